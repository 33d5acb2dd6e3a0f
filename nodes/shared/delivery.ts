import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { attempt, type Attempt } from './attempt';
import {
	answerError,
	faultError,
	mayHaveActed,
	neverConnected,
	outputError,
	rateLimitError,
	tooManyRecords,
} from './errors';
import { failureWindow, type FailureWindow } from './failureLimit';
import type { Answer, Read } from './paging';
import { wholeNumber } from './parameters';
import { planOf } from './plan';
import { toldWait } from './rateLimit';
import { backoff, maySendAgain } from './retry';
import type { Run } from './run';
import type { Vendor } from './vendor';

const REQUESTS_AT_ONCE = { displayName: 'Requests at Once', fallback: 5, least: 1 };
const MAXIMUM_WAIT = { displayName: 'Maximum Wait', fallback: 300, least: 0 };

/** With some thousands more from one item, n8n's engine runs out of stack: it hands them over as arguments of one call. */
const MOST_RECORDS = 120_000;

/** One item's way to the vendor: its requests, its waits, and what came of it. */
export class Delivery {
	private readonly isWrite: boolean;

	private readonly inFlight: ReturnType<Run['inFlight']>;

	private readonly maximumWait: number;

	private readonly failureWindow: FailureWindow | undefined;

	/** Milliseconds waited for the rate limit. */
	private waited = 0;

	private faults = 0;

	private rateLimited = 0;

	/** How many requests the vendor has answered as wanted. */
	private answered = 0;

	/** How many records the answers have held. */
	private records = 0;

	/** Whether the vendor acted on one of the requests, or may have. */
	private mayHaveActed = false;

	constructor(
		private readonly context: IExecutePaginationFunctions,
		private readonly request: DeclarativeRestApiSettings.ResultOptions,
		private readonly vendor: Vendor,
		private readonly run: Run,
	) {
		this.isWrite = request.options.method !== 'GET' && !planOf(request.options).searches;
		this.inFlight = run.inFlight(wholeNumber(context, 'options.requestsAtOnce', REQUESTS_AT_ONCE));
		this.maximumWait = wholeNumber(context, 'options.maximumWait', MAXIMUM_WAIT) * 1000;
		this.failureWindow = vendor.failureLimit && failureWindow(vendor.failureLimit);
	}

	/**
	 * The records that the item's request yields.
	 *
	 * A write that an earlier try of the same run has sent is not sent again: its records, or the error that left its
	 * fate open, come out once more.
	 *
	 * @throws NodeApiError in the vendor's words, or for a fault or a limit that lasts too long
	 */
	async deliver(): Promise<INodeExecutionData[]> {
		const itemIndex = this.context.getItemIndex();
		const earlier = this.run.writes.get(itemIndex);
		if (earlier) return await earlier;
		const { walk } = planOf(this.request.options);
		const records = walk(
			this.context,
			async (query = {}, read) => await this.send(query, read),
			async (milliseconds) => await this.wait(milliseconds),
		);
		try {
			const made = await records;
			this.run.done++;
			return made;
		} finally {
			if (this.isWrite && this.mayHaveActed) this.run.writes.set(itemIndex, records);
		}
	}

	private async send(query: IDataObject, read?: Read): Promise<Answer> {
		return await this.inFlight(async () => {
			const [sent] = await Promise.allSettled([this.sendUntilAnswered(query, read)]);
			if (sent.status === 'fulfilled') return sent.value;
			// The next in line starts as soon as this one ends, so it has to know by then; a walk may do without a read.
			const ends = !read && !this.context.continueOnFail();
			if (ends) this.run.fail(this.context.getItemIndex(), sent.reason);
			throw sent.reason;
		});
	}

	private async sendUntilAnswered(query: IDataObject, read?: Read): Promise<Answer> {
		for (;;) {
			await this.awaitTurn();
			const outcome = await this.attempt(query, read);
			if (outcome.kind === 'answer') {
				this.answered++;
				this.mayHaveActed ||= !read;
				if (!read) this.count(outcome.answer);
				this.run.pause(toldWait(outcome.answer.response) ?? 0);
				return outcome.answer;
			}
			await this.recover(outcome, this.isWrite && !read);
		}
	}

	private count({ items }: Answer): void {
		this.records += items.length;
		if (this.records > MOST_RECORDS) throw tooManyRecords(this.context, MOST_RECORDS);
	}

	private async attempt(query: IDataObject, read?: Read): Promise<Attempt> {
		let failed = false;
		try {
			const outcome = await attempt(this.context, this.request, query, read);
			failed = outcome.kind === 'refusal' && outcome.response.statusCode !== 429;
			return outcome;
		} finally {
			this.failureWindow?.end(failed);
		}
	}

	/** Waits until the vendor wants to hear of us again, and takes a place among the requests that may fail. */
	private async awaitTurn(): Promise<void> {
		for (;;) {
			this.run.assertGoingOn(this.context.getExecutionCancelSignal());
			const { quietFor } = this.run;
			const room = this.failureWindow?.wait ?? 0;
			if (quietFor === 0 && room === 0) break;
			this.waited += quietFor;
			if (this.waited > this.maximumWait) {
				throw rateLimitError(this.context, this.vendor, quietFor, this.maximumWait, {
					items: this.run.done,
					requests: this.answered,
				});
			}
			await this.wait(Math.max(quietFor, room));
		}
		this.failureWindow?.begin();
	}

	/** Returns where the request may be sent again, after the wait that its failure asks for. */
	private async recover(
		outcome: Exclude<Attempt, { kind: 'answer' }>,
		isWrite: boolean,
	): Promise<void> {
		if (outcome.kind === 'failure') {
			if (!isWrite || !outcome.answered) throw outcome.error;
			this.mayHaveActed = true;
			throw outputError(this.context, this.vendor, outcome.error);
		}
		if (outcome.kind === 'refusal' && outcome.response.statusCode === 429) {
			this.run.pause(toldWait(outcome.response) || backoff(this.rateLimited));
			this.rateLimited++;
			return;
		}
		if (maySendAgain(outcome, isWrite, this.faults)) {
			await this.wait(backoff(this.faults));
			this.faults++;
			return;
		}
		if (outcome.kind === 'fault') {
			this.mayHaveActed ||= isWrite && !neverConnected(outcome.code);
			throw faultError(this.context, this.vendor, outcome.code, isWrite);
		}
		this.mayHaveActed ||= isWrite && mayHaveActed(outcome.response.statusCode);
		throw await answerError(this.context, this.vendor, outcome.response, isWrite);
	}

	private async wait(milliseconds: number): Promise<void> {
		await this.run.wait(milliseconds, this.context.getExecutionCancelSignal());
	}
}

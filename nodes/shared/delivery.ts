import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { attempt, type Attempt } from './attempt';
import { answerError, faultError, mayHaveActed, neverConnected, rateLimitError } from './errors';
import type { Answer } from './paging';
import { wholeNumber } from './parameters';
import { planOf } from './plan';
import { toldWait } from './rateLimit';
import { backoff, maySendAgain } from './retry';
import type { Run } from './run';
import type { Vendor } from './vendor';

const MAXIMUM_WAIT = { displayName: 'Maximum Wait', fallback: 300, least: 0 };

/** One item's way to the vendor: its requests, its waits, and what came of it. */
export class Delivery {
	private readonly isWrite: boolean;

	private readonly maximumWait: number;

	/** Milliseconds waited for the rate limit. */
	private waited = 0;

	private faults = 0;

	private rateLimited = 0;

	/** Whether the vendor acted on one of the requests, or may have. */
	private mayHaveActed = false;

	constructor(
		private readonly context: IExecutePaginationFunctions,
		private readonly request: DeclarativeRestApiSettings.ResultOptions,
		private readonly vendor: Vendor,
		private readonly run: Run,
	) {
		this.isWrite = request.options.method !== 'GET';
		this.maximumWait = wholeNumber(context, 'options.maximumWait', MAXIMUM_WAIT) * 1000;
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
		const records = walk(this.context, async (query = {}) => await this.send(query));
		try {
			return await records;
		} finally {
			if (this.isWrite && this.mayHaveActed) this.run.writes.set(itemIndex, records);
		}
	}

	private async send(query: IDataObject): Promise<Answer> {
		return await this.run.inFlight(async () => {
			for (;;) {
				await this.awaitQuiet();
				const outcome = await attempt(this.context, this.request, query);
				if (outcome.kind === 'answer') {
					this.mayHaveActed = true;
					this.run.pause(toldWait(outcome.answer.response) ?? 0);
					return outcome.answer;
				}
				await this.recover(outcome);
			}
		});
	}

	/** Waits until the vendor wants to hear of us again. */
	private async awaitQuiet(): Promise<void> {
		this.run.assertGoingOn(this.context.getExecutionCancelSignal());
		for (let wait = this.run.quietFor; wait > 0; wait = this.run.quietFor) {
			this.waited += wait;
			if (this.waited > this.maximumWait) {
				throw rateLimitError(this.context, this.vendor, wait, this.maximumWait);
			}
			await this.wait(wait);
		}
	}

	/** Returns where the request may be sent again, after the wait that its failure asks for. */
	private async recover(outcome: Exclude<Attempt, { kind: 'answer' }>): Promise<void> {
		if (outcome.kind === 'failure') {
			this.mayHaveActed ||= outcome.answered;
			throw outcome.error;
		}
		if (outcome.kind === 'refusal' && outcome.response.statusCode === 429) {
			this.run.pause(toldWait(outcome.response) ?? backoff(this.rateLimited));
			this.rateLimited++;
			return;
		}
		if (maySendAgain(outcome, this.isWrite, this.faults)) {
			await this.wait(backoff(this.faults));
			this.faults++;
			return;
		}
		if (outcome.kind === 'fault') {
			this.mayHaveActed ||= !neverConnected(outcome.code);
			throw faultError(this.context, this.vendor, outcome.code, this.isWrite);
		}
		this.mayHaveActed ||= mayHaveActed(outcome.response.statusCode);
		throw answerError(this.context, this.vendor, outcome.response, this.isWrite);
	}

	private async wait(milliseconds: number): Promise<void> {
		await this.run.wait(milliseconds, this.context.getExecutionCancelSignal());
	}
}

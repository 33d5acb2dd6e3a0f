import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import { attempt, type Attempt } from '../answer/attempt';
import { errorOf, itemError, mayHaveActed, outputError, rateLimitError } from '../answer/errors';
import { backoff, maySendAgain } from '../answer/retry';
import type { SharedLimit } from '../answer/sharedLimit';
import type { FailureWindow } from '../answer/vendor';
import { wholeNumber } from '../input/parameters';
import { isWrite, sendsWrite } from './operation';
import { batchDelay } from './options';
import { onceForOf, OncePerKey, SentBefore } from './onceFor';
import { once, type Answer, type Courier, type FurtherRequest } from './paging/walk';
import type { RunState } from './runState';

const REQUESTS_AT_ONCE = { displayName: 'Requests at Once', fallback: 5, least: 1 };
const MAXIMUM_WAIT = { displayName: 'Maximum Wait', fallback: 300, least: 0 };

/** One item's way to the vendor: its requests, its waits, and what came of it. */
export class Delivery implements Courier {
	readonly request: IHttpRequestOptions;

	readonly made: Map<string, IDataObject>;

	private readonly isWrite: boolean;

	private readonly requestsAtOnce: number;

	private readonly maximumWait: number;

	private readonly failureWindow: FailureWindow | undefined;

	private readonly once: OncePerKey | undefined;

	/** Milliseconds to wait before the first request. */
	private readonly delay: number;

	/** Milliseconds waited for the rate limit. */
	private waited = 0;

	private faults = 0;

	private rateLimited = 0;

	/** How many requests the vendor has answered as wanted. */
	private answered = 0;

	acted = 0;

	constructor(
		private readonly item: IExecuteSingleFunctions,
		request: IHttpRequestOptions,
		private readonly run: RunState,
	) {
		const { connection, form, vendor } = run;
		this.request = { ...request, ...connection };
		this.made = run.writes.made;
		this.isWrite = isWrite(form.operation);
		this.requestsAtOnce = wholeNumber(item, 'options.requestsAtOnce', REQUESTS_AT_ONCE);
		this.maximumWait = wholeNumber(item, 'options.maximumWait', MAXIMUM_WAIT) * 1000;
		const onceFor = this.isWrite ? onceForOf(item) : undefined;
		this.once = onceFor && new OncePerKey(item, run, onceFor);
		this.delay = batchDelay(item);
		this.failureWindow = vendor.failureWindow;
	}

	/**
	 * Reads from the vendor what the operation wants to know before anything is sent.
	 *
	 * @throws NodeOperationError where the item is refused because of it
	 */
	async verify(): Promise<this> {
		try {
			await this.run.form.operation.verify?.(this.item, this);
			return this;
		} catch (error) {
			throw this.failed(error);
		}
	}

	/**
	 * The records that the item's request yields.
	 *
	 * @throws NodeApiError in the vendor's words, or for a fault or a limit that lasts too long
	 */
	async deliver(): Promise<INodeExecutionData[]> {
		const { writes } = this.run;
		const index = this.item.getItemIndex();
		if (this.delay > 0) await this.wait(this.delay);
		const hasActed = () => this.acted > 0;
		const records = this.once?.deliver(this.walk, hasActed) ?? this.walk();
		if (this.isWrite) writes.set(index, records);
		try {
			const made = await records;
			this.run.done++;
			return made;
		} catch (error) {
			throw this.failed(error);
		} finally {
			if (this.acted === 0) writes.delete(index);
		}
	}

	private readonly walk = async (): Promise<INodeExecutionData[]> =>
		await (this.run.form.operation.walk ?? once)(this.item, this);

	readonly send = async (query: IDataObject = {}, further?: FurtherRequest): Promise<Answer> =>
		await this.run.inFlight(this.requestsAtOnce, async () => {
			try {
				return await this.sendUntilAnswered(query, further);
			} catch (error) {
				// The next in line starts as soon as this one ends, so it has to know by then; a walk may do without another's.
				throw further || error instanceof SentBefore ? error : this.failed(error);
			}
		});

	readonly wait = async (milliseconds: number): Promise<void> => await this.run.wait(milliseconds);

	readonly oncePerRun = async <Value>(key: string, find: () => Promise<Value>): Promise<Value> =>
		await this.run.oncePerRun(key, find);

	readonly shaped = async (response: IN8nHttpFullResponse): Promise<INodeExecutionData[]> =>
		await this.output(response, true);

	readonly hint = (message: string): void => this.run.hint(message);

	/** Ends the run, where the step stops at errors. */
	private failed(reason: unknown): Error {
		const error = itemError(this.item, reason);
		this.run.fail(error);
		return error;
	}

	private async sendUntilAnswered(query: IDataObject, further?: FurtherRequest): Promise<Answer> {
		const isWrite = further ? further.method !== 'GET' : sendsWrite(this.run.form.operation);
		const limit = this.run.limits[isWrite ? 'writes' : 'reads'];
		for (;;) {
			await this.takePlace(limit);
			if (isWrite) await this.claim(limit);
			const outcome = await this.attempt(query, further, limit);
			if (isWrite && mayHaveActed(outcome)) this.acted++;
			this.run.assertNotCancelled();
			if (outcome.kind !== 'answer') {
				await this.recover(outcome, isWrite);
				continue;
			}
			this.answered++;
			const { response } = outcome;
			// Another request's answer comes as its plain body.
			if (further) return { items: [{ json: response.body as IDataObject }], response };
			return { items: await this.output(response, isWrite), response };
		}
	}

	/** Leaves the place again where the item was sent before. */
	private async claim(limit: SharedLimit): Promise<void> {
		const [claim] = await Promise.allSettled([this.once?.claim()]);
		if (claim.status === 'fulfilled') return;
		limit.end(undefined, 0);
		this.failureWindow?.end(false);
		throw claim.reason;
	}

	private requestWith(query: IDataObject, further?: FurtherRequest): IHttpRequestOptions {
		const { request } = this;
		if (further) return { ...request, body: undefined, ...further, qs: query };
		if (!this.run.form.operation.searches) return { ...request, qs: { ...request.qs, ...query } };
		return { ...request, body: { ...(request.body as IDataObject | undefined), ...query } };
	}

	private async attempt(
		query: IDataObject,
		further: FurtherRequest | undefined,
		limit: SharedLimit,
	): Promise<Attempt> {
		const { form, vendor } = this.run;
		const { anyAnswer, isList } = form.operation;
		// n8n would keep an unread stream in the 401 that renews a token.
		const streams = isList && !vendor.renewsToken ? this.item : undefined;
		const outcome = await attempt(this.item, vendor, this.requestWith(query, further), {
			anyAnswer,
			streams,
		});
		const response = 'response' in outcome ? outcome.response : undefined;
		limit.end(response, backoff(this.rateLimited));
		this.failureWindow?.end(outcome.kind === 'refusal');
		return outcome;
	}

	/** What the operation puts out of an answer. */
	private async output(
		response: IN8nHttpFullResponse,
		isWrite: boolean,
	): Promise<INodeExecutionData[]> {
		let items: INodeExecutionData[] = [{ json: response.body as IDataObject }];
		try {
			for (const shape of this.run.form.postReceive) {
				items = await shape.call(this.item, items, response);
			}
			return items;
		} catch (error) {
			throw isWrite ? outputError(this.item, this.run.vendor, error) : itemError(this.item, error);
		}
	}

	/** Takes a place among the requests to the vendor as soon as there is one, in the line of all executions. */
	private async takePlace(limit: SharedLimit): Promise<void> {
		const { run } = this;
		run.assertGoingOn();
		if (!limit.isAwaited && this.tookPlace(limit)) return;
		await run.inTurn(limit.line, async () => {
			while (!this.tookPlace(limit)) await this.awaitPlace(limit);
		});
	}

	private tookPlace(limit: SharedLimit): boolean {
		const { failureWindow } = this;
		if (!limit.hasRoom(this.requestsAtOnce) || failureWindow?.wait) return false;
		limit.begin();
		failureWindow?.begin();
		return true;
	}

	private async awaitPlace(limit: SharedLimit): Promise<void> {
		const { failureWindow, run } = this;
		const { quietFor } = limit;
		this.waited += quietFor;
		if (this.waited > this.maximumWait) {
			throw rateLimitError(this.item, run.vendor, quietFor, this.maximumWait, {
				items: run.done,
				requests: this.answered,
			});
		}
		const wait = Math.max(quietFor, failureWindow?.wait ?? 0);
		if (wait > 0) await run.wait(wait);
		else await run.sooner(limit.nextAnswer());
	}

	/** Returns where the request may be sent again, after the wait that its failure asks for. */
	private async recover(
		outcome: Exclude<Attempt, { kind: 'answer' }>,
		isWrite: boolean,
	): Promise<void> {
		if (outcome.kind === 'limit') {
			this.rateLimited++;
			return;
		}
		if (maySendAgain(outcome, isWrite, this.faults)) {
			await this.wait(backoff(this.faults++));
			return;
		}
		throw await errorOf(this.item, this.run.vendor, outcome, isWrite);
	}
}

import {
	sleep,
	type IExecuteData,
	type IExecuteSingleFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import pLimit from 'p-limit';

/** How often a wait looks whether it still makes sense, in milliseconds. */
const LONGEST_SLEEP = 250;

/** What all items of one run of a node share. */
export class Run {
	/** Runs a task as soon as fewer than the set number are in flight. */
	readonly inFlight: ReturnType<typeof pLimit>;

	/** What came of writes, by item: n8n's Retry On Fail runs the items again, and a write must not be sent twice. */
	readonly writes = new Map<number, Promise<INodeExecutionData[]>>();

	/** The failure that ended the run; only set where a failure does. */
	failure: unknown;

	private readonly entered = new Set<number>();

	private quietUntil = 0;

	constructor(requestsAtOnce: number) {
		this.inFlight = pLimit(requestsAtOnce);
	}

	/** Notes that an item has reached the transport; an item that comes again begins a new try of the whole run. */
	enter(itemIndex: number): void {
		if (this.entered.has(itemIndex)) {
			this.entered.clear();
			this.failure = undefined;
		}
		this.entered.add(itemIndex);
	}

	/** How many items have reached the transport. */
	get size(): number {
		return this.entered.size;
	}

	/** Asks all items to send nothing for some milliseconds. */
	pause(milliseconds: number): void {
		this.quietUntil = Math.max(this.quietUntil, Date.now() + milliseconds);
	}

	/** Milliseconds for which nothing may be sent. */
	get quietFor(): number {
		return Math.max(0, this.quietUntil - Date.now());
	}

	/**
	 * Waits some milliseconds.
	 *
	 * @throws soon after the execution was cancelled or another item's failure ended the run
	 */
	async wait(milliseconds: number, cancelled: AbortSignal | undefined): Promise<void> {
		const end = Date.now() + milliseconds;
		for (let rest = milliseconds; rest > 0; rest = end - Date.now()) {
			await sleep(Math.min(rest, LONGEST_SLEEP));
			this.assertGoingOn(cancelled);
		}
	}

	/** @throws when the execution was cancelled or another item's failure ended the run */
	assertGoingOn(cancelled: AbortSignal | undefined): void {
		cancelled?.throwIfAborted();
		if (this.failure !== undefined) throw this.failure;
	}
}

const runs = new WeakMap<IExecuteData, Run>();

/** The run that an item belongs to. */
export function runOf(context: IExecuteSingleFunctions, requestsAtOnce: number): Run {
	const key = context.getExecuteData();
	const run = runs.get(key) ?? new Run(requestsAtOnce);
	runs.set(key, run);
	return run;
}

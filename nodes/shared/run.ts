import {
	sleep,
	type IExecuteData,
	type IExecuteSingleFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import pLimit from 'p-limit';

type Limiter = ReturnType<typeof pLimit>;

/** How often a wait looks whether it still makes sense, in milliseconds. */
const LONGEST_SLEEP = 250;

/** What all items of one run of a node share. */
export class Run {
	/** How many items have been carried out. */
	done = 0;

	/** What came of writes, by item: n8n's Retry On Fail runs the items again, and a write must not be sent twice. */
	readonly writes = new Map<number, Promise<INodeExecutionData[]>>();

	/** The failure that ended the run, where the step stops at an error. */
	private failure?: { itemIndex: number; error: unknown };

	private limiter: Limiter | undefined;

	private quietUntil = 0;

	/** By item, whether its request can be sent, once that is known. */
	private readonly preparations = new Map<number, Promise<boolean>>();

	private complete?: Promise<boolean>;

	private ready?: Promise<boolean>;

	/**
	 * Notes that an item has reached the transport; an item that comes again begins a new try of the whole run.
	 *
	 * @param preparation rejects where the item is refused
	 */
	enter(itemIndex: number, preparation: Promise<unknown>): void {
		if (this.preparations.has(itemIndex)) {
			this.preparations.clear();
			this.complete = undefined;
			this.ready = undefined;
			this.failure = undefined;
		}
		const isReady = preparation.then(
			() => true,
			() => false,
		);
		this.preparations.set(itemIndex, isReady);
	}

	/**
	 * Whether so many items have reached the transport.
	 *
	 * The engine hands the items over in one go, so an item that is missing after a turn of the event loop failed before
	 * it got here, in an expression for instance.
	 */
	async hasAll(count: number): Promise<boolean> {
		this.complete ??= sleep(0).then(() => this.preparations.size === count);
		return await this.complete;
	}

	/** Whether so many items have reached the transport and none of them was refused. */
	async isReady(count: number): Promise<boolean> {
		this.ready ??= this.hasAll(count).then(async (complete) => complete && (await this.prepared()));
		return await this.ready;
	}

	private async prepared(): Promise<boolean> {
		return (await Promise.all(this.preparations.values())).every(Boolean);
	}

	/** What runs a task as soon as fewer than the set number are in flight; the number of the first item counts. */
	inFlight(requestsAtOnce: number): Limiter {
		this.limiter ??= pLimit(requestsAtOnce);
		return this.limiter;
	}

	/**
	 * Ends the run for all items.
	 *
	 * @returns whether it was this item that ended it
	 */
	fail(itemIndex: number, error: unknown): boolean {
		this.failure ??= { itemIndex, error };
		return this.failure.itemIndex === itemIndex;
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
		if (this.failure) throw this.failure.error;
	}
}

const runs = new WeakMap<IExecuteData, Run>();

/** The run that an item belongs to. */
export function runOf(context: IExecuteSingleFunctions): Run {
	const key = context.getExecuteData();
	const run = runs.get(key) ?? new Run();
	runs.set(key, run);
	return run;
}

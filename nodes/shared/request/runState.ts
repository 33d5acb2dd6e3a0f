import { sleep, type IExecuteFunctions, type IN8nHttpFullResponse } from 'n8n-workflow';
import pLimit from 'p-limit';

import { toldWait } from '../answer/rateLimit';
import type { Vendor } from '../answer/vendor';
import type { Connection } from './connection';
import type { Form } from './form';
import type { Writes } from './writes';

type Limiter = ReturnType<typeof pLimit>;

/** How often a wait looks whether it still makes sense, in milliseconds. */
const LONGEST_SLEEP = 250;

/** What all items of one run of a node share. */
export class RunState {
	/** How many items have been carried out. */
	done = 0;

	/** Whether the step goes on after a failed item. */
	readonly goesOn: boolean;

	private readonly cancelled: AbortSignal | undefined;

	/** What has been said beside the output. */
	private readonly hints = new Set<string>();

	private readonly found = new Map<string, Promise<unknown>>();

	/** The failure that ended the run, where the step stops at an error. */
	private failure?: { error: unknown };

	private limiter: Limiter | undefined;

	private quietUntil = 0;

	constructor(
		private readonly context: IExecuteFunctions,
		readonly vendor: Vendor,
		readonly form: Form,
		readonly connection: Connection,
		readonly writes: Writes,
	) {
		this.goesOn = context.continueOnFail();
		this.cancelled = context.getExecutionCancelSignal();
	}

	/** What runs a task as soon as fewer than the set number are in flight; the number of the first item counts. */
	inFlight(requestsAtOnce: number): Limiter {
		this.limiter ??= pLimit(requestsAtOnce);
		return this.limiter;
	}

	/** What one item finds out for all of them, under a key; a failure is remembered too. */
	async oncePerRun<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
		const value = this.found.get(key) ?? find();
		this.found.set(key, value);
		return (await value) as Value;
	}

	/** Says something beside the output, however many items have to say it. */
	hint(message: string): void {
		if (this.hints.has(message)) return;
		this.hints.add(message);
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}

	/** Ends the run for all items, unless the step goes on after errors. */
	fail(error: unknown): void {
		if (!this.goesOn) this.failure ??= { error };
	}

	/** Asks all items to send nothing for as long as an answer tells, or otherwise for some milliseconds. */
	pause(response: IN8nHttpFullResponse, otherwise = 0): void {
		const milliseconds = toldWait(response) || otherwise;
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
	async wait(milliseconds: number): Promise<void> {
		const end = Date.now() + milliseconds;
		for (let rest = milliseconds; rest > 0; rest = end - Date.now()) {
			await sleep(Math.min(rest, LONGEST_SLEEP));
			this.assertGoingOn();
		}
	}

	/** @throws when the execution was cancelled or another item's failure ended the run */
	assertGoingOn(): void {
		this.cancelled?.throwIfAborted();
		if (this.failure) throw this.failure.error;
	}
}

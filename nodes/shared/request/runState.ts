import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { Line } from '../answer/line';
import { sharedLimit, type SharedLimit } from '../answer/sharedLimit';
import type { Vendor } from '../answer/vendor';
import type { Connection } from './connection';
import type { Form } from './form';
import type { Writes } from './writes';

/** How often a wait looks whether it still makes sense, in milliseconds. */
const LONGEST_SLEEP = 250;

/** What all items of one run of a node share. */
export class RunState {
	/** How many items have been carried out. */
	done = 0;

	/** Whether the step goes on after a failed item. */
	readonly goesOn: boolean;

	/** The vendor's limits, which count reads and writes apart; Boooply, Rate Limits. */
	readonly limits: Record<'reads' | 'writes', SharedLimit>;

	private readonly cancelled: AbortSignal | undefined;

	/** What has been said beside the output. */
	private readonly hints = new Set<string>();

	private readonly found = new Map<string, Promise<unknown>>();

	/** The failure that ended the run, where the step stops at an error. */
	private failure?: { error: unknown };

	private requestLine: Line | undefined;

	constructor(
		readonly context: IExecuteFunctions,
		readonly vendor: Vendor,
		readonly form: Form,
		readonly connection: Connection,
		readonly writes: Writes,
	) {
		this.goesOn = context.continueOnFail();
		this.cancelled = context.getExecutionCancelSignal();
		const { id } = context.getNode().credentials?.[vendor.credential] ?? {};
		const subject = [String(connection.baseURL), String(id)];
		this.limits = {
			reads: sharedLimit(...subject, 'reads'),
			writes: sharedLimit(...subject, 'writes'),
		};
	}

	/** Runs a task as soon as fewer than the set number are in flight; the number of the first item counts. */
	async inFlight<Value>(requestsAtOnce: number, task: () => Promise<Value>): Promise<Value> {
		this.requestLine ??= new Line(requestsAtOnce);
		return await this.requestLine.run(task);
	}

	/**
	 * Runs a task in its turn.
	 *
	 * @throws soon after the execution was cancelled or another item's failure ended the run
	 */
	async inTurn(line: Line, task: () => Promise<void>): Promise<void> {
		let isWaiting = true;
		const turn = line.run(async () => {
			isWaiting = false;
			this.assertGoingOn();
			await task();
		});
		while (isWaiting) await this.sooner(turn);
		await turn;
	}

	/** Waits for something, but not so long that the end of the run would be missed; throws as `wait` does. */
	async sooner(coming: Promise<unknown>): Promise<void> {
		await Promise.race([coming, this.wait(LONGEST_SLEEP)]);
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

	/** @throws when the execution was cancelled */
	assertNotCancelled(): void {
		this.cancelled?.throwIfAborted();
	}

	/** @throws when the execution was cancelled or another item's failure ended the run */
	assertGoingOn(): void {
		this.assertNotCancelled();
		if (this.failure) throw this.failure.error;
	}
}

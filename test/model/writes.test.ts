import fc from 'fast-check';
import type { IPairedItemData } from 'n8n-workflow';

import { runNode, type NodeResult } from '../engine/runNode';
import { clock } from './clock';
import { fates } from './faults';
import { lay, type Answer, type Call, type Fate, type Log, type Sent } from './network';
import { holds } from './schedules';
import { writers, type Writer, type WriterName } from './writers';

interface Execution {
	items: number;
	requestsAtOnce: number;
	maximumWait: number;
	timeout: number;
	tries: number;
	goesOn: boolean;
	/** Virtual milliseconds until the user stops it. */
	cancelAfter: number | undefined;
}

interface Schedule {
	vendor: WriterName;
	/** They run at once, with the same credential. */
	executions: Execution[];
	fates: Fate[];
}

const execution = fc.record<Execution>({
	items: fc.integer({ min: 1, max: 5 }),
	requestsAtOnce: fc.integer({ min: 1, max: 3 }),
	maximumWait: fc.constantFrom(0, 5, 20),
	timeout: fc.constantFrom(1_000, 60_000, 300_000),
	tries: fc.integer({ min: 1, max: 3 }),
	goesOn: fc.boolean(),
	cancelAfter: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(undefined) },
		{ weight: 1, arbitrary: fc.constantFrom(5, 400, 3_000, 20_000) },
	),
});

const schedule = fc.record<Schedule>({
	vendor: fc.constantFrom(
		'Apploi',
		'Boooply',
		'Interview Scheduler',
		'Kula',
		'Merge',
		'Merge, later',
	),
	executions: fc.array(execution, { minLength: 1, maxLength: 2 }),
	fates,
});

/** What the vendor did. */
class Deeds {
	/** How often it acted, by key. */
	readonly acts = new Map<string, number>();

	constructor(private readonly writer: Writer) {}

	readonly answer = (call: Call): Answer => {
		const key = this.writer.keyOf(call);
		const refusal = this.writer.gate(call);
		if (refusal || key === undefined) return refusal ?? { body: {} };
		this.acts.set(key, (this.acts.get(key) ?? 0) + 1);
		return this.writer.answer(key);
	};

	of(key: string): number {
		return this.acts.get(key) ?? 0;
	}
}

const MAY_HAVE_HAPPENED = '(it may have been carried out)';

/** The keys of an execution's items: no two executions share one. */
const keysOf = ({ items }: Execution, place: number): string[] =>
	Array.from({ length: items }, (_, item) => String((place + 1) * 100 + item));

/** Whether nobody on our side can know what became of a write. */
function leavesOpen({ fault, gaveUp, status }: Sent): boolean {
	if (gaveUp) return true;
	switch (fault?.kind) {
		case 'cut':
			return true;
		case 'truncated':
			return status !== 401;
		case 'answer':
			return fault.status < 400 || fault.status >= 500 || fault.status === 408;
		default:
			return false;
	}
}

/** Whether a request ran into trouble; a token that others have used up meanwhile is some. */
function wentWrong({ fault, gaveUp, status }: Sent): boolean {
	return fault !== undefined || gaveUp || status === 401;
}

/** One execution that has come to an end. */
interface Ended {
	how: Execution;
	keys: string[];
	result: NodeResult;
	stoppedAt: number | undefined;
}

async function execute(writer: Writer, how: Execution, place: number): Promise<Ended> {
	const { requestsAtOnce, maximumWait, timeout, tries, goesOn, cancelAfter } = how;
	const keys = keysOf(how, place);
	const ended: Omit<Ended, 'result'> = { how, keys, stoppedAt: undefined };
	const stop = async (milliseconds: number) => {
		await clock.sleep(milliseconds);
		ended.stoppedAt = clock.now;
	};
	const result = await runNode({
		node: writer.node,
		parameters: {
			...writer.parameters,
			options: { ...writer.options, requestsAtOnce, maximumWait, timeout },
		},
		items: keys.map((key) => ({ key })),
		credentials: writer.credentials,
		cancelAfter: cancelAfter === undefined ? undefined : stop(cancelAfter),
		settings: {
			...(tries > 1 && { retryOnFail: true, maxTries: tries, waitBetweenTries: 1 }),
			...(goesOn && { onError: 'continueRegularOutput' }),
		},
	});
	return { ...ended, result };
}

/** By item, the message of what failed; undefined where it went well, or where nothing is told of it. */
function failures({ result: { items, error } }: Ended): Map<number, string> {
	const told = items.map(({ json, pairedItem }): [number, unknown] => [
		Number((pairedItem as IPairedItemData).item),
		json.error,
	]);
	const ending: Array<[number, unknown]> = error
		? [[Number(error.context?.itemIndex), error.message]]
		: [];
	return new Map(
		[...told, ...ending].flatMap(([item, message]) =>
			typeof message === 'string' ? [[item, message]] : [],
		),
	);
}

/** What has to be true of every write, whatever happened. */
function checkWrites(writer: Writer, deeds: Deeds, log: Log, ended: Ended): void {
	const writesOf = (key: string) => log.filter(({ call }) => writer.keyOf(call) === key);
	for (const key of ended.keys) {
		expect(deeds.of(key)).toBeLessThanOrEqual(1);
		const writes = writesOf(key);
		const open = writes.findIndex(leavesOpen);
		if (open >= 0) expect(writes).toHaveLength(open + 1);
	}
	if (ended.result.run.status === 'canceled') return;
	const failed = failures(ended);
	if (failed.size > 0) expect(log.some(wentWrong)).toBe(true);
	for (const [item, message] of failed) {
		const key = String(ended.keys[item]);
		const isOpen = writesOf(key).some(leavesOpen);
		expect({ message, tells: message.includes(MAY_HAVE_HAPPENED) }).toEqual({
			message,
			tells: deeds.of(key) > 0 || isOpen,
		});
	}
	if (ended.result.error) return;
	expect(ended.result.items).toHaveLength(ended.keys.length);
	ended.keys.forEach((key, item) => {
		if (!failed.has(item)) expect(deeds.of(key)).toBe(1);
	});
}

/** After the user has stopped an execution, it sends nothing more. */
function checkCancelling(writer: Writer, log: Log, { keys, stoppedAt, result }: Ended): void {
	if (stoppedAt === undefined || result.run.status !== 'canceled') return;
	const later = log.filter(({ call, sentAt }) => {
		const key = writer.keyOf(call);
		return key !== undefined && keys.includes(key) && sentAt > stoppedAt;
	});
	expect(later).toEqual([]);
}

/**
 * Tried, and found by it within a few schedules: a write that is sent again after any fault, or after a 502 to 504
 * (`answer/retry.ts`); a run whose tries do not share what they have sent (`request/writes.ts`).
 */
it('Writes are never acted on twice, and every failure says what may have happened', async () => {
	await holds(schedule, 0.4, async ({ vendor, executions, fates }) => {
		const writer = writers[vendor]();
		const deeds = new Deeds(writer);
		clock.reset();
		const log = lay({ vendor: deeds.answer, fates });
		const all = await clock.finish(
			Promise.all(executions.map(async (how, place) => await execute(writer, how, place))),
		);
		for (const ended of all) {
			checkWrites(writer, deeds, log, ended);
			checkCancelling(writer, log, ended);
		}
	});
});

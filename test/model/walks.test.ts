import fc from 'fast-check';
import { cloneDeep, get, set, unset } from 'lodash';

import { runNode } from '../engine/runNode';
import { change, ChangingList, type Change } from './changingList';
import { clock } from './clock';
import { fault } from './faults';
import { listings, type ListingName } from './lists';
import {
	lay,
	MOST_REQUESTS,
	type Answer,
	type Call,
	type Fate,
	type Fault,
	type Log,
} from './network';
import { holds } from './schedules';

interface Schedule {
	listing: ListingName;
	records: number;
	/** Return All where it is left out. */
	limit: number | undefined;
	changes: Change[];
	/** What the vendor does with the place of the next page, from the second page on. */
	cursor: 'right' | 'repeated' | 'left out';
	fates: Fate[];
}

const fates: fc.Arbitrary<Fate[]> = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.constant<Fate>({ milliseconds: 20 }) },
		{ weight: 1, arbitrary: fc.record({ milliseconds: fc.constant(20), fault }) },
	),
	{ maxLength: 8, size: 'max' },
);

const schedule = fc.record<Schedule>({
	listing: fc.constantFrom(
		'Apploi, by offset',
		'Boooply, by page',
		'Interview Scheduler, by page and headers',
		'Kula, by cursor',
		'Kula, by page',
		'Merge, by cursor',
	),
	records: fc.integer({ min: 0, max: 450 }),
	limit: fc.oneof(
		{ weight: 4, arbitrary: fc.constant(undefined) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) },
	),
	changes: fc.array(change, { maxLength: 6, size: 'max' }),
	cursor: fc.constantFrom('right', 'right', 'right', 'repeated', 'left out'),
	fates,
});

/** Whether a read that ends like this is made again. */
function isPassing(fault: Fault): boolean {
	switch (fault.kind) {
		case 'answer':
			return fault.status === 200 ? isBroken(fault.body) : [502, 503, 504].includes(fault.status);
		case 'limited':
			return fault.seconds < LONG_WAIT;
		default:
			return true;
	}
}

/** Seconds that are longer than the nodes wait. */
const LONG_WAIT = 300;

/** Faults that a read survives, besides rate limits. */
const FEW_FAULTS = 3;

/** Whether a text has to be JSON and is not; an answer may be empty. */
function isBroken(text: string): boolean {
	if (text === '') return false;
	try {
		JSON.parse(text);
		return false;
	} catch {
		return true;
	}
}

/** Whether the nodes have to get by with all that went wrong. */
function isHarmless({ changes, cursor }: Schedule, log: Log): boolean {
	const faults = log.flatMap(({ fault }) => fault ?? []);
	const counted = faults.filter(({ kind }) => kind !== 'limited');
	const isStill = changes.length === 0 && cursor === 'right';
	return isStill && faults.every(isPassing) && counted.length <= FEW_FAULTS;
}

/** A page whose cursor is not as it should be. */
function spoilt(answer: Answer, place: string, how: Schedule['cursor'], first: unknown): Answer {
	const body = cloneDeep(Object(answer.body));
	if (how === 'left out') unset(body, place);
	if (how === 'repeated') set(body, place, first);
	return { ...answer, body };
}

/**
 * Tried, and found by it: reads that are not made again (`answer/retry.ts`) and cursors that are not remembered
 * (`paging/cursors.ts`). A walk by offset that went on from the wrong place was found by it, too.
 */
it('A walk yields each record once, or fails', async () => {
	await holds(schedule, 0.25, async (how) => {
		const { listing: name, records, limit, changes, cursor, fates } = how;
		const { page, identity, cursor: place, ...node } = listings[name];
		const list = new ChangingList(records, changes);
		let first: unknown;
		clock.reset();
		// Between two pages that have arrived: where one is added and another removed at once, no total tells it.
		const vendor = (call: Call): Answer => {
			const before = log.at(-2);
			if (before?.arrived) list.change();
			const answer = page(call, list.ids);
			if (place === undefined) return answer;
			first ??= get(answer.body, place);
			return before?.arrived ? spoilt(answer, place, cursor, first) : answer;
		};
		const log: Log = lay({ vendor, fates });
		const wanted = limit === undefined ? { returnAll: true } : { limit };
		const { json, error } = await clock.finish(
			runNode({ ...node, parameters: { ...node.parameters, ...wanted } }),
		);
		expect(log.length).toBeLessThan(MOST_REQUESTS);
		if (error) {
			expect({ error: error.message, mayFail: !isHarmless(how, log) }).toMatchObject({
				mayFail: true,
			});
			return;
		}
		const found = json.map((record) => String(record[identity]));
		expect(new Set(found).size).toBe(found.length);
		expect(found.filter((id) => !list.known.has(id))).toEqual([]);
		if (limit === undefined) {
			expect([...list.lasting].filter((id) => !found.includes(id))).toEqual([]);
		} else expect(found.length).toBeLessThanOrEqual(limit);
	});
});

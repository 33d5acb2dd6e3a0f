import fc from 'fast-check';

import { change, ChangingList, type Change } from './changingList';
import { clock } from './clock';
import { listings } from './lists';
import { MergeRecords } from './mergeRecords';
import { occasion, PollingTrigger, type Occasion } from './polls';
import { holds } from './schedules';

/** What is written between two polls; each number stands for a record. */
interface Written {
	kind: 'written';
	from: number;
	records: number;
	/** Milliseconds until it is written, such as during the next poll. */
	in: number;
	/** Milliseconds from then until it shows: less than what the poller reads again. */
	delay: number;
}

const written = fc.record<Written>({
	kind: fc.constant('written'),
	from: fc.integer({ min: 0, max: 5 }),
	records: fc.oneof(
		{ weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) },
		{ weight: 1, arbitrary: fc.constant(130) },
	),
	in: fc.constantFrom(0, 5, 25, 9_000, 80_000),
	delay: fc.constantFrom(0, 5_000, 59_000),
});

interface MergeSchedule {
	skew: number;
	steps: Array<Occasion | Written>;
}

const mergeSchedule = fc.record<MergeSchedule>({
	skew: fc.constantFrom(0, -7_200_000, 7_200_000),
	steps: fc.array(fc.oneof(occasion, written), { maxLength: 16, size: 'max' }),
});

const nameOf = (number: number) => `record ${String(number).padStart(4, '0')}`;

const versionOf = (id: unknown, modified: unknown) => `${String(id)} of ${String(modified)}`;

/**
 * Tried, and found by it within a few schedules: half of the overlap, and records that are not compared with those seen
 * (`MergeAts/trigger/modifications.ts`); n8n's clock in place of the vendor's (`trigger/listing.ts`).
 */
it('The Merge ATS Polling Trigger puts out each change once', async () => {
	await holds(mergeSchedule, 0.1, async ({ skew, steps }) => {
		clock.reset();
		const records = new MergeRecords(skew);
		const trigger = new PollingTrigger(
			{
				node: 'MergeAtsPollingTrigger',
				parameters: { model: 'candidate', events: ['new', 'changed', 'removed'] },
				credentials: {
					mergeAtsApi: {
						apiKey: 'a key',
						accountToken: 'a token',
						baseUrl: 'https://merge.example.com/api',
					},
				},
			},
			records.page,
		);
		const namesOf = (versions: MergeRecords['versions']) =>
			versions.map(({ id, modified }) => versionOf(id, new Date(modified).toISOString()));
		const play = async () => {
			records.write([nameOf(0), nameOf(1)], 0);
			records.write([nameOf(2)], 30_000);
			await trigger.meet({ kind: 'poll', fates: [] });
			const known = namesOf(records.visible);
			for (const step of steps) {
				if (step.kind !== 'written') await trigger.meet(step);
				else {
					const numbers = Array.from({ length: step.records }, (_, number) => step.from + number);
					clock.after(step.in, () => records.write(numbers.map(nameOf), step.delay));
				}
			}
			await trigger.settle();
			return known;
		};
		const known = await clock.finish(play());
		const found = trigger.found.map(({ id, modified_at }) => versionOf(id, modified_at));
		expect(new Set(found).size).toBe(found.length);
		const owed = namesOf(records.visible).filter((version) => !known.includes(version));
		expect(owed.filter((version) => !found.includes(version))).toEqual([]);
		expect(found.filter((version) => known.includes(version))).toEqual([]);
	});
});

interface ApploiSchedule {
	applicants: number;
	/** Between pages and between polls, one after the other. */
	changes: Change[];
	steps: Occasion[];
}

const apploiSchedule = fc.record<ApploiSchedule>({
	applicants: fc.integer({ min: 0, max: 250 }),
	changes: fc.array(change, { maxLength: 8, size: 'max' }),
	steps: fc.array(occasion, { maxLength: 10, size: 'max' }),
});

it('The Apploi Trigger puts out each applicant once', async () => {
	await holds(apploiSchedule, 0.05, async ({ applicants, changes, steps }) => {
		clock.reset();
		const list = new ChangingList(applicants, changes);
		const { credentials, page } = listings['Apploi, by offset'];
		let isRunning = false;
		const trigger = new PollingTrigger(
			{ node: 'ApploiTrigger', parameters: {}, credentials },
			(call) => {
				if (isRunning) list.change();
				return page(call, list.ids);
			},
		);
		const known = [...list.ids];
		const play = async () => {
			await trigger.meet({ kind: 'poll', fates: [] });
			isRunning = true;
			for (const step of steps) await trigger.meet(step);
			isRunning = false;
			await trigger.settle();
		};
		await clock.finish(play());
		const found = trigger.found.map(({ id }) => String(id));
		expect(new Set(found).size).toBe(found.length);
		expect(found.filter((id) => known.includes(id))).toEqual([]);
		const owed = list.ids.filter((id) => !known.includes(id));
		expect(owed.filter((id) => !found.includes(id))).toEqual([]);
	});
});

import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters, WorkflowExecuteMode } from 'n8n-workflow';

import type { StandIn } from '../engine/sandbox';
import { ActiveTrigger, type TriggerSettings } from '../engine/trigger';

/** An interview of a test. */
export interface Planned {
	start: DateTime;
	minutes: number;
}

/** A vendor whose interviews the reminders are about. */
export interface Stage {
	standIn: Pick<StandIn, 'control'>;
	vendor: string;
	node: string;
	/** The zone in which the items tell times. */
	zone: string;
	credentials(): TriggerSettings['credentials'];
	/** Plans interviews and tells their IDs. */
	plan(interviews: Planned[]): Promise<string[]>;
	move(id: string, to: Planned): Promise<void>;
	cancel(id: string): Promise<void>;
	/** Brings interviews to their end, where the vendor does not go by the clock. */
	end(ids: string[]): Promise<void>;
	giveFeedback(id: string): Promise<void>;
}

/** A day without interviews in the standard data, whenever the tests run. */
export const noon = DateTime.utc(2040, 5, 14, 12);

/** Sets the clocks of n8n's machine and of the vendor. */
export async function setClock({ standIn }: Pick<Stage, 'standIn'>, time: DateTime): Promise<void> {
	jest.spyOn(Date, 'now').mockReturnValue(time.toMillis());
	await standIn.control.setClock({ now: time.toUTC().toISO() ?? '' });
}

class ReminderTrigger extends ActiveTrigger {
	constructor(
		private readonly stage: Stage,
		parameters: INodeParameters,
		mode: WorkflowExecuteMode,
	) {
		super({ node: stage.node, parameters, mode, credentials: stage.credentials() });
	}

	/** What it puts out when it polls at a time. */
	async pollAt(time: DateTime): Promise<IDataObject[] | undefined> {
		await setClock(this.stage, time);
		return await this.poll();
	}
}

/** A reminder trigger of a stage. */
export function reminderTrigger(
	stage: Stage,
	parameters: INodeParameters = { event: 'startingSoon', minutesBefore: 60 },
	mode: WorkflowExecuteMode = 'trigger',
): ReminderTrigger {
	return new ReminderTrigger(stage, parameters, mode);
}

const idsOf = (items: IDataObject[] | undefined) => items?.map(({ id }) => id);

/** The polls of a list's second page fail, once. */
async function failOnSecondPage({ standIn, vendor }: Stage): Promise<void> {
	const effect = { kind: 'status', status: 500, body: { error: 'Broken' } } as const;
	await standIn.control.addFault({ vendor, skip: 1, effect });
}

/** Every test begins at noon, and not too fast for the vendor. */
function beginAtNoon(stage: Stage): void {
	beforeEach(async () => {
		await setClock(stage, noon);
		await stage.standIn.control.setLimits({ enabled: false });
	});
	afterEach(() => jest.restoreAllMocks());
}

/** What holds for interviews that start soon, whoever the vendor is. */
export function startingSoonCases(stage: Stage): void {
	describe('Interview Starting Soon', () => {
		beginAtNoon(stage);

		const planAt = async (start: DateTime) => await stage.plan([{ start, minutes: 45 }]);
		const start = noon.plus({ hours: 3 });
		const before = (minutes: number) => start.minus({ minutes });

		it('puts out an interview once, so many minutes before its start', async () => {
			const trigger = reminderTrigger(stage);
			const [id] = await planAt(start);
			expect(await trigger.pollAt(before(61))).toBeUndefined();
			expect(await trigger.pollAt(before(50))).toEqual([
				expect.objectContaining({
					event: 'startingSoon',
					id,
					start: start.setZone(stage.zone).toISO({ suppressMilliseconds: true }),
					end: start
						.plus({ minutes: 45 })
						.setZone(stage.zone)
						.toISO({ suppressMilliseconds: true }),
					timeZone: stage.zone,
					minutesUntilStart: 50,
				}),
			]);
			expect(await trigger.pollAt(before(40))).toBeUndefined();
			expect(await trigger.pollAt(start.plus({ days: 1 }))).toBeUndefined();
		});

		it('puts out at its first poll what is due already', async () => {
			const ids = await planAt(start);
			expect(idsOf(await reminderTrigger(stage).pollAt(before(10)))).toEqual(ids);
		});

		it('puts out several in the order in which they start', async () => {
			const [late, early] = await stage.plan([
				{ start, minutes: 45 },
				{ start: before(20), minutes: 45 },
			]);
			expect(idsOf(await reminderTrigger(stage).pollAt(before(50)))).toEqual([early, late]);
		});

		it.each([240, 20])('puts out again an interview moved by %i minutes', async (minutes) => {
			const trigger = reminderTrigger(stage);
			const [id = ''] = await planAt(start);
			await trigger.pollAt(before(50));
			const moved = start.plus({ minutes });
			await stage.move(id, { start: moved, minutes: 45 });
			expect(idsOf(await trigger.pollAt(moved.minus({ minutes: 30 })))).toEqual([id]);
			expect(await trigger.pollAt(moved.minus({ minutes: 29 }))).toBeUndefined();
		});

		it('waits for the new time of an interview that was moved before', async () => {
			const trigger = reminderTrigger(stage);
			const [id = ''] = await planAt(start);
			await trigger.pollAt(before(90));
			await stage.move(id, { start: start.plus({ hours: 2 }), minutes: 45 });
			expect(await trigger.pollAt(before(50))).toBeUndefined();
			expect(idsOf(await trigger.pollAt(start.plus({ hours: 1, minutes: 5 })))).toEqual([id]);
		});

		it('never puts out an interview that was cancelled', async () => {
			const trigger = reminderTrigger(stage);
			const [id = ''] = await planAt(start);
			await trigger.pollAt(before(90));
			await stage.cancel(id);
			expect(await trigger.pollAt(before(50))).toBeUndefined();
		});

		it('never puts out an interview that has started', async () => {
			const trigger = reminderTrigger(stage);
			await planAt(start);
			await trigger.pollAt(before(90));
			expect(await trigger.pollAt(start)).toBeUndefined();
		});

		it('repeats nothing and loses nothing over a restart', async () => {
			const trigger = reminderTrigger(stage);
			await planAt(start);
			const [later] = await planAt(start.plus({ minutes: 30 }));
			await trigger.pollAt(before(50));
			trigger.restart();
			expect(idsOf(await trigger.pollAt(before(20)))).toEqual([later]);
			trigger.restart();
			expect(await trigger.pollAt(before(10))).toBeUndefined();
		});

		it.each([
			['forward', '2040-03-11T01:30:00'],
			['back', '2040-11-04T01:30:00'],
		])('counts real minutes in the night in which clocks go %s', async (_direction, night) => {
			const trigger = reminderTrigger(stage);
			const atNight = DateTime.fromISO(night, { zone: stage.zone }).plus({ minutes: 45 });
			await stage.plan([{ start: atNight, minutes: 45 }]);
			expect(await trigger.pollAt(atNight.minus({ minutes: 61 }))).toBeUndefined();
			expect(await trigger.pollAt(atNight.minus({ minutes: 59 }))).toMatchObject([
				{ minutesUntilStart: 59, start: atNight.toISO({ suppressMilliseconds: true }) },
			]);
			expect(await trigger.pollAt(atNight.minus({ minutes: 1 }))).toBeUndefined();
		});

		describe('of more than a page', () => {
			const many = Array.from({ length: 120 }, () => ({ start, minutes: 45 }));

			it('puts out each once', async () => {
				const trigger = reminderTrigger(stage);
				const ids = await stage.plan(many);
				expect(idsOf(await trigger.pollAt(before(50)))?.sort()).toEqual(ids.sort());
				expect(await trigger.pollAt(before(49))).toBeUndefined();
			}, 60_000);

			it('loses none when the second page fails', async () => {
				const trigger = reminderTrigger(stage);
				await trigger.pollAt(before(90));
				await stage.plan(many);
				const known = trigger.staticData;
				await failOnSecondPage(stage);
				await expect(trigger.pollAt(before(50))).rejects.toThrow();
				expect(trigger.staticData).toEqual(known);
				expect(await trigger.pollAt(before(40))).toHaveLength(120);
			}, 60_000);
		});

		it('forgets interviews that have started', async () => {
			const trigger = reminderTrigger(stage);
			const [id = ''] = await planAt(start);
			const remembers = () => JSON.stringify(trigger.staticData).includes(`"${id}"`);
			await trigger.pollAt(before(50));
			expect(remembers()).toBe(true);
			await trigger.pollAt(start.plus({ hours: 1 }));
			expect(remembers()).toBe(false);
		});

		it('does not tell again of what was put out when Minutes Before changes', async () => {
			const trigger = reminderTrigger(stage);
			await planAt(start);
			await trigger.pollAt(before(50));
			trigger.change({ minutesBefore: 120 });
			expect(await trigger.pollAt(before(40))).toBeUndefined();
		});

		it.each([0, '', 'soon', -5])('refuses %j minutes', async (minutesBefore) => {
			const trigger = reminderTrigger(stage, { event: 'startingSoon', minutesBefore });
			await expect(trigger.poll()).rejects.toThrow("'Minutes Before' must be a number above 0");
		});

		it('shows the next interviews in a test, and changes nothing', async () => {
			const [, next] = await stage.plan([
				{ start: start.plus({ days: 2 }), minutes: 45 },
				{ start, minutes: 45 },
			]);
			const trigger = reminderTrigger(stage, undefined, 'manual');
			const items = await trigger.pollAt(before(600));
			expect(items).toHaveLength(2);
			expect(items?.[0]).toMatchObject({ id: next, minutesUntilStart: 600 });
			expect(trigger.staticData).not.toHaveProperty('node:Tested.state');
		});

		it('shows a sample in a test where there is none', async () => {
			const items = await reminderTrigger(stage, undefined, 'manual').poll();
			expect(items).toEqual([
				expect.objectContaining({
					event: 'startingSoon',
					minutesUntilStart: 30,
					candidate: { name: 'Jane Doe', email: 'jane.doe@example.com' },
				}),
			]);
		});
	});
}

/** What holds for feedback that is due, whoever the vendor is. */
export function feedbackDueCases(stage: Stage): void {
	describe('Feedback Due', () => {
		beginAtNoon(stage);

		const due = { event: 'feedbackDue', hoursAfter: 24, days: 14 };
		const end = noon.plus({ hours: 3 });
		const after = (hours: number) => end.plus({ hours });

		/** Interviews that came to their end. */
		const held = async (count = 1) => {
			const planned = Array.from({ length: count }, () => ({
				start: end.minus({ minutes: 45 }),
				minutes: 45,
			}));
			const ids = await stage.plan(planned);
			await setClock(stage, end);
			await stage.end(ids);
			return ids;
		};

		it('puts out an interview once, so many hours after its end', async () => {
			const trigger = reminderTrigger(stage, due);
			const [id] = await held();
			expect(await trigger.pollAt(after(23.9))).toBeUndefined();
			expect(await trigger.pollAt(after(24.1))).toEqual([
				expect.objectContaining({ event: 'feedbackDue', id, hoursSinceEnd: 24 }),
			]);
			expect(await trigger.pollAt(after(25))).toBeUndefined();
		});

		it('puts out nothing where feedback was given in time', async () => {
			const trigger = reminderTrigger(stage, due);
			const [id = ''] = await held();
			await setClock(stage, after(2));
			await stage.giveFeedback(id);
			expect(await trigger.pollAt(after(25))).toBeUndefined();
			expect(await trigger.pollAt(after(50))).toBeUndefined();
		});

		it('puts out only those without feedback', async () => {
			const trigger = reminderTrigger(stage, due);
			const [given = '', missing] = await held(2);
			await setClock(stage, after(2));
			await stage.giveFeedback(given);
			expect(idsOf(await trigger.pollAt(after(25)))).toEqual([missing]);
		});

		it('never puts out an interview that was cancelled', async () => {
			const [id = ''] = await stage.plan([{ start: end.minus({ minutes: 45 }), minutes: 45 }]);
			await stage.cancel(id);
			expect(await reminderTrigger(stage, due).pollAt(after(25))).toBeUndefined();
		});

		it('looks back so many days, and no further when they are raised', async () => {
			const [id] = await held();
			const trigger = reminderTrigger(stage, due);
			expect(await trigger.pollAt(after(24).plus({ days: 15 }))).toBeUndefined();
			trigger.change({ days: 30 });
			expect(await trigger.pollAt(after(25).plus({ days: 15 }))).toBeUndefined();
			const early = reminderTrigger(stage, due);
			expect(idsOf(await early.pollAt(after(24).plus({ days: 13 })))).toEqual([id]);
		});

		it('counts the days by the ends of interviews, though lists go by their starts', async () => {
			const [id] = await held();
			const last = after(24).plus({ days: 14 }).minus({ minutes: 20 });
			expect(idsOf(await reminderTrigger(stage, due).pollAt(last))).toEqual([id]);
		});

		it('repeats nothing over a restart', async () => {
			const trigger = reminderTrigger(stage, due);
			await held();
			await trigger.pollAt(after(25));
			trigger.restart();
			expect(await trigger.pollAt(after(26))).toBeUndefined();
		});

		it('puts out 100 at once and the rest next time', async () => {
			const trigger = reminderTrigger(stage, due);
			const ids = await held(120);
			const first = idsOf(await trigger.pollAt(after(25))) ?? [];
			const second = idsOf(await trigger.pollAt(after(26))) ?? [];
			expect([first.length, second.length]).toEqual([100, 20]);
			expect([...first, ...second].sort()).toEqual(ids.sort());
			expect(await trigger.pollAt(after(27))).toBeUndefined();
		}, 60_000);

		it('loses none when the second page fails', async () => {
			const trigger = reminderTrigger(stage, due);
			await held(120);
			await failOnSecondPage(stage);
			await expect(trigger.pollAt(after(25))).rejects.toThrow();
			expect(await trigger.pollAt(after(26))).toHaveLength(100);
		}, 60_000);

		it('shows the latest interviews without feedback in a test, and changes nothing', async () => {
			const ids = await held();
			const trigger = reminderTrigger(stage, due, 'manual');
			expect(idsOf(await trigger.pollAt(after(25)))).toEqual(ids);
			expect(trigger.staticData).not.toHaveProperty('node:Tested.state');
		});

		it('shows a sample in a test where there is none', async () => {
			const items = await reminderTrigger(stage, due, 'manual').poll();
			expect(items).toEqual([
				expect.objectContaining({ event: 'feedbackDue', title: 'Interview with Jane Doe' }),
			]);
		});
	});
}

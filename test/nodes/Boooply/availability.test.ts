import { DateTime } from 'luxon';
import type { GenericValue, INodeParameters } from 'n8n-workflow';

import { useBoooply } from './boooply';

const boooply = useBoooply();
const run = boooply.run;

const berlin = 'Europe/Berlin';
const anna = 'anna.keller@example.com';
const ben = 'ben.osei@example.com';
const chris = 'chris.nocal@example.com';

/** Next Monday in Berlin, at a time. */
const monday = (time: string) => {
	const day = DateTime.now().setZone(berlin).plus({ weeks: 1 }).startOf('week');
	return `${day.toISODate()}T${time}`;
};
const inUtc = (local: string) =>
	DateTime.fromISO(local, { zone: berlin }).toUTC().toISO({ suppressMilliseconds: true });
const inBerlin = (local: string) =>
	DateTime.fromISO(local, { zone: berlin }).toISO({ suppressMilliseconds: true });
const busy = (...times: Array<[string, string]>) =>
	times.map(([start, end]) => ({ start: inUtc(monday(start)), end: inUtc(monday(end)) }));
const calendar = (email: string, ...times: Array<[string, string]>) => ({
	email,
	timezone: berlin,
	busyBlocks: busy(...times),
});

const find = async (
	emails: GenericValue,
	search: INodeParameters = {},
	more: INodeParameters = {},
) =>
	await run(
		'availability',
		'findCommonSlots',
		{
			emails: '={{ $json.emails }}',
			timezone: berlin,
			search: { earliestStart: monday('00:00'), workingDays: [1], ...search },
			days: 14,
			...more,
		},
		{ items: [{ emails }] },
	);

/** The start times of the slots of next Monday, in Berlin. */
function mondayTimes({ json }: Awaited<ReturnType<typeof find>>): string[] {
	const slots = Array.isArray(json[0]?.slots) ? json[0].slots : [];
	return slots
		.map(({ start }: { start: string }) => DateTime.fromISO(start, { zone: berlin }))
		.filter((start) => start.toISODate() === monday('').slice(0, 10))
		.map((start) => start.toFormat('HH:mm'));
}

describe('Availability: Get Slots and Get Busy Blocks', () => {
	it('Get Slots asks for one interviewer', async () => {
		const { json } = await run('availability', 'getSlots', { email: anna, duration: 45, days: 7 });
		expect(await boooply.received()).toEqual([
			{
				method: 'GET',
				path: '/api/integration/availability',
				query: { email: anna, duration: '45', days: '7' },
				body: undefined,
			},
		]);
		expect(json).toEqual([
			{
				available: true,
				slots: expect.any(Array),
				calendarConnected: true,
				email: anna,
				durationMinutes: 45,
				days: 7,
				total: expect.any(Number),
			},
		]);
	});

	it('Get Slots tells the slots on the clock that is asked for', async () => {
		await boooply.control.seed('boooply', { empty: true, calendars: [calendar(anna)] });
		const slotsIn = async (timezone: string) => {
			const { json } = await run('availability', 'getSlots', { email: anna, timezone });
			return json[0]?.slots;
		};
		const nine = DateTime.fromISO(monday('09:00'), { zone: berlin });
		for (const timeZone of [berlin, 'Asia/Kolkata', 'UTC']) {
			const told = (time: DateTime) => time.setZone(timeZone).toISO({ suppressMilliseconds: true });
			expect(await slotsIn(timeZone)).toContainEqual({
				start: told(nine),
				end: told(nine.plus({ minutes: 30 })),
				timeZone,
				who: [anna],
			});
		}
	});

	it('Get Slots gives an item for each slot, if wanted', async () => {
		const options = { oneItemPerSlot: true };
		const { json } = await run('availability', 'getSlots', { email: anna, days: 7, options });
		expect(json.length).toBeGreaterThan(1);
		expect(json[0]).toEqual({
			available: true,
			start: expect.any(String),
			end: expect.any(String),
			timeZone: 'UTC',
			who: [anna],
			calendarConnected: true,
			email: anna,
			durationMinutes: 30,
			days: 7,
			total: json.length,
		});
	});

	it('Get Slots refuses an unknown zone before anything is sent', async () => {
		const items = [{ zone: berlin }, { zone: 'Mars' }];
		const parameters = { email: anna, timezone: '={{ $json.zone }}' };
		const { error } = await run('availability', 'getSlots', parameters, { items });
		expect(error?.message).toBe("'Time Zone' is not a known time zone: Mars");
		expect(await boooply.received()).toEqual([]);
	});

	it.each([false, true])(
		'Get Slots gives one item where there is no slot; one item per slot: %s',
		async (oneItemPerSlot) => {
			const options = { oneItemPerSlot };
			const { json } = await run('availability', 'getSlots', { email: chris, options });
			expect(json).toEqual([
				{
					available: false,
					...(oneItemPerSlot ? {} : { slots: [] }),
					calendarConnected: false,
					message: expect.any(String),
				},
			]);
		},
	);

	it('Get Busy Blocks asks for one interviewer', async () => {
		const { json } = await run('availability', 'getBusyBlocks', { email: anna });
		expect(await boooply.received()).toEqual([
			{
				method: 'GET',
				path: '/api/integration/busy-blocks',
				query: { email: anna, days: '14' },
				body: undefined,
			},
		]);
		expect(json[0]).toMatchObject({
			calendarConnected: true,
			timezone: berlin,
			busyBlocks: expect.any(Array),
		});
	});

	it('both say when no calendar is connected', async () => {
		for (const operation of ['getSlots', 'getBusyBlocks']) {
			const { json, error } = await run('availability', operation, { email: chris });
			expect(error).toBeUndefined();
			expect(json[0]).toMatchObject({ calendarConnected: false, message: expect.any(String) });
		}
	});
});

describe('Availability: Find Common Slots', () => {
	beforeEach(async () => {
		await boooply.control.seed('boooply', {
			empty: true,
			calendars: [
				calendar(anna, ['09:00', '10:00'], ['12:00', '13:00']),
				calendar(ben, ['10:30', '12:00'], ['14:00', '17:00']),
			],
		});
	});

	it('asks for the busy blocks of each interviewer and gives when all are free', async () => {
		const result = await find([anna, ben]);
		expect(result.error).toBeUndefined();
		expect((await boooply.received()).map(({ path, query }) => [path, query])).toEqual([
			['/api/integration/busy-blocks', { email: anna, days: '14' }],
			['/api/integration/busy-blocks', { email: ben, days: '14' }],
		]);
		expect(mondayTimes(result)).toEqual(['10:00', '13:00', '13:30']);
		expect(result.json).toEqual([
			{
				available: true,
				slots: expect.arrayContaining([
					{
						start: inBerlin(monday('10:00')),
						end: inBerlin(monday('10:30')),
						timeZone: berlin,
						who: [anna, ben],
					},
				]),
				total: expect.any(Number),
				durationMinutes: 30,
				interviewersWithoutCalendar: [],
			},
		]);
	});

	it.each<[string, INodeParameters, string[]]>([
		['a finer grid', { step: 15 }, ['10:00', '13:00', '13:15', '13:30']],
		['a buffer', { buffer: 15, step: 15 }, ['13:15']],
		[
			'other working hours',
			{ workStart: '06:00', workEnd: '10:30' },
			['06:00', '06:30', '07:00', '07:30', '08:00', '08:30', '10:00'],
		],
		['an earliest start', { earliestStart: monday('12:30') }, ['13:00', '13:30']],
		['fewer slots', { mostSlots: 2 }, ['10:00', '13:00']],
		['other days', { workingDays: [2, 3] }, []],
	])('respects %s', async (_what, search, expected) => {
		expect(mondayTimes(await find([anna, ben], search))).toEqual(expected);
	});

	it('finds longer slots', async () => {
		expect(mondayTimes(await find([anna, ben], {}, { slotMinutes: 60 }))).toEqual(['13:00']);
	});

	it.each([false, true])(
		'gives one item where nobody is free; one item per slot: %s',
		async (oneItemPerSlot) => {
			const noDay = { workingDays: [7], earliestStart: monday('00:00') };
			const { json } = await find([anna, ben], noDay, { days: 7, options: { oneItemPerSlot } });
			expect(json).toEqual([
				{
					available: false,
					...(oneItemPerSlot ? {} : { slots: [] }),
					total: 0,
					durationMinutes: 30,
					interviewersWithoutCalendar: [],
				},
			]);
		},
	);

	it('gives an item for each slot, if wanted', async () => {
		const { json, items } = await find(
			[anna, ben],
			{ mostSlots: 2 },
			{ options: { oneItemPerSlot: true } },
		);
		const slot = (from: string, to: string) => ({
			available: true,
			start: inBerlin(monday(from)),
			end: inBerlin(monday(to)),
			timeZone: berlin,
			who: [anna, ben],
			total: 2,
			durationMinutes: 30,
			interviewersWithoutCalendar: [],
		});
		expect(json).toEqual([slot('10:00', '10:30'), slot('13:00', '13:30')]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('fails where an interviewer has no calendar: the slots would pass for those of all', async () => {
		const { error } = await find([anna, chris, ben]);
		expect(error?.message).toBe(`No calendar is connected to Boooply for ${chris}`);
		expect(error?.description).toContain("'If a Calendar Is Missing' to Go On Without");
	});

	it('goes on without a calendar if wanted, and names whose is missing', async () => {
		const result = await find([anna, chris], {}, { ifCalendarMissing: 'goOn' });
		expect(result.json[0]).toMatchObject({
			available: true,
			slots: expect.arrayContaining([expect.objectContaining({ who: [anna] })]),
			interviewersWithoutCalendar: [chris],
		});
		expect(mondayTimes(result)).toContain('10:30');
	});

	it.each(['error', 'goOn'])(
		'fails where no interviewer has a calendar; if one is missing: %s',
		async (ifCalendarMissing) => {
			const { error } = await find([chris], {}, { ifCalendarMissing });
			expect(error?.message).toBe(`No calendar is connected to Boooply for ${chris}`);
			expect(error?.description).toMatch(/connect their calendar/);
			expect(error?.description?.includes('Go On Without')).toBe(ifCalendarMissing === 'error');
		},
	);

	it('takes a list within a list, drops repetitions and spaces', async () => {
		await find([[` ${anna}`, ben], anna]);
		expect((await boooply.received()).map(({ query }) => query.email)).toEqual([anna, ben]);
	});

	it('takes addresses that stand in one text', async () => {
		await find(`${anna}, ${ben}`);
		expect((await boooply.received()).map(({ query }) => query.email)).toEqual([anna, ben]);
	});

	it('knows that busy times without an offset are meant in the zone of the calendar', async () => {
		await boooply.control.addFault({
			vendor: 'boooply',
			effect: {
				kind: 'status',
				status: 200,
				body: {
					success: true,
					calendarConnected: true,
					timezone: berlin,
					busyBlocks: [{ start: monday('09:00'), end: monday('16:30') }],
				},
			},
		});
		expect(mondayTimes(await find([anna]))).toEqual(['16:30']);
	});

	it.each<[string, GenericValue, INodeParameters, INodeParameters, string]>([
		['nobody', [], {}, {}, "'Interviewer Emails' is empty"],
		[
			'a malformed address',
			['anna'],
			{},
			{},
			"'Interviewer Emails' holds an invalid email address: anna",
		],
		[
			'a time of day that is none',
			[anna],
			{ workStart: '9' },
			{},
			"'Working Hours From' is not a time of day: 9",
		],
		[
			'working hours that end before they begin',
			[anna],
			{ workStart: '17:00', workEnd: '09:00' },
			{},
			"'Working Hours To' is not after 'Working Hours From'",
		],
		[
			'a fraction of a minute',
			[anna],
			{},
			{ slotMinutes: 7.5 },
			"'Duration' must be a whole number of at least 5",
		],
		[
			'a start beyond the days',
			[anna],
			{ earliestStart: '2099-01-01' },
			{},
			"'Earliest Start' lies beyond the days that are looked at",
		],
		[
			'an unknown zone',
			[anna],
			{},
			{ timezone: 'Mars' },
			"'Time Zone' is not a known time zone: Mars",
		],
		['no working day', [anna], { workingDays: [] }, {}, "'Working Days' is empty"],
		[
			'slots that are longer than the working day',
			[anna],
			{ workStart: '09:00', workEnd: '10:00' },
			{ slotMinutes: 90 },
			"'Duration' is longer than the working hours",
		],
	])('refuses %s', async (_what, emails, search, more, message) => {
		const { error } = await find(emails, search, more);
		expect(error?.message).toBe(message);
		expect(error?.description).toEqual(expect.stringMatching(/\.$/));
		expect(await boooply.received()).toEqual([]);
	});
});

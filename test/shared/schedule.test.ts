import { DateTime } from 'luxon';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { checkTimes, chosenZone, moment, told, utc } from '../../nodes/shared/input/schedule';
import { contextOf } from '../engine/context';
import { candidates, create, inSandbox } from './boooply';

describe('A time', () => {
	let context: IExecuteSingleFunctions;

	beforeAll(async () => {
		context = await contextOf();
	});

	const read = (given: unknown, zone: string) => utc(moment(context, given, 'Start', zone));

	it.each([
		['2027-01-15T09:30', 'Europe/Berlin', '2027-01-15T08:30:00Z'],
		['2027-07-15T09:30', 'Europe/Berlin', '2027-07-15T07:30:00Z'],
		['2027-01-15T09:30', 'America/New_York', '2027-01-15T14:30:00Z'],
		['2027-01-15T09:30', 'Asia/Kolkata', '2027-01-15T04:00:00Z'],
		['2027-01-15T09:30', 'Asia/Kathmandu', '2027-01-15T03:45:00Z'],
		['2027-01-15T09:30', 'Pacific/Chatham', '2027-01-14T19:45:00Z'],
		['2027-01-15T09:30', 'UTC', '2027-01-15T09:30:00Z'],
	])('without offset, %s, is meant in %s: %s', (given, zone, expected) => {
		expect(read(given, zone)).toBe(expected);
	});

	it.each([
		['2027-01-15T09:30:00Z', '2027-01-15T09:30:00Z'],
		['2027-01-15T09:30:00.000Z', '2027-01-15T09:30:00Z'],
		['2027-01-15T09:30:00+05:30', '2027-01-15T04:00:00Z'],
		['2027-01-15T09:30-0800', '2027-01-15T17:30:00Z'],
		['2027-01-15T09:30+01:00[Europe/Paris]', '2027-01-15T08:30:00Z'],
	])('with an offset of its own, %s, needs no zone', (given, expected) => {
		expect(read(given, 'America/New_York')).toBe(expected);
	});

	it.each([
		['a date and time with a space', '2027-01-15 09:30:00'],
		['text with blanks around it', '  2027-01-15T09:30  '],
		['milliseconds since 1970', Date.UTC(2027, 0, 15, 8, 30)],
		['a Date', new Date('2027-01-15T08:30:00Z')],
		[
			'a luxon time of another zone',
			DateTime.fromISO('2027-01-15T03:30', { zone: 'America/New_York' }),
		],
	])('may be %s', (_form, given) => {
		expect(read(given, 'Europe/Berlin')).toBe('2027-01-15T08:30:00Z');
	});

	it('that is a day means its beginning', () => {
		expect(read('2027-01-15', 'Europe/Berlin')).toBe('2027-01-14T23:00:00Z');
	});

	it.each([
		['tomorrow', 'tomorrow'],
		['2027-02-30T09:30', '2027-02-30T09:30'],
		['2027-01-15T25:00', '2027-01-15T25:00'],
		['', 'it is empty'],
		[null, 'it is empty'],
		[undefined, 'it is empty'],
		[NaN, 'NaN'],
		[new Date('never'), 'NaN'],
	])('cannot be %p', (given, named) => {
		expect(() => read(given, 'Europe/Berlin')).toThrow(`'Start' is not a valid time: ${named}`);
	});

	it('of the hour that clocks skip is refused, with its neighbours', () => {
		const refusal = expect.objectContaining({
			message:
				"'Start' does not exist in Europe/Berlin: 2027-03-28T02:30 is skipped when clocks go forward",
			description: 'Use 2027-03-28T01:30 or 2027-03-28T03:30, or give the time with an offset.',
		});

		expect(() => read('2027-03-28T02:30', 'Europe/Berlin')).toThrow(refusal);
		expect(read('2027-03-28T01:30', 'Europe/Berlin')).toBe('2027-03-28T00:30:00Z');
		expect(read('2027-03-28T03:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00Z');
	});

	it('of the half hour that Lord Howe Island skips is refused', () => {
		expect(() => read('2027-10-03T02:15', 'Australia/Lord_Howe')).toThrow('is skipped');
		expect(read('2027-10-03T02:30', 'Australia/Lord_Howe')).toBe('2027-10-02T15:30:00Z');
	});

	it('that is a day whose first hour is skipped means one o’clock', () => {
		expect(read('2027-09-05', 'America/Santiago')).toBe('2027-09-05T04:00:00Z');
	});

	it('of the hour that comes twice means the first one', () => {
		expect(read('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00Z');
		expect(read('2027-11-07T01:30', 'America/New_York')).toBe('2027-11-07T05:30:00Z');
		expect(read('2027-04-04T01:45', 'Australia/Lord_Howe')).toBe('2027-04-03T14:45:00Z');
	});

	it('of the hour that comes twice can be the second one, given with an offset', () => {
		expect(read('2027-10-31T02:30+01:00', 'Europe/Berlin')).toBe('2027-10-31T01:30:00Z');
	});
});

describe('A time in a message', () => {
	it.each([
		['2027-01-15T09:30', '2027-01-15T09:30 (Europe/Berlin)'],
		['2027-01-15 09:30:15', '2027-01-15T09:30:15 (Europe/Berlin)'],
		['2027-01-15T09:30-05:00', '2027-01-15T09:30 (UTC-5)'],
		['2027-01-15T09:30:00Z', '2027-01-15T09:30 (UTC)'],
		[Date.UTC(2027, 0, 15, 8, 30), '2027-01-15T09:30 (Europe/Berlin)'],
	])('%s is told in the zone in which it was given', async (given, words) => {
		expect(told(moment(await contextOf(), given, 'Start', 'Europe/Berlin'))).toBe(words);
	});
});

describe('The times of something to be booked', () => {
	const tomorrow = DateTime.now().plus({ days: 1 });
	const yesterday = tomorrow.minus({ days: 2 });
	let context: IExecuteSingleFunctions;

	beforeAll(async () => {
		context = await contextOf();
	});

	it.each([1, 1440])('may lie %s minutes apart', (minutes) => {
		const end = tomorrow.plus({ minutes });
		expect(() => checkTimes(context, { start: tomorrow, end })).not.toThrow();
	});

	it.each([
		['a past start', { start: yesterday }, "'Start' is in the past"],
		['a past end', { end: yesterday }, "'End' is in the past"],
		['no time between them', { start: tomorrow, end: tomorrow }, "'End' is not after 'Start'"],
		[
			'half a minute',
			{ start: tomorrow, end: tomorrow.plus({ seconds: 30 }) },
			"'End' makes it 0.5 minutes long",
		],
		[
			'more than a day',
			{ start: tomorrow, end: tomorrow.plus({ minutes: 1441 }) },
			"'End' makes it 1441 minutes long",
		],
	])('cannot have %s', (_case, times, message) => {
		expect(() => checkTimes(context, times)).toThrow(message);
	});

	it('may lie in the past where the user allows it and the vendor does', async () => {
		const allowing = await contextOf({ options: { allowPastTimes: true } });
		expect(() => checkTimes(allowing, { start: yesterday })).not.toThrow();
		expect(() => checkTimes(allowing, { start: yesterday, isNeverPast: true })).toThrow(
			'is in the past',
		);
	});
});

describe('Times from expressions', () => {
	it.each([
		["={{ '2090-01-15T09:30' }}", '2090-01-15T08:30:00Z'],
		["={{ new Date('2090-01-15T08:30:00Z') }}", '2090-01-15T08:30:00Z'],
		["={{ new Date('2090-01-15T08:30:00Z').getTime() }}", '2090-01-15T08:30:00Z'],
		[
			"={{ DateTime.fromISO('2090-01-15T03:30', { zone: 'America/New_York' }) }}",
			'2090-01-15T08:30:00Z',
		],
		["={{ '2090-01-15T09:30'.toDateTime() }}", '2090-01-15T08:30:00Z'],
	])(
		'%s',
		inSandbox(async (boooply, scheduledAt, sent) => {
			const { error } = await boooply.run(create({ schedulingMode: 'FIXED', scheduledAt }), {
				items: candidates(1),
				timezone: 'Europe/Berlin',
			});

			expect(error).toBeUndefined();
			const [request] = await boooply.requests();
			expect(request?.body).toMatchObject({ scheduledAt: sent });
		}),
	);
});

describe('The zone', () => {
	it("is the one that is chosen, or else the workflow's", async () => {
		const chosen = await contextOf({ timezone: ' Asia/Tokyo ' }, 'Europe/Berlin');
		const empty = await contextOf({ timezone: '' }, 'Europe/Berlin');
		const absent = await contextOf({}, 'Europe/Berlin');

		expect(chosenZone(chosen)).toBe('Asia/Tokyo');
		expect(chosenZone(empty)).toBe('Europe/Berlin');
		expect(chosenZone(absent)).toBe('Europe/Berlin');
	});

	it.each(['Mars/Olympus', '+02:00', 'GMT+2 or so'])('cannot be %s', async (timezone) => {
		const context = await contextOf({ timezone });

		expect(() => chosenZone(context)).toThrow(`'Time Zone' is not a known time zone: ${timezone}`);
	});
});

import { DateTime, Interval } from 'luxon';

import { freeSlots, type SlotSearch } from '../../../nodes/Boooply/resources/availability/slots';

const zone = 'Europe/Berlin';

function at(text: string, inZone = zone): DateTime<true> {
	const time = DateTime.fromISO(text, { zone: inZone });
	if (!time.isValid) throw new Error(`${text} is no time`);
	return time;
}

const busy = (from: string, to: string) => Interval.fromDateTimes(at(from), at(to));

/** One Monday, from 9 to 12, in slots of an hour. */
const monday: SlotSearch = {
	from: at('2027-01-11'),
	until: at('2027-01-12'),
	zone,
	workingDays: [1, 2, 3, 4, 5],
	workStart: 9 * 60,
	workEnd: 12 * 60,
	duration: 60,
	step: 60,
	buffer: 0,
	most: 50,
};

/** The starts of the slots on the clock of the zone that was searched in. */
function starts(taken: Interval[], search: SlotSearch, format = 'HH:mm'): string[] {
	return freeSlots(taken, search).map(({ start }) => start.setZone(search.zone).toFormat(format));
}

describe('Free slots', () => {
	it('fill the working hours', () => {
		expect(starts([], monday)).toEqual(['09:00', '10:00', '11:00']);
	});

	it('are as long as asked for', () => {
		const lengths = freeSlots([], { ...monday, duration: 45 }).map(
			({ start, end }) => end.diff(start, 'minutes').minutes,
		);

		expect(lengths).toEqual([45, 45, 45]);
	});

	it('may overlap each other, when they start more often than they are long', () => {
		expect(starts([], { ...monday, step: 30 })).toEqual([
			'09:00',
			'09:30',
			'10:00',
			'10:30',
			'11:00',
		]);
	});

	it('overlap no busy time, but may touch it', () => {
		expect(starts([busy('2027-01-11T10:00', '2027-01-11T11:00')], monday)).toEqual([
			'09:00',
			'11:00',
		]);
		expect(starts([busy('2027-01-11T09:59', '2027-01-11T10:01')], monday)).toEqual(['11:00']);
	});

	it('are free for everybody, whose busy times may overlap', () => {
		const anna = [busy('2027-01-11T09:00', '2027-01-11T10:30')];
		const ben = [busy('2027-01-11T10:00', '2027-01-11T11:00')];

		expect(starts([...anna, ...ben], monday)).toEqual(['11:00']);
	});

	it('keep the buffer on both sides of busy times', () => {
		const taken = [busy('2027-01-11T10:00', '2027-01-11T10:15')];

		expect(starts(taken, { ...monday, step: 15, duration: 30, buffer: 15 })).toEqual([
			'09:00',
			'09:15',
			'10:30',
			'10:45',
			'11:00',
			'11:15',
			'11:30',
		]);
	});

	it('lie on working days', () => {
		const week = { ...monday, until: at('2027-01-18'), workEnd: 10 * 60 };

		expect(starts([], week, 'ccc')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']);
		expect(starts([], { ...week, workingDays: [3, 6] }, 'ccc')).toEqual(['Wed', 'Sat']);
		expect(starts([], { ...week, workingDays: [] })).toEqual([]);
	});

	it('begin neither before the search nor end after it', () => {
		expect(
			starts([], { ...monday, from: at('2027-01-11T09:30'), until: at('2027-01-11T11:30') }),
		).toEqual(['10:00']);
	});

	it('are the earliest ones when there are more than are wanted', () => {
		expect(starts([], { ...monday, most: 2 })).toEqual(['09:00', '10:00']);
	});

	it('are none where working hours are shorter than a slot', () => {
		expect(starts([], { ...monday, duration: 240 })).toEqual([]);
	});

	it('are meant in the zone of the search, whatever the zones of its times', () => {
		const search = { ...monday, zone: 'America/New_York', until: at('2027-01-12T12:00') };

		expect(freeSlots([], search).map(({ start }) => start.toUTC().toISO())).toEqual([
			'2027-01-11T14:00:00.000Z',
			'2027-01-11T15:00:00.000Z',
			'2027-01-11T16:00:00.000Z',
		]);
	});

	it.each([
		['Asia/Kolkata', '2027-01-11T03:30:00.000Z'],
		['Asia/Kathmandu', '2027-01-11T03:15:00.000Z'],
	])('begin at the full hour of %s, too', (inZone, first) => {
		const search = { ...monday, zone: inZone, from: at('2027-01-11', 'UTC') };

		expect(freeSlots([], search)[0]?.start.toUTC().toISO()).toBe(first);
	});
});

describe('Free slots where clocks change', () => {
	const everyDay = { ...monday, workingDays: [1, 2, 3, 4, 5, 6, 7] };

	it('keep to the clock on both sides of the change', () => {
		const search = {
			...everyDay,
			from: at('2027-03-27'),
			until: at('2027-03-30'),
			workEnd: 10 * 60,
		};

		expect(freeSlots([], search).map(({ start }) => start.toUTC().toISO())).toEqual([
			'2027-03-27T08:00:00.000Z',
			'2027-03-28T07:00:00.000Z',
			'2027-03-29T07:00:00.000Z',
		]);
	});

	it.each([
		['2027-03-28', 23],
		['2027-10-31', 25],
		['2027-06-15', 24],
	])('fill the whole day of %s with %i hours', (day, hours) => {
		const search = {
			...everyDay,
			from: at(day),
			until: at(day).plus({ days: 1 }),
			workStart: 0,
			workEnd: 24 * 60,
		};

		expect(freeSlots([], search)).toHaveLength(hours);
	});

	it('leave out the hour that is skipped', () => {
		const search = {
			...everyDay,
			from: at('2027-03-28'),
			until: at('2027-03-29'),
			workStart: 60,
			workEnd: 5 * 60,
		};

		expect(starts([], search)).toEqual(['01:00', '03:00', '04:00']);
	});
});

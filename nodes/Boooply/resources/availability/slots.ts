import { Interval, type DateTime } from 'luxon';

/** When and how long somebody looks for slots. */
export interface SlotSearch {
	/** No slot begins before this moment. */
	from: DateTime<true>;
	/** No slot ends after this moment. */
	until: DateTime<true>;
	/** The IANA zone that working days and hours are meant in. */
	zone: string;
	/** ISO weekdays: 1 is Monday. */
	workingDays: number[];
	/** Minutes after midnight. */
	workStart: number;
	/** Minutes after midnight; 1440 is the end of the day. */
	workEnd: number;
	/** Length of a slot in minutes. */
	duration: number;
	/** Minutes between the starts of two slots. */
	step: number;
	/** Free minutes that are kept before and after a slot. */
	buffer: number;
	/** How many slots are wanted at most. */
	most: number;
}

/** A time of day; the day's own rules decide, so 24:00 is 23 or 25 hours after 0:00 when clocks change. */
function clockTime(day: DateTime<true>, minutes: number): DateTime<true> {
	return day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
}

/** The beginning of the day in a zone. */
function dayIn(zone: string, time: DateTime<true>): DateTime<true> {
	const day = time.setZone(zone);
	if (!day.isValid) throw new RangeError(`${zone} is not a time zone`);
	return day.startOf('day');
}

/** A free time of the length that was searched for. */
export interface Slot {
	start: DateTime<true>;
	end: DateTime<true>;
}

/** The slots, earliest first, that overlap no busy time, buffers included. */
export function freeSlots(busy: Interval[], search: SlotSearch): Slot[] {
	const { from, until, zone, workingDays, workStart, workEnd, duration, step, buffer, most } =
		search;
	const taken = Interval.merge(busy);
	const isFree = ({ start, end }: Slot) => {
		const claimed = Interval.fromDateTimes(
			start.minus({ minutes: buffer }),
			end.plus({ minutes: buffer }),
		);
		return !taken.some((interval) => interval.overlaps(claimed));
	};
	const slots: Slot[] = [];
	for (
		let day = dayIn(zone, from);
		day < until && slots.length < most;
		day = day.plus({ days: 1 }).startOf('day')
	) {
		if (!workingDays.includes(day.weekday)) continue;
		const close = clockTime(day, workEnd);
		let start = clockTime(day, workStart);
		for (; start < close && slots.length < most; start = start.plus({ minutes: step })) {
			const slot = { start, end: start.plus({ minutes: duration }) };
			const fits = slot.start >= from && slot.end <= until && slot.end <= close;
			if (fits && isFree(slot)) slots.push(slot);
		}
	}
	return slots;
}

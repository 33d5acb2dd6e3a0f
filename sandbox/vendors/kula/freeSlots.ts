import type { DateTime } from 'luxon';
import { Interval } from 'luxon';
import type { Slot } from './records';
import { utc, type KulaState } from './state';

/** What is asked for. */
export interface AvailabilityInput {
	organizer_id: number;
	interviewer_ids: number[];
	start_time: string;
	end_time?: string;
	duration_minutes: number;
	interview_kind: 'panel' | 'one_on_one';
	timezone: string;
}

const workday = { fromHour: 9, toHour: 17 };
const stepMinutes = 30;

/**
 * When interviewers are free in working hours of the zone that was asked for: all of a panel at once, otherwise those
 * who are. Besides the interviews of the sandbox each has an hour at noon taken, on days that differ by person.
 */
export function freeSlots(state: KulaState, input: AvailabilityInput, period: Interval): Slot[] {
	const { interviewer_ids, duration_minutes, interview_kind, timezone } = input;
	const busy = new Map(interviewer_ids.map((id) => [id, bookedOf(state, id)]));
	return starts(period, timezone).flatMap((start) => {
		const slot = Interval.after(start, { minutes: duration_minutes });
		if (!period.engulfs(slot) || start.toMillis() <= state.now() || !inWorkday(slot)) return [];
		const free = interviewer_ids.filter(
			(id) =>
				!atLunch(id, slot) && !(busy.get(id) ?? []).some((interview) => interview.overlaps(slot)),
		);
		const wanted = interview_kind === 'panel' ? interviewer_ids.length : 1;
		if (free.length < wanted) return [];
		return [
			{
				start_time: utc(start.toMillis()),
				end_time: utc(start.plus({ minutes: duration_minutes }).toMillis()),
				interviewer_ids: free,
			},
		];
	});
}

function starts({ start, end }: Interval, timezone: string): DateTime[] {
	if (!start || !end) return [];
	const first = start.setZone(timezone).startOf('day');
	const count = Math.ceil((end.toMillis() - first.toMillis()) / (stepMinutes * 60_000));
	return Array.from({ length: count }, (_, index) => first.plus({ minutes: index * stepMinutes }));
}

function inWorkday({ start, end }: Interval): boolean {
	if (!start || !end || start.weekday > 5 || start.hour < workday.fromHour) return false;
	return end <= start.set({ hour: workday.toHour, minute: 0 });
}

function atLunch(userId: number, slot: Interval): boolean {
	const { start } = slot;
	if (!start || (start.ordinal + userId) % 2 === 0) return false;
	return Interval.after(start.set({ hour: 12, minute: 0 }), { hours: 1 }).overlaps(slot);
}

function bookedOf(state: KulaState, userId: number): Interval[] {
	return [...state.tables.interviews.values()]
		.filter(({ mark, interviewer_ids }) => mark !== 'cancelled' && interviewer_ids.includes(userId))
		.map(({ start_time, end_time }) => Interval.fromISO(`${start_time}/${end_time}`));
}

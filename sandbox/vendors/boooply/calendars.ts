import { sortBy } from 'lodash';
import { DateTime, Interval } from 'luxon';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { tenantOf } from './keys';
import { isSameEmail } from './participants';
import type { Calendar, Meeting, Slot, Tenant } from './records';
import type { BoooplyState } from './state';
import { utc } from './times';

interface BusyQuery {
	email: string;
	days?: number;
}

interface SlotQuery extends BusyQuery {
	duration?: number;
}

const workday = { fromHour: 9, toHour: 17 };

/** The documentation has no answer for a person without a calendar but this one, of the availability call. */
const notConnected = {
	success: true,
	calendarConnected: false,
	message: 'No Google Calendar is connected for this person',
};

/** Free and busy times. Interviews booked in the sandbox are busy times too. */
export function calendarHandlers(state: BoooplyState) {
	return {
		'availability.getSlots'(context: Context<undefined, object, SlotQuery>): Answer {
			const { email, duration = 30, days = 14 } = context.request.query;
			const calendar = state.calendars.get(email.toLowerCase());
			if (!calendar) return { status: 200, body: { ...notConnected, slots: [] } };
			const period = periodOf(state, days);
			const busy = busyIntervals(calendar, tenantOf(context), period);
			const slots = workHours(calendar, period)
				.flatMap((hours) => hours.splitBy({ minutes: duration }))
				.filter((slot) => slot.length('minutes') === duration && period.engulfs(slot))
				.filter((slot) => !busy.some((block) => block.overlaps(slot)))
				.map(slotBody);
			const asked = { email, durationMinutes: duration, days };
			const body = { success: true, calendarConnected: true, ...asked, slots, total: slots.length };
			return { status: 200, body };
		},
		'availability.getBusyBlocks'(context: Context<undefined, object, BusyQuery>): Answer {
			const { email, days = 14 } = context.request.query;
			const calendar = state.calendars.get(email.toLowerCase());
			if (!calendar) return { status: 200, body: { ...notConnected, busyBlocks: [] } };
			const busy = busyIntervals(calendar, tenantOf(context), periodOf(state, days));
			const busyBlocks = busy.map(slotBody);
			const asked = { email, days, timezone: calendar.timezone };
			const found = { busyBlocks, total: busyBlocks.length };
			return { status: 200, body: { success: true, calendarConnected: true, ...asked, ...found } };
		},
	};
}

function periodOf(state: BoooplyState, days: number): Interval {
	return Interval.after(DateTime.fromMillis(state.now()), { days });
}

/** Monday to Friday, in the calendar's zone. */
function workHours({ timezone }: Calendar, period: Interval): Interval[] {
	const { start } = period;
	if (!start) return [];
	const firstDay = start.setZone(timezone).startOf('day');
	return Array.from({ length: Math.ceil(period.length('days')) + 1 }, (_, index) =>
		firstDay.plus({ days: index }),
	)
		.filter(({ weekday }) => weekday <= 5)
		.map((day) =>
			Interval.fromDateTimes(
				day.set({ hour: workday.fromHour }),
				day.set({ hour: workday.toHour }),
			),
		);
}

function busyIntervals(calendar: Calendar, tenant: Tenant, period: Interval): Interval[] {
	const booked = [...tenant.meetings.values()]
		.filter((meeting) => takesTimeOf(meeting, calendar.email))
		.flatMap(({ scheduledAt, durationMinutes }) =>
			scheduledAt === null ? [] : [`${scheduledAt}/PT${durationMinutes}M`],
		);
	const own = calendar.busyBlocks.map(({ start, end }) => `${start}/${end}`);
	const intervals = [...own, ...booked].map((text) => Interval.fromISO(text));
	return sortBy(
		intervals.filter((interval) => interval.overlaps(period)),
		(interval) => interval.start?.toMillis(),
	);
}

function takesTimeOf({ sessionStatus, participants }: Meeting, email: string): boolean {
	const takesPlace = sessionStatus === 'SCHEDULED' || sessionStatus === 'ACTIVE';
	return takesPlace && participants.some((person) => isSameEmail(person.email, email));
}

function slotBody({ start, end }: Interval): Slot {
	return { start: utc(start), end: utc(end) };
}

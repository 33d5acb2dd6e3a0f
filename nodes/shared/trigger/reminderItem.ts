import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import type { Details } from './reminderDetails';

/** What a reminder is about. */
export type ReminderEvent = 'startingSoon' | 'feedbackDue';

/** An interview and when it takes place, in milliseconds since 1970. */
export interface Appointment {
	id: string;
	start: number;
	end: number;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** How long until an interview, or since then. */
function distance(event: ReminderEvent, { start, end }: Appointment, now: number): IDataObject {
	return event === 'startingSoon'
		? { minutesUntilStart: Math.ceil((start - now) / MINUTE) }
		: { hoursSinceEnd: Math.floor((now - end) / HOUR) };
}

/** How the triggers put out a reminder: the fields that the common format of interviews has too are called as there. */
export function reminderItem(
	event: ReminderEvent,
	appointment: Appointment,
	{ vendor, title, timeZone, ...details }: Details & { vendor: string; timeZone: string },
	now: number,
): IDataObject {
	const inZone = (time: number) =>
		DateTime.fromMillis(time, { zone: timeZone }).toISO({ suppressMilliseconds: true });
	return {
		event,
		id: appointment.id,
		vendor,
		title,
		start: inZone(appointment.start),
		end: inZone(appointment.end),
		timeZone,
		...distance(event, appointment, now),
		...details,
	};
}

import { NodeOperationError, type IPollFunctions } from 'n8n-workflow';

import type { Appointment, ReminderEvent } from './reminderItem';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far a test in the editor looks ahead. */
const TEST_SPAN = 30 * DAY;

/** A stretch of time in milliseconds since 1970, its ends included. */
export interface Span {
	from: number;
	to: number;
}

/** Which interviews a trigger reminds of. */
export interface ReminderSettings {
	event: ReminderEvent;
	/** The moment of an interview that counts. */
	timeOf: (appointment: Appointment) => number;
	/** When interviews take place that a reminder is due for now. */
	due: (now: number) => Span;
	/** When interviews take place that a test shows. */
	shown: (now: number) => Span;
}

/** @throws NodeOperationError naming the field, which an expression may have given anything */
function positive(context: IPollFunctions, name: string, displayName: string): number {
	const given = context.getNodeParameter(name);
	const value = given === '' || given === null ? NaN : Number(given);
	if (value > 0 && value < Infinity) return value;
	throw new NodeOperationError(context.getNode(), `'${displayName}' must be a number above 0`, {
		description: `It is ${JSON.stringify(given)}. Correct '${displayName}' or the expression behind it.`,
	});
}

/**
 * What the fields of a reminder trigger say.
 *
 * @throws NodeOperationError naming the field that is wrong
 */
export function reminderSettings(context: IPollFunctions): ReminderSettings {
	if (context.getNodeParameter('event') === 'feedbackDue') {
		const wait = positive(context, 'hoursAfter', 'Hours After') * HOUR;
		const span = positive(context, 'days', 'Days to Look Back') * DAY;
		const due = (now: number) => ({ from: now - wait - span, to: now - wait });
		return { event: 'feedbackDue', timeOf: ({ end }) => end, due, shown: due };
	}
	const ahead = positive(context, 'minutesBefore', 'Minutes Before') * MINUTE;
	return {
		event: 'startingSoon',
		timeOf: ({ start }) => start,
		due: (now) => ({ from: now, to: now + ahead }),
		shown: (now) => ({ from: now, to: now + Math.max(ahead, TEST_SPAN) }),
	};
}

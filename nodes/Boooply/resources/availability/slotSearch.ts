import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { isEmail } from '../../../shared/input/email';
import { wholeNumber } from '../../../shared/input/parameters';
import { refuse } from '../../../shared/input/refuse';
import { chosenZone, moment } from '../../../shared/input/schedule';
import type { SlotSearch } from './slots';

const CLOCK_TIME = /^([01]?\d|2[0-4]):([0-5]\d)$/;
const WEEKDAYS = [1, 2, 3, 4, 5];

function minutesOfDay(
	context: IExecuteSingleFunctions,
	name: string,
	field: string,
	fallback: string,
): number {
	const text = String(context.getNodeParameter(`search.${name}`, fallback)).trim();
	const [, hours, minutes] = CLOCK_TIME.exec(text) ?? [];
	const total = Number(hours) * 60 + Number(minutes);
	if (total <= 1440) return total;
	return refuse(
		context,
		`'${field}' is not a time of day: ${text}`,
		`Give '${field}' as hours and minutes from 00:00 to 24:00, such as 09:00.`,
	);
}

/** The addresses of the field: one an entry, lists of them, or several in one text. */
function interviewersOf(context: IExecuteSingleFunctions): string[] {
	const given = [context.getNodeParameter('emails', [])].flat(Infinity) as unknown[];
	const parts = given.flatMap((entry) => String(entry ?? '').split(/[\s,;]+/));
	const emails = [...new Set(parts.filter(Boolean))];
	const wrong = emails.find((email) => !isEmail(email));
	if (emails.length > 0 && wrong === undefined) return emails;
	return refuse(
		context,
		wrong === undefined
			? "'Interviewer Emails' is empty"
			: `'Interviewer Emails' holds an invalid email address: ${wrong}`,
		'Give the email address of every interviewer, such as anna@example.com.',
	);
}

function workingDaysOf(context: IExecuteSingleFunctions): number[] {
	const days = [context.getNodeParameter('search.workingDays', WEEKDAYS)].flat().map(Number);
	if (days.length > 0) return days;
	return refuse(context, "'Working Days' is empty", 'Choose at least one day of the week.');
}

/**
 * What to search for, from the step's fields.
 *
 * @throws NodeOperationError naming the field that is wrong
 */
export function slotSearchOf(
	context: IExecuteSingleFunctions,
): SlotSearch & { interviewers: string[] } {
	const zone = chosenZone(context);
	const now = DateTime.now();
	const number = (name: string, displayName: string, fallback: number, least: number) =>
		wholeNumber(context, name, { displayName, fallback, least });
	const earliest = context.getNodeParameter('search.earliestStart', '');
	const from = earliest === '' ? now : moment(context, earliest, 'Earliest Start', zone);
	const until = now.plus({ days: number('days', 'Days', 14, 1) });
	if (from >= until) {
		refuse(
			context,
			"'Earliest Start' lies beyond the days that are looked at",
			"Raise 'Days', which count from today, or choose an earlier 'Earliest Start'.",
		);
	}
	const workStart = minutesOfDay(context, 'workStart', 'Working Hours From', '09:00');
	const workEnd = minutesOfDay(context, 'workEnd', 'Working Hours To', '17:00');
	if (workStart >= workEnd) {
		refuse(
			context,
			"'Working Hours To' is not after 'Working Hours From'",
			'Give working hours within one day, such as from 09:00 to 17:00.',
		);
	}
	const duration = number('slotMinutes', 'Duration', 30, 5);
	if (duration > workEnd - workStart) {
		refuse(
			context,
			"'Duration' is longer than the working hours",
			"Lower 'Duration', or widen 'Working Hours From' and 'Working Hours To'.",
		);
	}
	return {
		interviewers: interviewersOf(context),
		from: from > now ? from : now,
		until,
		zone,
		workingDays: workingDaysOf(context),
		workStart,
		workEnd,
		duration,
		step: number('search.step', 'Start Interval', 30, 5),
		buffer: number('search.buffer', 'Buffer', 0, 0),
		most: number('search.mostSlots', 'Maximum Slots', 50, 1),
	};
}

import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import { DateTime, Interval } from 'luxon';

import type { Walk } from '../../../shared/paging';
import { wholeNumber } from '../../../shared/parameters';
import { refuse } from '../../../shared/refuse';
import { isRecord } from '../../../shared/request';
import { chosenZone, moment, utc } from '../../../shared/schedule';
import { freeSlots, type SlotSearch } from '../../../shared/slots';
import { isEmail } from '../participantChecks';

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
		`'${field}' is no time of day: ${text}`,
		`Give '${field}' as hours and minutes from 00:00 to 24:00, such as 09:00.`,
	);
}

function interviewersOf(context: IExecuteSingleFunctions): string[] {
	const given = [context.getNodeParameter('emails', [])].flat(Infinity) as unknown[];
	const emails = [...new Set(given.map((email) => String(email).trim()).filter(Boolean))];
	const wrong = emails.find((email) => !isEmail(email));
	if (emails.length > 0 && wrong === undefined) return emails;
	return refuse(
		context,
		wrong === undefined
			? "'Interviewer Emails' is empty"
			: `'Interviewer Emails' has no e-mail address: ${wrong}`,
		'Give the e-mail address of every interviewer, such as anna@example.com.',
	);
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
	return {
		interviewers: interviewersOf(context),
		from: from > now ? from : now,
		until,
		zone,
		workingDays: (context.getNodeParameter('search.workingDays', WEEKDAYS) as number[]).map(Number),
		workStart,
		workEnd,
		duration: number('slotMinutes', 'Duration', 30, 5),
		step: number('search.step', 'Start Every', 30, 5),
		buffer: number('search.buffer', 'Buffer', 0, 0),
		most: number('search.mostSlots', 'Most Slots', 50, 1),
	};
}

/** Busy times without an offset are meant in the zone that the answer names. */
function busyIntervals({ busyBlocks, timezone }: IDataObject): Interval[] {
	const zone = typeof timezone === 'string' ? timezone : 'UTC';
	const blocks = Array.isArray(busyBlocks) ? busyBlocks.filter(isRecord) : [];
	return blocks.map(({ start, end }) =>
		Interval.fromDateTimes(
			DateTime.fromISO(String(start), { zone }),
			DateTime.fromISO(String(end), { zone }),
		),
	);
}

/** Asks for each interviewer's busy blocks and puts out, in one item, when all of them are free. */
export const commonSlots: Walk = async (context, send) => {
	const search = slotSearchOf(context);
	const busy: Interval[] = [];
	const interviewersWithoutCalendar: string[] = [];
	for (const email of search.interviewers) {
		const { response } = await send({ email });
		const answer = isRecord(response.body) ? response.body : {};
		if (answer.calendarConnected === true) busy.push(...busyIntervals(answer));
		else interviewersWithoutCalendar.push(email);
	}
	if (interviewersWithoutCalendar.length === search.interviewers.length) {
		refuse(
			context,
			`No calendar is connected to Boooply for ${interviewersWithoutCalendar.join(', ')}`,
			'Ask the interviewers to connect their calendar in Boooply, or correct the e-mail addresses.',
		);
	}
	const slots = freeSlots(busy, search).map(({ start, end }) => ({
		start: utc(start),
		end: utc(end),
	}));
	return [
		{
			json: {
				slots,
				total: slots.length,
				durationMinutes: search.duration,
				timezone: search.zone,
				interviewersWithoutCalendar,
			},
		},
	];
};

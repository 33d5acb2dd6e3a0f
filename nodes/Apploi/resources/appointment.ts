import type { IExecuteSingleFunctions, PostReceiveAction, PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import type { DateTime } from 'luxon';

import { wholeNumber } from '../../shared/input/parameters';
import { refuse } from '../../shared/input/refuse';
import { checkTimes, chosenZone, moment } from '../../shared/input/schedule';
import { prepare } from '../../shared/request/operation';
import { isRecord } from '../../shared/values';
import { digits, teamOf } from './digits';

const MINUTES = { displayName: 'Duration', fallback: 60, least: 1 };
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * The date as Apploi reads it: the clock on the wall in the zone of the interview, with a Z that Apploi overrides by the
 * `timezone` field. Apploi decides which of two moments is meant in the hour that the change to winter time repeats.
 */
function wallClock(start: DateTime, zone: string): string {
	return start.setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

function emailAddress(context: IExecuteSingleFunctions, given: unknown): string {
	const text = String(given ?? '').trim();
	if (EMAIL.test(text)) return text;
	return refuse(
		context,
		`'Interviewer Email' is not a valid email address: ${text || 'it is empty'}`,
		'Give the address under which Apploi knows the interviewer, or choose the interviewer by ID.',
	);
}

async function interviewer(context: IExecuteSingleFunctions, given: Record<string, unknown>) {
	if (context.getNodeParameter('interviewerBy') === 'id') {
		return { interviewerId: digits(context, given.interviewerId, 'Interviewer ID') };
	}
	const team = await teamOf(context, given.interviewerTeamId, 'Interviewer Team ID');
	if (team === undefined) {
		return refuse(
			context,
			"'Interviewer Team ID' is empty",
			"Fill in 'Interviewer Team ID' here or 'Team ID' in the Apploi credential.",
		);
	}
	return {
		interviewerEmail: emailAddress(context, given.interviewerEmail),
		interviewerTeamId: team,
	};
}

/** When the interview of a step begins, and how long it lasts. */
function timeOf(context: IExecuteSingleFunctions, zone: string) {
	const start = moment(context, context.getNodeParameter('date', ''), 'Start', zone);
	return { start, minutes: wholeNumber(context, 'duration', MINUTES) };
}

/** Adds to what a step puts out when the interview was booked for, where it booked one: Apploi's answer tells nothing. */
export const bookedTime: PostReceiveAction = async function (items) {
	if (!this.getNodeParameter('bookInterview', true)) return items;
	const timezone = chosenZone(this);
	const { start, minutes } = timeOf(this, timezone);
	const begin = start.setZone(timezone);
	const told = (time: DateTime) => time.toISO({ suppressMilliseconds: true });
	const booked = { start: told(begin), end: told(begin.plus({ minutes })), timezone };
	return items.map(({ json }) => ({ json: { ...json, ...booked } }));
};

/**
 * Checks an interview in the body and brings it into the vendor's form; Schedule an interview for an applicant.
 *
 * @param path where it is in the body, empty where it is the body
 */
export function checkedAppointment(path: string): PreSendAction {
	const place = ['body', ...(path === '' ? [] : [path])];
	return prepare(async function (options) {
		const found: unknown = get(options, place);
		const given = isRecord(found) ? found : {};
		const zone = chosenZone(this);
		const { start, minutes } = timeOf(this, zone);
		checkTimes(this, { start, end: start.plus({ minutes }), endField: 'Duration' });
		const appointment = {
			date: wallClock(start, zone),
			duration: String(minutes),
			timezone: zone,
			location: given.location,
			...(await interviewer(this, given)),
		};
		set(options, place, appointment);
	});
}

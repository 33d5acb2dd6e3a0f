import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import get from 'lodash/get';
import { DateTime, IANAZone } from 'luxon';

import { refuse } from '../../../shared/input/refuse';
import { checkTimes, chosenZone, moment, told, utc } from '../../../shared/input/schedule';
import { isGiven } from '../../../shared/values';
import { idList } from '../../fields/convert';

const MOST_INTERVIEWERS = 10;
const SHORTEST = 5;
const LONGEST = 1440;
const QUARTER = 15 * 60_000;

/** A start on a quarter of an hour. */
function checkedStart(
	context: IExecuteSingleFunctions,
	given: unknown,
	zone: string,
): DateTime<true> {
	const start = moment(context, given, 'Start', zone);
	if (start.toMillis() % QUARTER === 0) return start;
	const earlier = DateTime.fromMillis(Math.floor(start.toMillis() / QUARTER) * QUARTER, {
		zone: start.zone,
	});
	const later = earlier.plus({ minutes: 15 });
	return refuse(
		context,
		`'Start' is not on a quarter of an hour: ${told(start)}`,
		`Kula takes minutes 00, 15, 30 and 45 with zero seconds. Use ${earlier.toFormat('HH:mm')} or ${later.toFormat('HH:mm')}.`,
	);
}

function checkLength(context: IExecuteSingleFunctions, minutes: number, field: string): void {
	if (Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST) return;
	refuse(
		context,
		`'${field}' makes the interview ${minutes} minutes long`,
		`Change '${field}' so that it lasts ${SHORTEST} to ${LONGEST} whole minutes.`,
	);
}

function checkSchedule(context: IExecuteSingleFunctions, body: IDataObject, zone: string): void {
	const start = isGiven(body.start_time) ? checkedStart(context, body.start_time, zone) : undefined;
	if (start) body.start_time = utc(start);
	const end = isGiven(body.end_time) ? moment(context, body.end_time, 'End', zone) : undefined;
	checkTimes(context, { start, end, isNeverPast: true });
	if (end) {
		body.end_time = utc(end);
		delete body.duration_minutes;
		if (start) checkLength(context, end.diff(start, 'minutes').minutes, 'End');
		return;
	}
	if (!isGiven(body.duration_minutes)) return;
	body.duration_minutes = Number(body.duration_minutes);
	checkLength(context, body.duration_minutes, 'Duration');
}

function checkPeople(context: IExecuteSingleFunctions, body: IDataObject): void {
	const field = 'Interviewer Names or IDs';
	if (body.interviewer_ids === undefined) return;
	const interviewers = idList(context, body.interviewer_ids, field) as number[];
	if (body.kind === 'one_on_one' && interviewers.length !== 1) {
		refuse(
			context,
			`A one-on-one takes exactly one interviewer, but ${interviewers.length} are given`,
			`Choose one of '${field}', or set 'Kind' to Panel.`,
		);
	}
	if (interviewers.length === 0 || interviewers.length > MOST_INTERVIEWERS) {
		refuse(
			context,
			`${interviewers.length} interviewers are given`,
			`Choose at least one and at most ${MOST_INTERVIEWERS} of '${field}'.`,
		);
	}
	const host = Number(body.host_id);
	if (body.location === 'zoom' && isGiven(body.host_id) && !interviewers.includes(host)) {
		refuse(
			context,
			"'Zoom Host' is not one of the interviewers",
			`Choose somebody of '${field}' who holds a Zoom seat.`,
		);
	}
}

const NEEDED = [
	{ property: 'office_id', field: 'Office', location: 'onsite' },
	{ property: 'host_id', field: 'Zoom Host', location: 'zoom' },
	{ property: 'hackerrank_template_id', field: 'HackerRank Template ID', location: 'hackerrank' },
];

/** What an ad-hoc interview needs at its location because no plan gives it. */
function checkArrangement(context: IExecuteSingleFunctions, body: IDataObject): void {
	for (const { property, field, location } of NEEDED) {
		if (location !== body.location || isGiven(body[property])) continue;
		const remedy = `Choose '${field}', which an interview at this location needs.`;
		refuse(context, `'${field}' is empty`, remedy);
	}
}

/**
 * Checks the whole of a new interview, and brings its times into the vendor's form; Create Interview.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
export function checkWhole(context: IExecuteSingleFunctions, body: IDataObject): void {
	checkSchedule(context, body, String(body.timezone));
	checkPeople(context, body);
	if (get(body, 'external.managed') !== true) checkArrangement(context, body);
}

/**
 * Checks what Kula requires of a new interview, and brings its times into the vendor's form; Create Interview.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
export function checkCreate(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const basis = this.getNodeParameter('basis', 'plan') as string;
	body.timezone = chosenZone(this);
	if (!isGiven(body.start_time)) {
		refuse(this, "'Start' is empty", "Give 'Start' a time in the future.");
	}
	const needed = {
		organizer_id: 'Organizer',
		...(basis === 'plan' && { stage_activity_id: 'Activity' }),
	};
	for (const [property, field] of Object.entries(needed)) {
		if (!isGiven(body[property])) {
			refuse(this, `'${field}' is empty`, `Choose '${field}', which every such interview needs.`);
		}
	}
	checkSchedule(this, body, body.timezone);
	checkPeople(this, body);
	if (basis === 'adHoc') checkArrangement(this, body);
}

/**
 * Checks what can be known of a change without the interview, and brings its times into the vendor's form; Update
 * Interview.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
export function checkUpdate(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const zone = String(body.timezone || this.getTimezone());
	if (!IANAZone.isValidZone(zone)) {
		refuse(
			this,
			`'Time Zone Name or ID' is not a known time zone: ${zone}`,
			"Choose a zone from the list, or give an IANA name such as 'Europe/London'.",
		);
	}
	checkSchedule(this, body, zone);
	checkPeople(this, body);
	if (Object.keys(body).length === 0) {
		refuse(this, "'Update Fields' is empty", 'Add the fields that are to change.');
	}
}

import type { IExecuteSingleFunctions } from 'n8n-workflow';
import isDate from 'lodash/isDate';
import { DateTime, IANAZone } from 'luxon';

import { refuse } from './refuse';

/** Text that says how far it is from UTC, so that no zone has to be assumed. */
const HAS_OFFSET = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]+\])?$/i;

/** The runtime takes an offset such as `+01:00` for a zone; it has no name and no summer time. */
const OFFSET = /^[+-]/;

/** The longest that anything lasts, in minutes. */
const LONGEST = 1440;

const LOCAL_FORMAT = "yyyy-MM-dd'T'HH:mm";

/**
 * The zone chosen in the Time Zone field, or the workflow's.
 *
 * @throws NodeOperationError when it is no IANA zone
 */
export function chosenZone(context: IExecuteSingleFunctions): string {
	const zone = String(context.getNodeParameter('timezone', '') || context.getTimezone()).trim();
	if (IANAZone.isValidZone(zone) && !OFFSET.test(zone)) return zone;
	return refuse(
		context,
		`'Time Zone' is not a known time zone: ${zone}`,
		"Choose a zone from the list, or give an IANA name such as 'Europe/London'.",
	);
}

/** The moments on both sides of a wall-clock time that the change to summer time skips. */
function neighbours(wallClock: DateTime, zone: string): string {
	const beside = [-1, 1].map((hours) => wallClock.plus({ hours }));
	return beside
		.map((time) => time.setZone(zone, { keepLocalTime: true }).toFormat(LOCAL_FORMAT))
		.join(' or ');
}

/**
 * A moment that a user gave as text, with or without an offset, as a date, or as milliseconds since 1970; in the zone
 * in which it was given.
 *
 * A time that exists twice, when clocks go back, means its first occurrence.
 *
 * @param field display name of the field, for error messages
 * @throws NodeOperationError where it is no time, or a time that the change to summer time skips
 */
export function moment(
	context: IExecuteSingleFunctions,
	given: unknown,
	field: string,
	zone: string,
): DateTime<true> {
	if (isDate(given)) return moment(context, given.getTime(), field, zone);
	const text = String(given ?? '').trim();
	const read = parse(given, zone);
	if (!read) {
		return refuse(
			context,
			`'${field}' is not a valid time: ${text || 'it is empty'}`,
			"Give a date and time such as '2027-03-01T09:30' (in the chosen time zone) or '2027-03-01T09:30:00Z'.",
		);
	}
	const wallClock = parse(given, 'UTC');
	if (typeof given !== 'string' || HAS_OFFSET.test(text) || !wallClock) return read;
	if (read.toFormat(LOCAL_FORMAT) !== wallClock.toFormat(LOCAL_FORMAT)) {
		return refuse(
			context,
			`'${field}' does not exist in ${zone}: ${text} is skipped when clocks go forward`,
			`Use ${neighbours(wallClock, zone)}, or give the time with an offset.`,
		);
	}
	return DateTime.min(read, ...read.getPossibleOffsets().filter(isValid));
}

function parse(given: unknown, zone: string): DateTime<true> | undefined {
	if (DateTime.isDateTime(given)) return isValid(given) ? given : undefined;
	if (typeof given === 'number') return [DateTime.fromMillis(given, { zone })].find(isValid);
	const text = String(given ?? '').trim();
	const reading = { zone, setZone: HAS_OFFSET.test(text) };
	return [DateTime.fromISO(text, reading), DateTime.fromSQL(text, reading)].find(isValid);
}

function isValid(time: DateTime): time is DateTime<true> {
	return time.isValid;
}

/** A moment as the vendors' documents write it: UTC, whole seconds, `2027-03-01T09:30:00Z`. */
export function utc(time: DateTime<true>): string {
	return time.toUTC().toISO({ suppressMilliseconds: true });
}

/** A moment as people read it, in the zone in which it was given. */
export function told(time: DateTime<true>): string {
	const clock = time.toISO({
		suppressMilliseconds: true,
		suppressSeconds: true,
		includeOffset: false,
	});
	return `${clock} (${time.zoneName})`;
}

/** When something takes place, and what its fields are called. */
interface Times {
	start?: DateTime<true>;
	end?: DateTime<true>;
	startField?: string;
	endField?: string;
	/** Whether the vendor takes no past times, so that the user cannot allow them. */
	isNeverPast?: boolean;
}

/**
 * Refuses times that nobody means to book: past ones, unless the user allows them, and an end that is not after its
 * start or lies more than a day beyond it.
 *
 * @throws NodeOperationError naming the field
 */
export function checkTimes(
	context: IExecuteSingleFunctions,
	{ start, end, startField = 'Start', endField = 'End', isNeverPast = false }: Times,
): void {
	const [first, field] = start ? [start, startField] : [end, endField];
	const isAllowed =
		!isNeverPast && context.getNodeParameter('options.allowPastTimes', false) === true;
	if (first && first <= DateTime.now() && !isAllowed) {
		const option = isNeverPast ? '' : ", or turn on 'Allow Past Times' under Options";
		refuse(
			context,
			`'${field}' is in the past: ${told(first)}`,
			`Give '${field}' a time in the future${option}.`,
		);
	}
	if (!start || !end) return;
	if (end <= start) {
		refuse(
			context,
			`'${endField}' is not after '${startField}': ${told(end)} is not after ${told(start)}`,
			`Correct '${endField}' or '${startField}'.`,
		);
	}
	const minutes = end.diff(start, 'minutes').minutes;
	if (minutes >= 1 && minutes <= LONGEST) return;
	refuse(
		context,
		`'${endField}' makes it ${minutes} minutes long`,
		`Correct '${endField}', so that it lasts at least a minute and at most 24 hours.`,
	);
}

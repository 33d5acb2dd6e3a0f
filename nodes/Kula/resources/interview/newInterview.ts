import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import get from 'lodash/get';
import pick from 'lodash/pick';
import { DateTime, IANAZone } from 'luxon';

import { refuse } from '../../../shared/input/refuse';
import { chosenZone } from '../../../shared/input/schedule';
import { isGiven, recordsOf, withoutEmpty } from '../../../shared/values';
import { checkWhole } from './checks';
import { nameOf } from './oldInterview';

/** What a new interview has of the old one, by the vendor's names, which requests and answers share. */
const COPIED = [
	'stage_activity_id',
	'organizer_id',
	'kind',
	'location',
	'interviewer_ids',
	'name',
	'calendar_event_visibility',
	'ai_note_taker_enabled',
	'ai_scorecard_assist_enabled',
	'candidate_template_id',
	'interviewer_template_id',
	'shared_calendar_id',
];

/** What belongs to the location of an interview. */
const AT_LOCATION = ['office_id', 'host_id', 'hackerrank_template_id'];

const NEEDED = {
	organizer_id: 'Organizer',
	interviewer_ids: 'Interviewer Names or IDs',
	kind: 'Kind',
};

function minutesOf({ duration_minutes: minutes, start_time, end_time }: IDataObject): unknown {
	if (isGiven(minutes)) return minutes;
	const [start, end] = [start_time, end_time].map((time) => DateTime.fromISO(String(time)));
	const length = start && end ? end.diff(start, 'minutes').minutes : NaN;
	return Number.isFinite(length) ? length : undefined;
}

/** The people of an answer, whose field names Kula does not publish. */
function interviewersOf({ interviewer_ids: ids, interviewers }: IDataObject): unknown {
	return isGiven(ids) ? ids : recordsOf(interviewers).map(({ id }) => id);
}

/** The kind as requests name it: of an interview managed elsewhere lists say only that it is. */
function kindOf({ kind }: IDataObject, interviewers: unknown): unknown {
	if (kind !== 'external') return kind;
	return Array.isArray(interviewers) && interviewers.length === 1 ? 'one_on_one' : 'panel';
}

/** What the old interview tells of itself, as far as it fits a new one at a place. */
function copiedOf(old: IDataObject, { location = old.location }: IDataObject): IDataObject {
	const interviewers = interviewersOf(old);
	const isManaged = old.kind === 'external' || get(old, 'external.managed') === true;
	return withoutEmpty({
		...pick(old, COPIED),
		organizer_id: old.organizer_id ?? get(old, 'organizer.id'),
		interviewer_ids: interviewers,
		kind: kindOf(old, interviewers),
		duration_minutes: minutesOf(old),
		...(location === old.location && pick(old, AT_LOCATION)),
		// With an activity Kula takes the scorecard of the plan.
		...(!isGiven(old.stage_activity_id) && pick(old, 'scorecard_template_id')),
		external: isManaged ? { managed: true, source: get(old, 'external.source') } : undefined,
	}) as IDataObject;
}

/** The zone of the new interview: the chosen one, otherwise that of the old one. */
function zoneOf(item: IExecuteSingleFunctions, { timezone }: IDataObject): string {
	const isChosen = isGiven(item.getNodeParameter('timezone', ''));
	const known = String(timezone);
	return !isChosen && IANAZone.isValidZone(known) ? known : chosenZone(item);
}

/**
 * The application that an interview belongs to: the one that is given, otherwise that of the answer.
 *
 * @throws NodeOperationError where neither tells it
 */
export function applicationOf(item: IExecuteSingleFunctions, old: IDataObject): string {
	const given: unknown = item.getNodeParameter('additionalFields.application_id', '', {
		extractValue: true,
	});
	const known = [given, old.application_id, get(old, 'application.id')].find(isGiven);
	if (known !== undefined) return encodeURIComponent(String(known));
	return refuse(
		item,
		`Kula does not tell the application of ${nameOf(item)}`,
		"Add 'Application' under Additional Fields.",
	);
}

/**
 * The body of a new interview: what the old one tells of itself, unless the user gives it.
 *
 * @throws NodeOperationError where Kula would not accept it
 */
export function newInterview(
	item: IExecuteSingleFunctions,
	old: IDataObject,
	given: IDataObject,
): IDataObject {
	const copied = copiedOf(old, given);
	const body: IDataObject = { ...copied, ...given, timezone: zoneOf(item, old) };
	if (isGiven(given.external)) {
		body.external = { ...Object(copied.external), ...Object(given.external) };
	}
	for (const [property, field] of Object.entries(NEEDED)) {
		if (isGiven(body[property])) continue;
		refuse(
			item,
			`Kula does not tell '${field}' of ${nameOf(item)}`,
			`Add '${field}' under Additional Fields.`,
		);
	}
	checkWhole(item, body);
	return body;
}

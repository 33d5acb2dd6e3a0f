import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';
import pick from 'lodash/pick';

import { refuse } from '../../../shared/input/refuse';
import { recordsOf, withoutEmpty } from '../../../shared/values';
import { unmetNeed } from '../participantChecks';
import { DETAILS } from '../participantList';
import { interviewFields } from './interviewFields';
import { nameOf } from './oldMeeting';
import { checkSlots } from './scheduleChecks';
import { teamMeetingFields } from './teamMeetingFields';

/** The length where the vendor tells none. */
const USUAL_LENGTH = 30;

function typeOf({ meetingType, isTeamMeeting }: IDataObject): string {
	if (meetingType === 'AI_ONLY') return 'ai';
	return isTeamMeeting === true ? 'team' : 'human';
}

/** The fields of a form that a kind of interview does not have. */
function strangeFields(type: string): Map<string, string> {
	const [own, others] =
		type === 'team' ? [teamMeetingFields, interviewFields] : [interviewFields, teamMeetingFields];
	const known = (own.options ?? []).map(({ name }) => name);
	const strange = (others.options ?? []).filter(({ name }) => !known.includes(name));
	return new Map(
		strange.map((field) => [field.name, 'displayName' in field ? field.displayName : field.name]),
	);
}

/** Refuses what the vendor would refuse, when the old interview is cancelled already. */
function checkWhole(item: IExecuteSingleFunctions, type: string, body: IDataObject): void {
	const name = nameOf(item);
	const strange = strangeFields(type);
	const misplaced = Object.keys(body).find((key) => strange.has(key));
	if (misplaced !== undefined) {
		const kind = type === 'team' ? 'a team meeting' : 'no team meeting';
		const field = String(strange.get(misplaced));
		refuse(item, `'${field}' does not fit: ${name} is ${kind}`, `Remove '${field}'.`);
	}
	if (type === 'team' && body.schedulingMode === 'CANDIDATE_PICKS') {
		refuse(
			item,
			`${name} is a team meeting, which has no candidate to pick a slot`,
			"Set 'Scheduling Mode' to Fixed Time.",
		);
	}
	if (type !== 'team' && body.jobRole === undefined) {
		refuse(
			item,
			`Boooply does not tell the job role of ${name}`,
			"Add 'Job Role' under Additional Fields.",
		);
	}
	const unmet = unmetNeed(recordsOf(body.participants), type);
	if (!unmet) return;
	refuse(
		item,
		`${unmet.message}, but ${name} has ${unmet.found}`,
		'Nothing was cancelled or booked. Book the new one with Interview: Create.',
	);
}

/**
 * The body of a new interview: what the old one tells of itself, unless the user gives it.
 *
 * The vendor makes a title of the job role, so that a title is not kept beside another role.
 *
 * @throws NodeOperationError where the vendor would not accept it
 */
export function newMeeting(
	item: IExecuteSingleFunctions,
	old: IDataObject,
	given: IDataObject,
): IDataObject {
	const type = typeOf(old);
	const body: IDataObject = {
		meetingType: type === 'ai' ? 'AI_ONLY' : 'HUMAN',
		...(type === 'team' && { isTeamMeeting: true }),
		...(withoutEmpty({
			jobRole: old.jobRole,
			title: given.jobRole === undefined ? old.title : undefined,
			durationMinutes: old.durationMinutes,
			participants: recordsOf(old.participants).map((one) => pick(one, [...DETAILS, 'role'])),
		}) as IDataObject),
		...given,
	};
	checkWhole(item, type, body);
	checkSlots(item, body, Number(body.durationMinutes ?? USUAL_LENGTH));
	return body;
}

import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import {
	commonInterviewOf,
	type CommonInterview,
	type InterviewStatus,
	type SaidOfPerson,
} from '../shared/answer/commonInterview';
import { isGiven, isRecord } from '../shared/values';

/** Feedback is awaited of interviews that have taken place. */
const STATUSES = new Map<unknown, InterviewStatus>([
	['SCHEDULED', 'scheduled'],
	['AWAITING_FEEDBACK', 'completed'],
	['COMPLETE', 'completed'],
]);

/** An interview that was deleted in the ATS will not take place; one that did stays completed. */
function statusOf({ status, remote_was_deleted }: IDataObject): InterviewStatus | undefined {
	const known = STATUSES.get(status);
	return remote_was_deleted === true && known !== 'completed' ? 'cancelled' : known;
}

/** A candidate or a user, of whom Merge gives the ID unless asked for more. */
function personOf(value: unknown): SaidOfPerson {
	if (!isRecord(value)) return { id: value };
	const { id, first_name, last_name, email = get(value, 'email_addresses[0].value') } = value;
	return { id, name: [first_name, last_name].filter(isGiven).join(' '), email };
}

/**
 * An interview of Merge in the common format; with names where candidate, interviewers and stage are whole records. The
 * candidate is no field of Merge's interviews.
 */
export function commonInterview(interview: IDataObject): CommonInterview {
	const { interviewers, job_interview_stage: stage } = interview;
	return commonInterviewOf('Merge ATS', {
		id: interview.id,
		title: isRecord(stage) ? stage.name : undefined,
		start: interview.start_at,
		end: interview.end_at,
		status: statusOf(interview),
		candidate: personOf(interview.candidate),
		interviewers: Array.isArray(interviewers) ? interviewers.map(personOf) : [],
		location: interview.location,
	});
}

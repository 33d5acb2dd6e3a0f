import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import {
	commonInterviewOf,
	type CommonInterview,
	type InterviewStatus,
} from '../shared/answer/commonInterview';
import { isRecord, recordsOf } from '../shared/values';
import { kula } from './kula';

const STATUSES = new Map<unknown, InterviewStatus>([
	['not_started', 'scheduled'],
	['in_progress', 'inProgress'],
	['ended', 'completed'],
	['cancelled', 'cancelled'],
	['candidate_no_show', 'noShow'],
]);

/** Kula's ways to hold an interview, in words. */
const LOCATIONS = new Map<unknown, string>([
	['google_meet', 'Google Meet'],
	['hackerrank', 'HackerRank'],
	['microsoft_teams', 'Microsoft Teams'],
	['onsite', 'Onsite'],
	['phone', 'Phone'],
	['zoom', 'Zoom'],
]);

/** An interview of Kula in the common format. */
export function commonInterview(interview: IDataObject): CommonInterview {
	const { candidate, candidate_id, location } = interview;
	return commonInterviewOf(kula.name, {
		id: interview.id,
		title: interview.name,
		start: interview.start_time,
		end: interview.end_time,
		minutes: interview.duration_minutes,
		timeZone: interview.timezone,
		status: STATUSES.get(interview.meeting_status),
		candidate: isRecord(candidate) ? candidate : { id: candidate_id },
		interviewers: recordsOf(interview.interviewers),
		location: LOCATIONS.get(location) ?? location,
		link: interview.conference_url ?? get(interview, 'external.video_conferencing_url'),
	});
}

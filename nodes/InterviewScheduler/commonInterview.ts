import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';

import {
	commonInterviewOf,
	type CommonInterview,
	type InterviewStatus,
} from '../shared/answer/commonInterview';
import { interviewScheduler } from './interviewScheduler';

/** While the other side has not answered, also to another time, nothing is agreed on. */
const STATUSES = new Map<unknown, InterviewStatus>([
	['pending', 'awaitingReply'],
	['amended', 'awaitingReply'],
	['scheduled', 'scheduled'],
	['cancelled', 'cancelled'],
	['rejected', 'cancelled'],
]);

/** An interview of Interview Scheduler in the common format: with its present time, not one that is proposed. */
export function commonInterview(interview: IDataObject): CommonInterview {
	const { interviewee_id, interviewer_id } = interview;
	return commonInterviewOf(interviewScheduler.name, {
		id: interview.id,
		start: interview.start_at,
		end: interview.end_at,
		status: STATUSES.get(interview.status),
		candidate: { id: interviewee_id, name: get(interview, 'interviewee.driver.title') },
		interviewers: [{ id: interviewer_id, name: get(interview, 'interviewer.title') }],
		location: interview.location,
	});
}

import type { IDataObject } from 'n8n-workflow';
import partition from 'lodash/partition';

import {
	commonInterviewOf,
	type CommonInterview,
	type InterviewStatus,
} from '../shared/answer/commonInterview';
import { recordsOf } from '../shared/values';
import { boooply } from './boooply';

const STATUSES = new Map<unknown, InterviewStatus>([
	['SCHEDULED', 'scheduled'],
	['ACTIVE', 'inProgress'],
	['COMPLETED', 'completed'],
	['CANCELLED', 'cancelled'],
	['FAILED', 'failed'],
]);

/** A meeting of Boooply in the common format. Its link is the page of the meeting, without anybody's join token. */
export function commonInterview(meeting: IDataObject): CommonInterview {
	const { code, meetingCode = code, endReason, sessionStatus, status = sessionStatus } = meeting;
	const [[candidate], interviewers] = partition(
		recordsOf(meeting.participants),
		({ role }) => role === 'CANDIDATE',
	);
	return commonInterviewOf(boooply.name, {
		id: meetingCode,
		title: meeting.title,
		start: meeting.scheduledAt,
		minutes: meeting.durationMinutes,
		status: endReason === 'NO_SHOW' ? 'noShow' : STATUSES.get(status),
		candidate,
		interviewers,
		link: meeting.url,
	});
}

import type { IDataObject } from 'n8n-workflow';

import { commonInterviewOf, type CommonInterview } from '../shared/answer/commonInterview';
import { apploi } from './apploi';

/** A booking of Apploi in the common format: what was sent, because its answer tells nothing but that it succeeded. */
export function commonInterview(booking: IDataObject): CommonInterview {
	return commonInterviewOf(apploi.name, {
		start: booking.start,
		end: booking.end,
		timeZone: booking.timezone,
		status: 'scheduled',
		candidate: { id: booking.applicant_id },
		interviewers: [{ id: booking.interviewerId, email: booking.interviewerEmail }],
		location: booking.location,
	});
}

import type { PostReceiveAction } from 'n8n-workflow';

import { records, simplified } from '../../shared/request/records';

/** The interview that an answer holds; simplified with the people's names and phones alone. */
export const interviewAnswer: PostReceiveAction[] = [
	records('interview'),
	simplified(
		[
			'id',
			'status',
			'kind',
			'start_at',
			'end_at',
			'amend_start_at',
			'amend_end_at',
			'amended_by',
			'location',
			'interviewee_id',
			'interviewer_id',
		],
		{
			candidate_name: 'interviewee.driver.title',
			candidate_phone: 'interviewee.driver.phone_number',
			interviewer_name: 'interviewer.title',
			interviewer_phone: 'interviewer.contact_phone_number',
		},
	),
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { interviewAnswer } from '../interviewAnswer';
import { timeFields } from '../timeFields';

/** Interviews, Amend an interview. */
export const amend: INodePropertyOptions = {
	name: 'Amend',
	value: 'amend',
	action: 'Amend an interview',
	description: 'Propose another time, which stands beside the present one until it is accepted',
	routing: {
		request: { method: 'POST', url: '/api/v1/interviews/{id}/amend' },
		output: { postReceive: interviewAnswer },
	},
};

/** The proposed time, by the company or by the candidate. */
export const amendFields: INodeProperties[] = timeFields(
	{ start: 'amend_start_at', end: 'amend_end_at' },
	{ resource: ['interview', 'candidateInterview'], operation: ['amend'] },
);

import type { INodePropertyOptions } from 'n8n-workflow';

import { interviewAnswer } from '../interviewAnswer';

/** Interviews, Accept an interview. */
export const accept: INodePropertyOptions = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept an interview',
	description: 'Agree to the time of an interview as its interviewer',
	routing: {
		request: { method: 'POST', url: '/api/v1/interviews/{id}/accept' },
		output: { postReceive: interviewAnswer },
	},
};

/** Interviews, Cancel an interview. */
export const cancel: INodePropertyOptions = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel an interview',
	description: 'Call an interview off',
	routing: {
		request: { method: 'POST', url: '/api/v1/interviews/{id}/cancel' },
		output: { postReceive: interviewAnswer },
	},
};

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { interviewAnswer } from '../interviewAnswer';
import { locator } from '../locators';

/** Users > Interviews, Accept an interview. */
const accept: INodePropertyOptions = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept an interview as candidate',
	description: 'Agree to the time of an interview as the candidate',
	routing: {
		request: { method: 'POST', url: '/api/v1/users/interviews/{id}/accept' },
		output: { postReceive: interviewAnswer },
	},
};

/** Users > Interviews, Amend an interview. */
const amend: INodePropertyOptions = {
	name: 'Amend',
	value: 'amend',
	action: 'Amend an interview as candidate',
	description: 'Propose another time as the candidate',
	routing: {
		request: { method: 'POST', url: '/api/v1/users/interviews/{id}/amend' },
		output: { postReceive: interviewAnswer },
	},
};

/** Users > Interviews, Reject an interview. */
const reject: INodePropertyOptions = {
	name: 'Reject',
	value: 'reject',
	action: 'Reject an interview as candidate',
	description: 'Turn an interview down as the candidate, which ends the application as well',
	routing: {
		request: { method: 'POST', url: '/api/v1/users/interviews/{id}/reject' },
		output: { postReceive: interviewAnswer },
	},
};

export const candidateInterview: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['candidateInterview'] } },
		options: [accept, amend, reject],
		default: 'accept',
	},
	{
		...locator({
			displayName: 'Interview',
			name: 'id',
			search: 'searchOwnInterviews',
			what: 'an interview',
			placeholder: 'e.g. 57',
			description: 'The interview to which the candidate of the credential is invited',
			hint: 'The ID of an interview that Own Application: Get Many puts out',
		}),
		displayOptions: { show: { resource: ['candidateInterview'] } },
	},
];

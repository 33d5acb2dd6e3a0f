import type { INodeProperties } from 'n8n-workflow';

import { digitsOnly, locator } from '../../shared/editor/locator';

/** The driver who is interviewed. */
export const interviewee: INodeProperties = {
	...locator({
		name: 'interviewee_id',
		displayName: 'Candidate',
		search: 'searchJobDrivers',
		description: "The driver's application to the job (the job driver), not the driver's user",
		placeholder: 'e.g. 316',
		hint: 'The ID that Job Driver: Get Many puts out',
		validation: digitsOnly,
	}),
	routing: { send: { type: 'body', property: 'interview.interviewee_id' } },
};

/** The operator who holds the interview. */
export const interviewer: INodeProperties = {
	...locator({
		name: 'interviewer_id',
		displayName: 'Interviewer',
		search: 'searchInterviewers',
		description: 'The user who holds the interview; a colleague may be chosen',
		placeholder: 'e.g. 1014',
		hint: 'The ID that Company Member: Get Many puts out',
		validation: digitsOnly,
	}),
	routing: { send: { type: 'body', property: 'interview.interviewer_id' } },
};

/** What the lists of candidates and interviewers need to know; nothing of it is sent. */
export const scopeFields: INodeProperties[] = [
	{
		displayName: 'Job ID for the List of Candidates',
		name: 'job_id',
		type: 'string',
		default: '',
		placeholder: 'e.g. 332',
		description: 'The job whose drivers are offered as candidates. Only the list needs it.',
	},
	{
		displayName: 'Company ID for the List of Interviewers',
		name: 'company_id',
		type: 'string',
		default: '',
		placeholder: 'e.g. 733',
		description:
			"For administrators: the company whose operators are offered as interviewers. Empty means the members of the account's own company.",
	},
];

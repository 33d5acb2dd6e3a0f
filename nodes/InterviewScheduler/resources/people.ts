import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { locator } from './locators';

/** The driver who is interviewed. */
export const interviewee: INodeProperties = {
	...locator({
		displayName: 'Candidate',
		name: 'interviewee_id',
		search: 'searchJobDrivers',
		what: 'a candidate',
		placeholder: 'e.g. 316',
		description: "The driver's application to the job (the job driver), not the driver's user",
		hint: 'The ID that Job Driver: Get Many puts out',
	}),
	routing: { send: { type: 'body', property: 'interview.interviewee_id' } },
};

/** The operator who holds the interview. */
export const interviewer: INodeProperties = {
	...locator({
		displayName: 'Interviewer',
		name: 'interviewer_id',
		search: 'searchInterviewers',
		what: 'an interviewer',
		placeholder: 'e.g. 1014',
		description: 'The user who holds the interview; a colleague may be chosen',
		hint: 'The ID that Company Member: Get Many puts out',
	}),
	routing: { send: { type: 'body', property: 'interview.interviewer_id' } },
};

/** What the lists of candidates and interviewers need to know; nothing of it is sent. */
export function listHelpers(show: NonNullable<IDisplayOptions['show']>): INodeProperties[] {
	return [
		{
			displayName: 'Job ID for the List of Candidates',
			name: 'job_id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 332',
			displayOptions: { show },
			description: 'The job whose drivers are offered as candidates. Only the list needs it.',
		},
		{
			displayName: 'Company ID for the List of Interviewers',
			name: 'company_id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 733',
			displayOptions: { show },
			description:
				"For administrators: the company whose operators are offered as interviewers. Empty means the members of the account's own company.",
		},
	];
}

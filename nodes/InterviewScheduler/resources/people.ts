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
		hint: 'The ID that Job Driver: Get Many returns',
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
		hint: 'The ID that Company Member: Get Many returns',
		validation: digitsOnly,
	}),
	routing: { send: { type: 'body', property: 'interview.interviewer_id' } },
};

/** What the lists of candidates and interviewers need to know; nothing of it is sent. */
export const listSettings: INodeProperties = {
	displayName: 'List Settings',
	name: 'listSettings',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	description: 'What the lists of candidates and interviewers show; nothing of it is sent',
	options: [
		{
			displayName: 'Company ID',
			name: 'company_id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 733',
			description:
				"For administrators: the company whose operators the list of interviewers shows, instead of the members of the account's own company",
		},
		{
			displayName: 'Job ID',
			name: 'job_id',
			type: 'string',
			default: '',
			placeholder: 'e.g. 332',
			description: 'The job whose drivers the list of candidates shows',
		},
	],
};

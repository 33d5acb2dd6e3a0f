import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { anyAnswer } from '../../../shared/plan';
import { appointmentFields } from '../appointmentFields';
import { outcome } from '../outcome';
import { additionalFields } from './additionalFields';
import { answerFields } from './answerFields';
import { checkSubmit } from './submitChecks';

const shown = { resource: ['application'], operation: ['submit'] };

/** Easy Apply; Full Apply. The public text of the page does not show the answers. */
export const submit: INodePropertyOptions = {
	name: 'Submit',
	value: 'submit',
	action: 'Submit an application',
	description: 'Hand in an application for a candidate, with answers, résumé and interview',
	routing: {
		request: { method: 'POST', url: '/easy-apply' },
		send: { preSend: [anyAnswer, checkSubmit] },
		output: { postReceive: [outcome] },
	},
};

export const submitFields: INodeProperties[] = [
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'e.g. maria@example.com',
		displayOptions: { show: shown },
		description: "The candidate's address. Required for jobs that ask questions.",
		routing: { send: { type: 'body', property: 'applicant.email' } },
	},
	{
		displayName: 'Full Name',
		name: 'fullName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Maria Example',
		displayOptions: { show: shown },
		description: "The candidate's first and last name. Required for jobs that ask questions.",
		routing: { send: { type: 'body', property: 'applicant.fullName' } },
	},
	...answerFields,
	additionalFields,
	{
		displayName: 'Book Interview',
		name: 'bookInterview',
		type: 'boolean',
		default: false,
		displayOptions: { show: shown },
		description: 'Whether to book an interview for the candidate at the same time',
	},
	...appointmentFields('interview', { ...shown, bookInterview: [true] }),
];

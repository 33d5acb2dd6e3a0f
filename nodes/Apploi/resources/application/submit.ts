import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { bookedTime } from '../appointment';
import { appointmentFields } from '../appointmentFields';
import { jobField } from '../jobField';
import { outcome } from '../outcome';
import { additionalFields } from './additionalFields';
import { answerFields } from './answerFields';
import { checkSubmit } from './submitChecks';

/** Easy Apply; Full Apply. The public text of the page does not show the answers. */
export const submit: Operation = {
	name: 'Submit',
	value: 'submit',
	action: 'Submit an application',
	description: 'Submit an application for a candidate, with answers, resume and interview',
	anyAnswer: true,
	exactBody: 'partner_attributes',
	routing: {
		request: { method: 'POST', url: '/easy-apply' },
		send: { preSend: [checkSubmit] },
		output: { postReceive: [outcome, bookedTime] },
	},
};

export const submitFields = shownFor(
	'application',
	['submit'],
	[
		{ ...jobField, routing: { send: { type: 'body', property: 'job.jobId' } } },
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. maria@example.com',
			description: "The candidate's address. Required for jobs that ask questions.",
			routing: { send: { type: 'body', property: 'applicant.email' } },
		},
		{
			displayName: 'Full Name',
			name: 'fullName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Maria Example',
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
			description: 'Whether to book an interview for the candidate at the same time',
		},
		...appointmentFields('interview', { bookInterview: [true] }),
	],
);

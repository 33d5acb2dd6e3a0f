import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';
import { jobFields } from '../jobFields';

/** API reference, Generate Job Description. */
export const generate: Operation = {
	name: 'Generate',
	value: 'generate',
	action: 'Generate a job description',
	description: 'Let the AI write a job description; Boooply allows 5 a minute',
	routing: {
		request: { method: 'POST', url: '/api/integration/generate-job-description' },
		output: { postReceive: [wholeAnswer] },
	},
};

export const generateFields = shownFor(
	'jobDescription',
	['generate'],
	[
		{
			displayName: 'Job Role',
			name: 'jobRole',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Backend Engineer',
			description: 'The job to describe',
			routing: { send: { type: 'body', property: 'jobRole' } },
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: jobFields,
		},
	],
);

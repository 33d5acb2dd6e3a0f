import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { wholeAnswer } from '../answer';
import { jobFields } from '../jobFields';

const shown = { resource: ['jobDescription'], operation: ['generate'] };

/** API reference, Generate Job Description. */
export const generate: INodePropertyOptions = {
	name: 'Generate',
	value: 'generate',
	action: 'Generate a job description',
	description: 'Let the AI write a job description; Boooply allows 5 a minute',
	routing: {
		request: { method: 'POST', url: '/api/integration/generate-job-description' },
		output: { postReceive: [wholeAnswer] },
	},
};

export const generateFields: INodeProperties[] = [
	{
		displayName: 'Job Role',
		name: 'jobRole',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Backend Engineer',
		displayOptions: { show: shown },
		description: 'The job to describe',
		routing: { send: { type: 'body', property: 'jobRole' } },
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: shown },
		options: jobFields,
	},
];

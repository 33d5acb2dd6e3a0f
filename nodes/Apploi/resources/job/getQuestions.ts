import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';
import { jobField } from '../jobField';

/** Full Apply: the address that a job answers as `questions_url`, on another host. */
export const getQuestions: INodePropertyOptions = {
	name: 'Get Questions',
	value: 'getQuestions',
	action: 'Get the questions of a job',
	description: 'List the questions that a job asks its applicants, with the options to choose from',
	routing: {
		request: {
			method: 'GET',
			baseURL: '={{$credentials.jobFeedUrl}}',
			url: '/v1/apploi/{job_id}/questions.json',
		},
		output: { postReceive: [records('questions_en')] },
	},
};

const shown = { resource: ['job'], operation: ['getQuestions'] };

export const getQuestionsFields: INodeProperties[] = [
	{ ...jobField, displayOptions: { show: shown } },
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: 'None',
		displayOptions: { show: shown },
		description: "Where applications come from; the vendor's own addresses say None",
		routing: { send: { type: 'query', property: 'source' } },
	},
];

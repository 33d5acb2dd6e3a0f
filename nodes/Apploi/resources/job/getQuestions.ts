import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { jobField } from '../jobField';

/** Full Apply: the address that a job answers as `questions_url`, on another host. */
export const getQuestions: Operation = {
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

export const getQuestionsFields = shownFor(
	'job',
	['getQuestions'],
	[
		jobField,
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: 'None',
			description: "Where applications come from; the vendor's own addresses say None",
			routing: { send: { type: 'query', property: 'source' } },
		},
	],
);

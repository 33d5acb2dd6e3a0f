import type { INodeProperties } from 'n8n-workflow';

import { getQuestions, getQuestionsFields } from './getQuestions';
import { search, searchFields } from './search';

export const job: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['job'] } },
		options: [getQuestions, search],
		default: 'search',
	},
	...searchFields,
	...getQuestionsFields,
];

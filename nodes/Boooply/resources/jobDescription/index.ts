import type { INodeProperties } from 'n8n-workflow';

import { generate, generateFields } from './generate';

export const jobDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['jobDescription'] } },
		options: [generate],
		default: 'generate',
	},
	...generateFields,
];

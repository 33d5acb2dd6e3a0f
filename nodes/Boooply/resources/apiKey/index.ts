import type { INodeProperties } from 'n8n-workflow';

import { create, createFields } from './create';

export const apiKey: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['apiKey'] } },
		options: [create],
		default: 'create',
	},
	...createFields,
];

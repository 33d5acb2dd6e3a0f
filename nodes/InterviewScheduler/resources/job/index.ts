import type { INodeProperties } from 'n8n-workflow';

import { create, createFields } from './create';

export const job: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['job'] } },
		options: [create],
		default: 'create',
	},
	...createFields,
];

import type { INodeProperties } from 'n8n-workflow';

import { get } from './get';

export const organization: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['organization'] } },
		options: [get],
		default: 'get',
	},
];

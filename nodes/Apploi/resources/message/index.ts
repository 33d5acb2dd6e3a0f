import type { INodeProperties } from 'n8n-workflow';

import { getAll } from './getAll';
import { record, recordFields } from './record';

export const message: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [getAll, record],
		default: 'record',
	},
	...recordFields,
];

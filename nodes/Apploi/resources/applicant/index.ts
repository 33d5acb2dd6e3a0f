import type { INodeProperties } from 'n8n-workflow';

import { getAll } from './getAll';
import { getStatuses } from './getStatuses';

export const applicant: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['applicant'] } },
		options: [getAll, getStatuses],
		default: 'getAll',
	},
];

import type { INodeProperties } from 'n8n-workflow';

import { schedule, scheduleFields } from './schedule';

export const interview: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['interview'] } },
		options: [schedule],
		default: 'schedule',
	},
	...scheduleFields,
];

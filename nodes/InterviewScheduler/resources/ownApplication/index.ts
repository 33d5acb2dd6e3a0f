import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';
import { pages } from '../../interviewScheduler';

/** Jobs > Drivers, Get driver jobs. */
const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many own applications',
	description: "List the candidate's own applications, each with its interviews",
	routing: {
		request: { method: 'GET', url: '/api/v1/job_drivers' },
		send: { preSend: [walk(pages)] },
		output: { postReceive: [records('job_drivers')] },
	},
};

export const ownApplication: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['ownApplication'] } },
		options: [getAll],
		default: 'getAll',
	},
	{
		displayName: 'State',
		name: 'applicationState',
		type: 'options',
		displayOptions: { show: { resource: ['ownApplication'] } },
		options: [
			{ name: 'Accepted', value: 'accepted' },
			{ name: 'Applied', value: 'application' },
			{ name: 'Rejected', value: 'all_rejected' },
		],
		default: 'application',
		description: 'Which applications to list',
		routing: { send: { type: 'query', property: 'by_state' } },
	},
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';
import { pages } from '../../interviewScheduler';
import { jobIdField } from '../jobIdField';

const shown = { resource: ['jobDriver'], operation: ['getAll'] };

/** Jobs > Drivers, List job drivers. */
export const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many job drivers',
	description: 'List the drivers of a job, who can be interviewed',
	routing: {
		request: { method: 'GET', url: '/api/v1/jobs/{id}/job_drivers' },
		send: { preSend: [walk(pages)] },
		output: { postReceive: [records('job_drivers')] },
	},
};

export const getAllFields: INodeProperties[] = [
	{ ...jobIdField, name: 'id', displayOptions: { show: shown } },
	{
		displayName: 'State',
		name: 'driverState',
		type: 'options',
		displayOptions: { show: shown },
		options: [
			{ name: 'All', value: '' },
			{ name: 'Current', value: 'current' },
			{ name: 'Former', value: 'former' },
		],
		default: '',
		description: 'Which drivers to list',
		routing: { send: { type: 'query', property: 'by_state' } },
	},
];

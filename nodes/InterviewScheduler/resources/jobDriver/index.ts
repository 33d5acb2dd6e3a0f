import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';
import { jobIdField } from '../jobIdField';
import { locator } from '../locators';
import { getAll, getAllFields } from './getAll';
import { reject, rejectFields } from './reject';

/** Jobs > Drivers, Accept job driver. */
const accept: INodePropertyOptions = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept a job driver',
	description: 'Take a driver on for a job',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/job_drivers/{id}/accept' },
		output: { postReceive: [records('job_driver')] },
	},
};

const single = { resource: ['jobDriver'], operation: ['accept', 'reject'] };

export const jobDriver: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['jobDriver'] } },
		options: [accept, getAll, reject],
		default: 'getAll',
	},
	{ ...jobIdField, displayOptions: { show: single } },
	{
		...locator({
			displayName: 'Job Driver',
			name: 'id',
			search: 'searchJobDrivers',
			what: 'a driver',
			placeholder: 'e.g. 316',
			description: "The driver's application to the job, not the driver's user",
			hint: 'The ID that Get Many puts out',
		}),
		displayOptions: { show: single },
	},
	...getAllFields,
	...rejectFields,
];

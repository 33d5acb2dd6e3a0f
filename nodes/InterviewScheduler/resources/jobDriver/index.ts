import type { INodeProperties } from 'n8n-workflow';

import { digitsOnly, locator } from '../../../shared/editor/locator';
import { operationField, shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { jobIdField } from '../jobIdField';
import { getAll, getAllFields } from './getAll';
import { reject, rejectFields } from './reject';

/** Jobs > Drivers, Accept job driver. */
const accept: Operation = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept a job driver',
	description: 'Take a driver on for a job',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/job_drivers/{id}/accept' },
		output: { postReceive: [records('job_driver')] },
	},
};

const jobDriverField = locator({
	name: 'id',
	displayName: 'Job Driver',
	search: 'searchJobDrivers',
	description: "The driver's application to the job, not the driver's user",
	placeholder: 'e.g. 316',
	hint: 'The ID that Get Many returns',
	validation: digitsOnly,
});

export const jobDriver: INodeProperties[] = [
	operationField('jobDriver', [accept, getAll, reject], 'getAll'),
	...shownFor('jobDriver', ['accept', 'reject'], [jobIdField, jobDriverField]),
	...getAllFields,
	...rejectFields,
];

import { shownFor } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { pages } from '../../interviewScheduler';
import { jobIdField } from '../jobIdField';

/** Jobs > Drivers, List job drivers. */
export const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many job drivers',
		description: 'List the drivers of a job, who can be interviewed',
		routing: {
			request: { method: 'GET', url: '/api/v1/jobs/{id}/job_drivers' },
			output: { postReceive: [records('job_drivers')] },
		},
	},
	pages,
);

export const getAllFields = shownFor(
	'jobDriver',
	['getAll'],
	[
		{ ...jobIdField, name: 'id' },
		{
			displayName: 'State',
			name: 'driverState',
			type: 'options',
			options: [
				{ name: 'All', value: '' },
				{ name: 'Current', value: 'current' },
				{ name: 'Former', value: 'former' },
			],
			default: '',
			description: 'Which drivers to list',
			routing: { send: { type: 'query', property: 'by_state' } },
		},
	],
);

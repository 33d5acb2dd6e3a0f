import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { pages } from '../../interviewScheduler';

/** Jobs > Drivers, Get driver jobs. */
const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many own applications',
		description: "List the candidate's own applications, each with its interviews",
		routing: {
			request: { method: 'GET', url: '/api/v1/job_drivers' },
			output: { postReceive: [records('job_drivers')] },
		},
	},
	pages,
);

const stateField: INodeProperties = {
	displayName: 'State',
	name: 'applicationState',
	type: 'options',
	options: [
		{ name: 'Accepted', value: 'accepted' },
		{ name: 'Applied', value: 'application' },
		{ name: 'Rejected', value: 'all_rejected' },
	],
	default: 'application',
	description: 'Which applications to list',
	routing: { send: { type: 'query', property: 'by_state' } },
};

export const ownApplication: INodeProperties[] = [
	operationField('ownApplication', [getAll], 'getAll'),
	...shownFor('ownApplication', ['getAll'], [stateField]),
];

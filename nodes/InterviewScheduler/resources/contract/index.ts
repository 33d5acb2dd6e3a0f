import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';
import { jobIdField } from '../jobIdField';
import { locator } from '../locators';

/** Jobs > Contracts, Accept pending contract. */
const accept: INodePropertyOptions = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept a contract',
	description: 'Accept a pending contract, which becomes active',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/contracts/{id}/accept' },
		output: { postReceive: [records('contract')] },
	},
};

const shown = { resource: ['contract'] };

export const contract: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: shown },
		options: [accept],
		default: 'accept',
	},
	{ ...jobIdField, displayOptions: { show: shown } },
	{
		...locator({
			displayName: 'Contract',
			name: 'id',
			search: 'searchContracts',
			what: 'a contract',
			placeholder: 'e.g. 245',
			description: 'The pending contract of a driver of the job',
			hint: 'The ID of the contract that Job Driver: Get Many puts out',
		}),
		displayOptions: { show: shown },
	},
];

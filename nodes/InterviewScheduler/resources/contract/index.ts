import type { INodeProperties } from 'n8n-workflow';

import { digitsOnly, locator } from '../../../shared/editor/locator';
import { operationField, shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { jobIdField } from '../jobIdField';

/** Jobs > Contracts, Accept pending contract. */
const accept: Operation = {
	name: 'Accept',
	value: 'accept',
	action: 'Accept a contract',
	description: 'Accept a pending contract, which becomes active',
	routing: {
		request: { method: 'POST', url: '/api/v1/jobs/{job_id}/contracts/{id}/accept' },
		output: { postReceive: [records('contract')] },
	},
};

const contractField = locator({
	name: 'id',
	displayName: 'Contract',
	search: 'searchContracts',
	description: 'The pending contract of a driver of the job',
	placeholder: 'e.g. 245',
	hint: 'The ID of the contract that Job Driver: Get Many returns',
	validation: digitsOnly,
});

export const contract: INodeProperties[] = [
	operationField('contract', [accept], 'accept'),
	...shownFor('contract', ['accept'], [jobIdField, contractField]),
];

import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { byModel } from '../../model/byModel';
import { create, createFields } from './create';

/** ATS reference, Linked account: Field mapping. */
const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many target fields',
	description: 'List the target fields of your organization, with the model of each',
	routing: onLinkedAccount({
		request: { method: 'GET', url: '/ats/v1/target-fields' },
		output: { postReceive: [byModel] },
	}),
};

export const targetField: INodeProperties[] = [
	operationField('targetField', [create, getAll], 'getAll'),
	...createFields,
];

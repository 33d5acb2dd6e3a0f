import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { wholeList } from '../../../shared/request/paging/walk';
import { records } from '../../../shared/request/records';

/** Company operators, Get company operators (admin). */
const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many company operators',
		description: 'List the operators of a company, as an administrator',
		routing: {
			request: { method: 'GET', url: '/api/v1/companies/{company_id}/company_operators' },
			output: { postReceive: [records('company_operators')] },
		},
	},
	wholeList,
);

const companyId: INodeProperties = {
	displayName: 'Company ID',
	name: 'company_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 733',
	description: 'The company whose operators are listed',
};

export const companyOperator: INodeProperties[] = [
	operationField('companyOperator', [getAll], 'getAll'),
	...shownFor('companyOperator', ['getAll'], [companyId]),
];

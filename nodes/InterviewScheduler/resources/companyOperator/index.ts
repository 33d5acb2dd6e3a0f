import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { wholeList } from '../../../shared/offsets';
import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';

/** Company operators, Get company operators (admin). */
const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many company operators',
	description: 'List the operators of a company, as an administrator',
	routing: {
		request: { method: 'GET', url: '/api/v1/companies/{company_id}/company_operators' },
		send: { preSend: [walk(wholeList)] },
		output: { postReceive: [records('company_operators')] },
	},
};

export const companyOperator: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['companyOperator'] } },
		options: [getAll],
		default: 'getAll',
	},
	{
		displayName: 'Company ID',
		name: 'company_id',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 733',
		displayOptions: { show: { resource: ['companyOperator'] } },
		description: 'The company whose operators are listed',
	},
];

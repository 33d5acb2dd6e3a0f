import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { wholeList } from '../../../shared/offsets';
import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';

/** Users > Company, Get company members. The page documents no parameters. */
const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many company members',
	description:
		'List the members of your company, who can be interviewers. No further pages are documented: large companies may get the first 20 only.',
	routing: {
		request: { method: 'GET', url: '/api/v1/users/company/members' },
		send: { preSend: [walk(wholeList)] },
		output: { postReceive: [records('users')] },
	},
};

export const companyMember: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['companyMember'] } },
		options: [getAll],
		default: 'getAll',
	},
];

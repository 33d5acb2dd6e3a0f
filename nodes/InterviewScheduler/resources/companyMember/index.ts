import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { wholeList } from '../../../shared/request/paging/walk';
import { records } from '../../../shared/request/records';

/** Users > Company, Get company members. The page documents no parameters. */
const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many company members',
		description:
			'List the members of your company, who can be interviewers. No further pages are documented: large companies may get the first 20 only.',
		routing: {
			request: { method: 'GET', url: '/api/v1/users/company/members' },
			output: { postReceive: [records('users')] },
		},
	},
	wholeList,
);

export const companyMember: INodeProperties[] = [
	operationField('companyMember', [getAll], 'getAll'),
];

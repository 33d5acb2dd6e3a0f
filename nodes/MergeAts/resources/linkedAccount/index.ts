import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { list, type Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { cursors } from '../../mergeAts';
import { deleteAccount, deleteFields } from './delete';

/** ATS reference, Linked account: Account details, Linked accounts. */
const reads: Operation[] = [
	{
		name: 'Get Details',
		value: 'getDetails',
		action: 'Get the details of a linked account',
		description: 'Get organization, ATS and state of the linked account of the account token',
		routing: onLinkedAccount({ request: { method: 'GET', url: '/ats/v1/account-details' } }),
	},
	list(
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many linked accounts',
			description: 'List the linked accounts of all customers; needs no account token',
			routing: {
				request: { method: 'GET', url: '/ats/v1/linked-accounts' },
				output: { postReceive: [records('results')] },
			},
		},
		cursors,
	),
];

export const linkedAccount: INodeProperties[] = [
	operationField('linkedAccount', [...reads, deleteAccount], 'getAll'),
	...deleteFields,
];

import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { update, updateFields } from './update';

/** ATS reference, Linked account: Scopes. */
const reads: Operation[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get the permissions of a linked account',
		description: 'List for each model what Merge may read and write for the linked account',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/linked-account-scopes' },
			output: { postReceive: [records('common_models')] },
		}),
	},
	{
		name: 'Get Default',
		value: 'getDefault',
		action: 'Get the default permissions',
		description:
			'List for each model what Merge may do for new linked accounts; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/default-scopes' },
			output: { postReceive: [records('common_models')] },
		},
	},
];

export const scope: INodeProperties[] = [
	operationField('scope', [...reads, update], 'get'),
	...updateFields,
];

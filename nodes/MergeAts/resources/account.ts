import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { anyAnswer, walk } from '../../shared/plan';
import { deleted, records } from '../../shared/records';
import { onLinkedAccount } from '../accountToken';
import { confirmedAccount } from '../confirm';
import { cursors } from '../mergeAts';
import { locator } from './locator';
import { operationField } from './operationField';

/** ATS reference, Linked account: Account details, Linked accounts, Delete account. */
const linkedAccount: INodePropertyOptions[] = [
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete a linked account',
		description:
			'Delete the linked account of the account token with all its data at Merge, for ever',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/delete-account' },
			send: { preSend: [anyAnswer, confirmedAccount] },
			output: { postReceive: [deleted] },
		}),
	},
	{
		name: 'Get Details',
		value: 'getDetails',
		action: 'Get the details of a linked account',
		description: 'Get organization, ATS and state of the linked account of the account token',
		routing: onLinkedAccount({ request: { method: 'GET', url: '/ats/v1/account-details' } }),
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many linked accounts',
		description: 'List the linked accounts of all customers; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/linked-accounts' },
			send: { preSend: [walk(cursors)] },
			output: { postReceive: [records('results')] },
		},
	},
];

/** ATS reference, Linked account: Account token. */
const accountToken: INodePropertyOptions[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get an account token',
		description:
			'Exchange the public token of a finished linking for the account token; works once',
		routing: { request: { method: 'GET', url: '/ats/v1/account-token/{public_token}' } },
	},
	{
		name: 'Regenerate',
		value: 'regenerate',
		action: 'Regenerate an account token',
		description: 'Replace the account token; the one in use stops working at once',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/account-token/regenerate' },
			send: { preSend: [confirmedAccount] },
		}),
	},
];

function notice(name: string, text: string, resource: string, operation: string): INodeProperties {
	return {
		displayName: text,
		name,
		type: 'notice',
		default: '',
		displayOptions: { show: { resource: [resource], operation: [operation] } },
	};
}

export const accountFields: INodeProperties[] = [
	operationField('linkedAccount', linkedAccount, 'getAll'),
	operationField('accountToken', accountToken, 'get'),
	notice(
		'deleteNotice',
		'Merge deletes the linked account and everything it has synced from the ATS. The customer has to link anew. This cannot be undone.',
		'linkedAccount',
		'delete',
	),
	notice(
		'regenerateTokenNotice',
		'The account token in use stops working at once. Put the new one, which comes out of this step, into the credential and everywhere else.',
		'accountToken',
		'regenerate',
	),
	{
		...locator({
			displayName: 'Confirm by Linked Account',
			name: 'confirmedAccountId',
			description:
				'The linked account that this is about. Nothing happens unless the account token belongs to it.',
			search: 'searchLinkedAccounts',
		}),
		required: true,
		displayOptions: {
			show: {
				resource: ['accountToken', 'linkedAccount'],
				operation: ['delete', 'regenerate'],
			},
		},
	},
	{
		displayName: 'Public Token',
		name: 'public_token',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		displayOptions: { show: { resource: ['accountToken'], operation: ['get'] } },
		description: 'The token that the linking dialogue gave when the customer had finished it',
	},
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../shared/plan';
import { records } from '../../shared/records';
import { onLinkedAccount } from '../accountToken';
import { cursors } from '../mergeAts';
import { operationField } from './operationField';

/** ATS reference, Linked account: Sync status, Force resync. */
const syncStatus: INodePropertyOptions[] = [
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many sync statuses',
		description:
			'List for each model when it was last synced, with what result, and when it is next',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/sync-status' },
			send: { preSend: [walk(cursors)] },
			output: { postReceive: [records('results')] },
		}),
	},
	{
		name: 'Resync',
		value: 'resync',
		action: 'Sync all models again',
		description: 'Have Merge sync all models of the linked account again at once',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/sync-status/resync' },
			output: { postReceive: [records()] },
		}),
	},
];

/** ATS reference, Linked account: Issues. */
const issue: INodePropertyOptions[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get an issue',
		description: 'Get one problem of a linked account; needs no account token',
		routing: { request: { method: 'GET', url: '/ats/v1/issues/{id}' } },
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many issues',
		description: 'List problems of all linked accounts; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/issues' },
			send: { preSend: [walk(cursors)] },
			output: { postReceive: [records('results')] },
		},
	},
];

/** ATS reference, Linked account: Audit trail. */
const auditTrail: INodePropertyOptions[] = [
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many audit trail events',
		description: 'List what was done in your Merge organization; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/audit-trail' },
			send: { preSend: [walk(cursors)] },
			output: { postReceive: [records('results')] },
		},
	},
];

/** The vendor's JavaScript client. */
const availableAction: INodePropertyOptions[] = [
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many available actions',
		description:
			'Get what the ATS of the linked account can do: passthrough, and operations by model',
		routing: onLinkedAccount({ request: { method: 'GET', url: '/ats/v1/available-actions' } }),
	},
];

export const syncFields: INodeProperties[] = [
	operationField('syncStatus', syncStatus, 'getAll'),
	operationField('issue', issue, 'getAll'),
	operationField('auditTrail', auditTrail, 'getAll'),
	operationField('availableAction', availableAction, 'getAll'),
	{
		displayName:
			'Needs the Professional or Enterprise plan of Merge, and uses up a sync credit. Merge refuses it for test accounts.',
		name: 'resyncNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { resource: ['syncStatus'], operation: ['resync'] } },
	},
];

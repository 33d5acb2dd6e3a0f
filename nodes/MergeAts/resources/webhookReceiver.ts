import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../shared/records';
import { onLinkedAccount } from '../accountToken';
import { operationField } from './operationField';

const creating = { show: { resource: ['webhookReceiver'], operation: ['create'] } };

/** The vendor's JavaScript client. */
const operations: INodePropertyOptions[] = [
	{
		name: 'Create',
		value: 'create',
		action: 'Create a webhook receiver',
		description: 'Have Merge take a webhook of the ATS, so that its data is fresh sooner',
		routing: onLinkedAccount({ request: { method: 'POST', url: '/ats/v1/webhook-receivers' } }),
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhook receivers',
		description: 'List the webhooks of the ATS that Merge takes for the linked account',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/webhook-receivers' },
			output: { postReceive: [records()] },
		}),
	},
];

export const webhookReceiverFields: INodeProperties[] = [
	operationField('webhookReceiver', operations, 'getAll'),
	{
		displayName:
			"For webhooks of the ATS to Merge. To start a workflow by Merge's own webhooks use the Merge ATS Trigger.",
		name: 'webhookReceiverNotice',
		type: 'notice',
		default: '',
		displayOptions: creating,
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. candidate.updated',
		displayOptions: creating,
		description: 'The event of the ATS; Merge does not document which it accepts',
		routing: { send: { type: 'body', property: 'event' } },
	},
	{
		displayName: 'Active',
		name: 'is_active',
		type: 'boolean',
		default: true,
		displayOptions: creating,
		description: 'Whether Merge takes the event',
		routing: { send: { type: 'body', property: 'is_active' } },
	},
	{
		displayName: 'Signing Key',
		name: 'key',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		displayOptions: creating,
		description: 'The key with which the ATS signs its webhooks',
		routing: { send: { type: 'body', property: 'key' } },
	},
];

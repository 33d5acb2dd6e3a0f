import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { confirmedName } from '../confirm';
import { operationField } from './operationField';

const regenerating = { resource: ['key'], operation: ['regenerate'] };

/** ATS reference, Linked account: Generate key, Regenerate key. */
const operations: INodePropertyOptions[] = [
	{
		name: 'Generate',
		value: 'generate',
		action: 'Generate an API key',
		description: 'Make a further API key of your Merge organization',
		routing: { request: { method: 'POST', url: '/ats/v1/generate-key' } },
	},
	{
		name: 'Regenerate',
		value: 'regenerate',
		action: 'Regenerate an API key',
		description: 'Replace an API key by name; the one in use stops working at once',
		routing: {
			request: { method: 'POST', url: '/ats/v1/regenerate-key' },
			send: { preSend: [confirmedName] },
		},
	},
];

export const keyFields: INodeProperties[] = [
	operationField('key', operations, 'generate'),
	{
		displayName:
			'The key in use stops working at once, in n8n and everywhere else. Put the new one, which comes out of this step, into the credential.',
		name: 'regenerateKeyNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: regenerating },
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Reporting',
		displayOptions: { show: { resource: ['key'] } },
		description: "The name of the key in Merge's dashboard",
		routing: { send: { type: 'body', property: 'name' } },
	},
	{
		displayName: 'Confirm by Name',
		name: 'confirmedName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Reporting',
		displayOptions: { show: regenerating },
		description: 'The name of the key once more. Nothing happens unless both are the same.',
	},
];

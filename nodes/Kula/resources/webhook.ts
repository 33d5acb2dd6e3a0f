import type { IDataObject, INodeProperties, PostReceiveAction } from 'n8n-workflow';

import { walk } from '../../shared/plan';
import { deleted, records, shaped } from '../../shared/records';
import { body, locator, query } from '../fields/builders';
import { logPages } from '../kula';
import { additionalFields, filters, updateFields } from './collections';
import { listing, operation, operationsOf, shownFor } from './operations';

/** What an answer holds, which some calls put under `data` and some, in the vendor's own tests, do not. */
const content = shaped((answer) => (answer.data ?? answer) as IDataObject);

/** The event types of an answer, which may come as names or described. */
const eventTypes: PostReceiveAction = async (items) =>
	items.flatMap(({ json }) => {
		const events = (Array.isArray(json.data) ? json.data : []) as Array<string | IDataObject>;
		return events.map((event) => ({ json: typeof event === 'string' ? { event } : event }));
	});

const operations = [
	operation({
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description: 'Have events sent to an address; the answer holds the secret they are signed with',
		call: 'POST /v1/webhooks',
	}),
	operation({
		name: 'Delete',
		value: 'delete',
		action: 'Delete a webhook',
		description: 'Stop sending events to an address',
		call: 'DELETE /v1/webhooks/{id}',
		postReceive: [deleted],
	}),
	operation({
		name: 'Disable',
		value: 'disable',
		action: 'Disable a webhook',
		description: 'Pause a webhook',
		call: 'POST /v1/webhooks/{id}/disable',
	}),
	operation({
		name: 'Enable',
		value: 'enable',
		action: 'Enable a webhook',
		description: 'Switch a webhook on again, also after Kula has switched it off for failing',
		call: 'POST /v1/webhooks/{id}/enable',
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get a webhook',
		description: 'Get one webhook',
		call: 'GET /v1/webhooks/{id}',
	}),
	operation({
		name: 'Get Event Types',
		value: 'getEvents',
		action: 'Get the event types of webhooks',
		description: 'List all events that a webhook can ask for',
		call: 'GET /v1/webhooks/events',
		postReceive: [eventTypes],
	}),
	operation({
		name: 'Get Logs',
		value: 'getLogs',
		action: 'Get the logs of a webhook',
		description: 'List the deliveries of the last 30 days',
		call: 'GET /v1/webhooks/{id}/logs',
		preSend: [walk(logPages)],
		postReceive: [content, records('logs')],
	}),
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhooks',
		description: 'List the webhooks of the account',
		call: 'GET /v1/webhooks',
	}),
	operation({
		name: 'Get Sample',
		value: 'getSample',
		action: 'Get a sample of an event',
		description: 'See what an event looks like when it is sent',
		call: 'GET /v1/webhooks/sample/{event_type}',
	}),
	operation({
		name: 'Get Test Result',
		value: 'getTest',
		action: 'Get the result of a webhook test',
		description: 'See how a test delivery went',
		call: 'GET /v1/webhooks/{id}/test/{test_id}',
		postReceive: [content],
	}),
	operation({
		name: 'Regenerate Secret',
		value: 'regenerateSecret',
		action: 'Regenerate the secret of a webhook',
		description: 'Sign with a new secret from now on; the old one stops working',
		call: 'POST /v1/webhooks/{id}/regenerate-secret',
		postReceive: [content],
	}),
	operation({
		name: 'Test',
		value: 'test',
		action: 'Test a webhook',
		description: 'Send a ping to the address of a webhook',
		call: 'POST /v1/webhooks/{id}/test',
		postReceive: [content],
	}),
	operation({
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description: 'Change the address, name or events of a webhook',
		call: 'PATCH /v1/webhooks/{id}',
	}),
];

const main: INodeProperties[] = [
	body.text(
		'url',
		'URL',
		'Where events are sent; it must begin with https',
		'e.g. https://n8n.example.com/webhook/kula',
	),
	body.text('name', 'Name', 'What the webhook is called', 'e.g. n8n'),
	{
		...body.words('subscribed_events', 'Event Names or IDs', 'The events to send', ''),
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getEventTypes' },
		default: [],
		placeholder: undefined,
		description:
			'The events to send. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
];

const description = body.text('description', 'Description', 'What the webhook is for');

const headers = body.json(
	'headers',
	'Headers',
	'Headers to send along with every event',
	'e.g. {"X-Team": "hiring"}',
);

export const webhook: INodeProperties[] = [
	operationsOf('webhook', operations, 'getAll'),
	...shownFor(
		'webhook',
		[
			'delete',
			'disable',
			'enable',
			'get',
			'getLogs',
			'getTest',
			'regenerateSecret',
			'test',
			'update',
		],
		[locator('id', 'Webhook', 'searchWebhooks', 'The webhook')],
	),
	...shownFor(
		'webhook',
		['getTest'],
		[
			{
				displayName: 'Test ID',
				name: 'test_id',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. tst_51',
				description: 'The ID that Test puts out',
			},
		],
	),
	...shownFor(
		'webhook',
		['getSample'],
		[
			{
				displayName: 'Event Name or ID',
				name: 'event_type',
				type: 'options',
				typeOptions: { loadOptionsMethod: 'getEventTypes' },
				default: '',
				required: true,
				description:
					'The event to see. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			},
		],
	),
	...shownFor(
		'webhook',
		['create'],
		main.map((field) => ({ ...field, required: true })),
	),
	...additionalFields(
		'webhook',
		['create'],
		[
			description,
			headers,
			{
				...body.text('secret', 'Secret', 'What to sign with; Kula makes one unless given'),
				typeOptions: { password: true },
			},
		],
	),
	...updateFields('webhook', ['update'], [...main, description, headers]),
	...filters(
		'webhook',
		['getLogs'],
		[
			query.text('event', 'Event', 'Only deliveries of this event', 'e.g. interview.event.created'),
			query.choice(
				'status',
				'Status',
				['delivered', 'failed', 'pending'],
				'Only deliveries in this state',
			),
		],
	),
];

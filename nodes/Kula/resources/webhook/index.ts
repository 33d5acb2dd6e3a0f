import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { additionalFields, filters, updateFields } from '../collections';
import { operations } from './operations';

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
	operationField('webhook', operations, 'getAll'),
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
		[idLocator('id', 'Webhook', 'searchWebhooks', 'The webhook')],
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
				description: 'The ID that Test returns',
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
			query.anyOrOne(
				'status',
				'Status',
				['delivered', 'failed', 'pending'],
				'Only deliveries in this state',
			),
		],
	),
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { onLinkedAccount } from '../accountToken';
import { awaited, judgedByAts, passthroughBody } from '../passthrough';
import { operationField } from './operationField';

const ROW = 'multipart_form_data[{{$index}}]';
const shown = { resource: ['passthrough'], operation: ['send', 'sendAsync'] };

/** ATS reference, Linked account: Passthrough, Async passthrough. */
const operations: INodePropertyOptions[] = [
	{
		name: 'Get Result',
		value: 'getResult',
		action: 'Get the result of an asynchronous passthrough request',
		description: 'Get what the ATS answered, by the receipt of Send Async',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/async-passthrough/{async_passthrough_receipt_id}' },
			send: { preSend: [judgedByAts] },
		}),
	},
	{
		name: 'Send',
		value: 'send',
		action: 'Send a passthrough request',
		description: "Call the customer's ATS through Merge, for what the common models do not cover",
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/passthrough' },
			send: { preSend: [passthroughBody, judgedByAts] },
		}),
	},
	{
		name: 'Send Async',
		value: 'sendAsync',
		action: 'Send an asynchronous passthrough request',
		description: "Call the customer's ATS through Merge where that may take longer than 55 seconds",
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/async-passthrough' },
			send: { preSend: [passthroughBody, awaited] },
		}),
	},
];

const formField: INodeProperties[] = [
	{
		displayName: 'Content Type',
		name: 'content_type',
		type: 'string',
		default: '',
		placeholder: 'e.g. application/pdf',
		description: 'The media type of the file, if the field is a file',
		routing: { send: { type: 'body', property: `=${ROW}.content_type` } },
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'string',
		default: '',
		required: true,
		description: 'The value of the field, in the encoding below',
		routing: { send: { type: 'body', property: `=${ROW}.data` } },
	},
	{
		displayName: 'Encoding',
		name: 'encoding',
		type: 'options',
		options: [
			{ name: 'Base64', value: 'BASE64' },
			{ name: 'Base64 of Gzip', value: 'GZIP_BASE64' },
			{ name: 'Raw', value: 'RAW' },
		],
		default: 'RAW',
		description: 'How Data is encoded',
		routing: { send: { type: 'body', property: `=${ROW}.encoding` } },
	},
	{
		displayName: 'File Name',
		name: 'file_name',
		type: 'string',
		default: '',
		placeholder: 'e.g. cv.pdf',
		description: 'The name of the file, if the field is a file',
		routing: { send: { type: 'body', property: `=${ROW}.file_name` } },
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. file',
		description: 'The name of the field',
		routing: { send: { type: 'body', property: `=${ROW}.name` } },
	},
];

export const passthroughFields: INodeProperties[] = [
	operationField('passthrough', operations, 'send'),
	{
		displayName: 'Receipt ID',
		name: 'async_passthrough_receipt_id',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { resource: ['passthrough'], operation: ['getResult'] } },
		description: 'The async_passthrough_receipt_id that Send Async puts out without waiting',
	},
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'].map((name) => ({
			name,
			value: name,
		})),
		default: 'GET',
		displayOptions: { show: shown },
		description: 'The HTTP method for the ATS',
		routing: { send: { type: 'body', property: 'method' } },
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v1/scheduled_interviews?per_page=10',
		displayOptions: { show: shown },
		description:
			"The path in the ATS's own API, with its query; Merge adds address and authorization",
		hint: "Merge's own placeholders such as {{API_URL_SUBDOMAIN}} work here and in Body as fixed text, not as expressions",
		routing: { send: { type: 'body', property: 'path' } },
	},
	{
		displayName: 'Body Format',
		name: 'request_format',
		type: 'options',
		options: [
			{ name: 'Form With Files', value: 'MULTIPART' },
			{ name: 'JSON', value: 'JSON' },
			{ name: 'None', value: '' },
			{ name: 'XML', value: 'XML' },
		],
		default: '',
		displayOptions: { show: shown },
		description: 'What is sent to the ATS beside the path',
		routing: { send: { type: 'body', property: 'request_format' } },
	},
	{
		displayName: 'Body',
		name: 'data',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. {"name": "Dana"}',
		displayOptions: { show: { ...shown, request_format: ['JSON', 'XML'] } },
		description: 'The body as text; an object from an expression is turned into JSON',
		routing: { send: { type: 'body', property: 'data' } },
	},
	{
		displayName: 'Form Fields',
		name: 'formFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Form Field',
		default: {},
		displayOptions: { show: { ...shown, request_format: ['MULTIPART'] } },
		description: 'The fields and files of the form',
		options: [{ displayName: 'Form Field', name: 'formField', values: formField }],
	},
	{
		displayName: 'Headers',
		name: 'headers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Header',
		default: {},
		displayOptions: { show: shown },
		description: 'Headers for the ATS; Merge adds the authorization itself',
		options: [
			{
				displayName: 'Header',
				name: 'header',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. Content-Type',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. application/json',
					},
				],
			},
		],
		routing: { send: { type: 'body', property: 'headers' } },
	},
	{
		displayName: 'Wait for Result',
		name: 'waitForResult',
		type: 'boolean',
		default: true,
		displayOptions: { show: { resource: ['passthrough'], operation: ['sendAsync'] } },
		description:
			'Whether to ask until the ATS has answered and put out its answer, instead of a receipt for Get Result',
	},
	{
		displayName: 'Additional Fields',
		name: 'passthroughAdditionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: shown },
		options: [
			{
				displayName: 'Base URL Override',
				name: 'base_url_override',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://harvest.greenhouse.io',
				description: 'The address to use instead of the one that Merge knows',
				routing: { send: { type: 'body', property: 'base_url_override' } },
			},
			{
				displayName: 'Normalize Response',
				name: 'normalize_response',
				type: 'boolean',
				default: true,
				description: 'Whether the answer comes as an object with type and value',
				routing: { send: { type: 'body', property: 'normalize_response' } },
			},
		],
	},
];

import type { INodeProperties } from 'n8n-workflow';

import { flag, text } from '../fields';

/** A row of a form. */
const formField: INodeProperties[] = [
	text(
		'content_type',
		'Content Type',
		'e.g. application/pdf',
		'The media type of the file, if the field is a file',
	),
	{ ...text('data', 'Data', '', 'The value of the field, in the encoding below'), required: true },
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
	},
	text('file_name', 'File Name', 'e.g. resume.pdf', 'The name of the file, if the field is a file'),
	{ ...text('name', 'Name', 'e.g. file', 'The name of the field'), required: true },
];

/** Puts a field of a row where Merge wants it. */
function inRow(field: INodeProperties): INodeProperties {
	const property = `=multipart_form_data[{{$index}}].${field.name}`;
	return { ...field, routing: { send: { type: 'body', property } } };
}

/** What is sent to the ATS. */
export const requestFields: INodeProperties[] = [
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'].map((name) => ({
			name,
			value: name,
		})),
		default: 'GET',
		description: 'The HTTP method for the ATS',
		routing: { send: { type: 'body', property: 'method' } },
	},
	{
		...text(
			'path',
			'Path',
			'e.g. /v1/scheduled_interviews?per_page=10',
			"The path in the ATS's own API, with its query; Merge adds address and authorization",
		),
		required: true,
		hint: "Merge's own placeholders such as {{API_URL_SUBDOMAIN}} work here and in Body as fixed text, not as expressions",
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
		description: 'What is sent to the ATS beside the path',
		routing: { send: { type: 'body', property: 'request_format' } },
	},
	{
		...text(
			'data',
			'Body',
			'e.g. {"name": "Dana"}',
			'The body as text; an object from an expression is turned into JSON',
		),
		typeOptions: { rows: 4 },
		displayOptions: { show: { request_format: ['JSON', 'XML'] } },
	},
	{
		displayName: 'Form Fields',
		name: 'formFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Form Field',
		default: {},
		displayOptions: { show: { request_format: ['MULTIPART'] } },
		description: 'The fields and files of the form',
		options: [{ displayName: 'Form Field', name: 'formField', values: formField.map(inRow) }],
	},
	{
		displayName: 'Headers',
		name: 'headers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Header',
		default: {},
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
		displayName: 'Additional Fields',
		name: 'passthroughAdditionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			text(
				'base_url_override',
				'Base URL Override',
				'e.g. https://harvest.greenhouse.io',
				'The address to use instead of the one that Merge knows',
			),
			flag(
				'normalize_response',
				'Normalize Response',
				'Whether the answer comes as an object with type and value',
			),
		],
	},
];

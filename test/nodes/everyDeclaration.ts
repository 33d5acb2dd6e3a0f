import type { INodeProperties, INodeType, PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';

import { locator } from '../../nodes/shared/editor/locator';
import { prepare } from '../../nodes/shared/request/operation';
import { nodeOf } from '../shared/nodeOf';

/** Leaves a mark in the request, so that the order of the actions shows. */
const marking = (mark: string): PreSendAction =>
	prepare((request) => {
		request.headers = {
			...request.headers,
			'x-marks': `${String(request.headers?.['x-marks'])} ${mark}`,
		};
	});

/** Puts what an action can learn of its item into the request. */
const addingItem: PreSendAction = async function (request) {
	const file = await this.helpers.getBinaryDataBuffer('data');
	const item = {
		index: this.getItemIndex(),
		json: this.getInputData().json,
		file: file.toString(),
		mimeType: this.helpers.assertBinaryData('data').mimeType,
		credential: await this.getCredentials('boooplyApi'),
		timezone: this.getTimezone(),
	};
	return { ...request, body: { ...Object(request.body), item } };
};

const record = locator({
	name: 'recordId',
	displayName: 'Record',
	search: 'searchRecords',
	description: 'The record',
	placeholder: 'e.g. 12',
	modes: [
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://example.com/records/12',
			extractValue: { type: 'regex', regex: '/records/([^/]+)' },
		},
	],
});

const fields: INodeProperties[] = [
	{
		...record,
		routing: {
			send: {
				type: 'body',
				property: 'record.id',
				preSend: [
					prepare(function (request) {
						const picked = this.getNodeParameter('recordId') as unknown;
						Object.assign(request, { body: { ...Object(request.body), picked } });
					}),
				],
			},
		},
	},
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'options',
		options: [
			{ name: 'Record', value: 'record' },
			{
				name: 'Person',
				value: 'person',
				routing: {
					request: {
						headers: { 'x-kind': 'person' },
						qs: { of: 'person' },
						body: { kind: 'person' },
					},
					send: { preSend: [marking('kind')] },
				},
			},
		],
		default: 'record',
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		routing: {
			send: {
				type: 'body',
				property: 'tags',
				preSend: [
					prepare((request) => {
						const tags: unknown = get(request.body, 'tags');
						if (Array.isArray(tags)) tags.push('one more');
					}),
				],
			},
		},
	},
	{
		displayName: 'People',
		name: 'people',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		routing: { send: { preSend: [marking('people')] } },
		options: [
			{
				displayName: 'Person',
				name: 'person',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						routing: { send: { type: 'body', property: '=people[{{ $index }}].name' } },
					},
					{
						displayName: 'Details',
						name: 'details',
						type: 'collection',
						default: {},
						options: [
							{
								displayName: 'Role',
								name: 'role',
								type: 'string',
								default: '',
								routing: {
									send: {
										type: 'body',
										property: '=people[{{$index}}].role',
										preSend: [marking('role')],
									},
								},
							},
						],
					},
				],
			},
		],
	},
	{
		displayName: 'Place',
		name: 'place',
		type: 'fixedCollection',
		default: {},
		options: [
			{
				displayName: 'Place',
				name: 'place',
				values: [
					{
						displayName: 'City',
						name: 'city',
						type: 'string',
						default: '',
						routing: { send: { type: 'query', property: 'place.city' } },
					},
				],
			},
		],
	},
	{
		displayName: 'Later Kind',
		name: 'laterKind',
		type: 'string',
		default: '',
		routing: { send: { type: 'body', property: 'kind', preSend: [marking('later')] } },
	},
];

/** A node that declares requests in every way in which the descriptions of the package may. */
export const everyDeclaration: INodeType = nodeOf(
	{
		name: 'Change',
		value: 'change',
		routing: {
			request: {
				method: 'PATCH',
				baseURL: '={{ $credentials.baseUrl }}',
				url: '/records/{recordId}',
				headers: { 'x-key': '={{$credentials.apiKey}}', 'x-kind': 'record', 'x-marks': 'marks:' },
				qs: { source: 'n8n' },
				body: { kind: 'record', record: { isNew: false } },
			},
			send: { preSend: [marking('operation'), addingItem] },
		},
	},
	fields,
);

import type { INodeProperties } from 'n8n-workflow';

import { resourcesWhere } from '../../model/commonModels';
import { recordLocator } from '../recordLocator';

const written = {
	resource: resourcesWhere(({ creates }) => creates === true),
	operation: ['create', 'update'],
};
const inModel = { routing: { send: { type: 'body', property: 'model' } } } as const;

/** What every write takes: the model, field by field or as JSON, and the user on whose behalf it is written. */
export const writeFields: INodeProperties[] = [
	{
		displayName: 'Give Fields',
		name: 'modelInput',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'As JSON',
				value: 'json',
				description: 'One object that goes out exactly as it is; null empties a field',
			},
			{
				name: 'One by One',
				value: 'fields',
				description: 'The fields that the ATS of the linked account accepts',
			},
		],
		default: 'fields',
		displayOptions: { show: written },
	},
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		required: true,
		typeOptions: {
			loadOptionsDependsOn: ['resource', 'operation', 'id.value', 'options.accountToken'],
			resourceMapper: {
				resourceMapperMethod: 'getWriteFields',
				mode: 'add',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: true,
				noFieldsError: 'This linked account accepts no fields for this',
				supportAutoMap: true,
			},
		},
		displayOptions: { show: { ...written, modelInput: ['fields'] } },
		hint: 'IDs are those of Merge. Lists take JSON such as ["…"]; expressions may give values separated by commas. Times without an offset are in the time zone of the workflow.',
		...inModel,
	},
	{
		displayName: 'Model as JSON',
		name: 'modelJson',
		type: 'json',
		typeOptions: { rows: 8 },
		default: '{}',
		required: true,
		displayOptions: { show: { ...written, modelInput: ['json'] } },
		description:
			'The model as Merge documents it, with integration_params and linked_account_params where the ATS takes them. Get Create Fields lists what is accepted.',
		hint: 'Such as {"application": "…", "start_at": "2027-03-01T09:30:00Z", "end_at": "2027-03-01T10:00:00Z", "interviewers": ["…"]}',
		...inModel,
	},
	{
		...recordLocator({
			displayName: 'Acting User',
			name: 'remote_user_id',
			description:
				'The user of the ATS on whose behalf this is written. Some ATSs require one and check its permissions.',
			search: 'searchUsers',
		}),
		required: false,
		displayOptions: {
			show: {
				resource: written.resource,
				operation: ['changeStage', 'create', 'update'],
			},
		},
		routing: { send: { type: 'body', property: 'remote_user_id' } },
	},
];

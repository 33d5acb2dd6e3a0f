import type { INodeProperties } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { shownFor } from '../../../shared/editor/resource';
import type { ModelForm } from '../../forms/modelForm';
import { modelForms } from '../../forms/modelForms';
import { resourcesWhere } from '../../model/commonModels';
import { recordLocator } from '../recordLocator';

const written = {
	resource: resourcesWhere(({ creates }) => creates === true),
	operation: ['create', 'update', 'upsert'],
};
const inForm: INodeProperties['displayOptions'] = { show: { modelInput: ['fields'] } };

function collection(name: string, displayName: string, fields: INodeProperties[]): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: inForm,
		options: sortBy(fields, 'displayName'),
	};
}

function createFields([resource, { main, additional }]: [string, ModelForm]): INodeProperties[] {
	return shownFor(resource, resource === 'candidate' ? ['create', 'upsert'] : ['create'], [
		...main.map((field) => ({ ...field, displayOptions: inForm })),
		...(additional.length > 0
			? [collection('additionalFields', 'Additional Fields', additional)]
			: []),
	]);
}

const { main, additional } = modelForms.candidate;

/** A change sends only what was added to it. */
const updateFields = shownFor(
	'candidate',
	['update'],
	[collection('updateFields', 'Update Fields', [...main, ...additional])],
);

/** What writes take: the fields of the model, or all of it as JSON, and the user on whose behalf it is written. */
export const writeFields: INodeProperties[] = [
	{
		displayName: 'Specify Fields By',
		name: 'modelInput',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Fields Below',
				value: 'fields',
			},
			{
				name: 'JSON',
				value: 'json',
				description: 'One object that goes out exactly as it is; null empties a field',
			},
		],
		default: 'fields',
		displayOptions: { show: written },
	},
	...Object.entries(modelForms).flatMap(createFields),
	...updateFields,
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
		routing: { send: { type: 'body', property: 'model' } },
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
				operation: ['changeStage', 'create', 'update', 'upsert'],
			},
		},
		routing: { send: { type: 'body', property: 'remote_user_id' } },
	},
	{
		displayName: 'Fields of This ATS',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['resource', 'operation', 'id.value', 'options.accountToken'],
			resourceMapper: {
				resourceMapperMethod: 'getWriteFields',
				mode: 'add',
				valuesLabel: 'Fields of This ATS',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: true,
				noFieldsError: 'This linked account takes nothing but the fields above',
				supportAutoMap: false,
			},
		},
		displayOptions: { show: { ...written, modelInput: ['fields'] } },
		description:
			'What only the ATS of the linked account has, and what it wants of the fields above',
	},
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../shared/plan';
import { deleted } from '../../shared/records';
import { onLinkedAccount } from '../accountToken';
import { byModel } from '../byModel';
import { json } from '../jsonField';
import { judged, writtenRecord } from '../writes/writtenRecord';
import { modelName } from './modelName';
import { operationField } from './operationField';

/** ATS reference, Linked account: Field mapping. */
const fieldMapping: INodePropertyOptions[] = [
	{
		name: 'Create',
		value: 'create',
		action: 'Create a field mapping',
		description:
			'Have Merge put a field of the ATS into field_mappings of its records, from the next sync on',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/field-mappings' },
			send: { preSend: [walk(judged)] },
			output: { postReceive: [writtenRecord()] },
		}),
	},
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete a field mapping',
		description: 'End a field mapping; the next sync syncs all data from the start',
		routing: onLinkedAccount({
			request: { method: 'DELETE', url: '/ats/v1/field-mappings/{field_mapping_id}' },
			output: { postReceive: [deleted] },
		}),
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many field mappings',
		description: 'List the field mappings of the linked account, with the model of each',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/field-mappings' },
			output: { postReceive: [byModel] },
		}),
	},
	{
		name: 'Update',
		value: 'update',
		action: 'Update a field mapping',
		description: 'Change where a field mapping reads from or how it transforms the value',
		routing: onLinkedAccount({
			request: { method: 'PATCH', url: '/ats/v1/field-mappings/{field_mapping_id}' },
			send: { preSend: [walk(judged)] },
			output: { postReceive: [writtenRecord()] },
		}),
	},
];

const remoteField: INodePropertyOptions[] = [
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many remote fields',
		description: 'List the fields of the ATS that can be mapped, with the model of each',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/remote-fields' },
			output: { postReceive: [byModel] },
		}),
	},
];

const targetField: INodePropertyOptions[] = [
	{
		name: 'Create',
		value: 'create',
		action: 'Create a target field',
		description:
			'Add a field of your organization to a model, to which fields of ATSs can be mapped',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/target-fields' },
			output: { postReceive: [byModel] },
		}),
	},
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many target fields',
		description: 'List the target fields of your organization, with the model of each',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/target-fields' },
			output: { postReceive: [byModel] },
		}),
	},
];

const mapping = { resource: ['fieldMapping'] };
const creatingMapping = { show: { ...mapping, operation: ['create'] } };
const creatingTarget = { show: { resource: ['targetField'], operation: ['create'] } };

function text(name: string, displayName: string, placeholder: string, description: string) {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder,
		description,
		routing: { send: { type: 'body', property: name } },
	} as const;
}

const traversalPath = json(
	'remote_field_traversal_path',
	'Remote Field Path',
	'The path of the field in the data of the ATS as a JSON list, such as ["custom", "shirt"]; Remote Field: Get Many tells it as field_traversal_path',
);
const remoteMethod = text(
	'remote_method',
	'Remote Method',
	'e.g. GET',
	'The HTTP method of the endpoint that the field comes from',
);
const remotePath = text(
	'remote_url_path',
	'Remote URL Path',
	'e.g. /v1/candidates',
	'The path of the endpoint that the field comes from',
);
const expressions = [
	text(
		'advanced_mapping_expression',
		'Advanced Mapping Expression',
		'e.g. $uppercase($)',
		'A JSONata expression that transforms the value',
	),
	text(
		'jmes_path',
		'JMESPath (Deprecated)',
		'',
		'A JMESPath expression; use Advanced Mapping Expression instead',
	),
];

export const mappingFields: INodeProperties[] = [
	operationField('fieldMapping', fieldMapping, 'getAll'),
	operationField('remoteField', remoteField, 'getAll'),
	operationField('targetField', targetField, 'getAll'),
	{
		displayName: 'Field Mapping ID',
		name: 'field_mapping_id',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { ...mapping, operation: ['delete', 'update'] } },
		description: 'The ID that Get Many puts out',
	},
	{ ...modelName('common_model_name'), displayOptions: creatingMapping },
	{ ...traversalPath, required: true, displayOptions: creatingMapping },
	{ ...remoteMethod, required: true, displayOptions: creatingMapping },
	{ ...remotePath, required: true, displayOptions: creatingMapping },
	{
		displayName: 'Target',
		name: 'target',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: creatingMapping,
		description: 'Name and describe a new target field, or choose one of your organization',
		options: [
			{
				displayName: 'Integration Wide',
				name: 'is_integration_wide',
				type: 'boolean',
				default: true,
				description:
					'Whether the mapping is for all linked accounts of this ATS; needs Organization Wide Target Field',
				routing: { send: { type: 'body', property: 'is_integration_wide' } },
			},
			text(
				'organization_wide_target_field',
				'Organization Wide Target Field',
				'e.g. shirt_size',
				'The name of an existing target field of your organization',
			),
			text(
				'target_field_description',
				'Target Field Description',
				'e.g. Size of shirt',
				'What the new target field holds',
			),
			text(
				'target_field_name',
				'Target Field Name',
				'e.g. shirt_size',
				'The name of the new target field',
			),
		],
	},
	{
		displayName: 'Transformation',
		name: 'transformation',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: creatingMapping,
		options: expressions,
	},
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { ...mapping, operation: ['update'] } },
		options: [...expressions, traversalPath, remoteMethod, remotePath],
	},
	{
		displayName: 'Filters',
		name: 'remoteFieldFilters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show: { resource: ['remoteField'] } },
		options: [
			{
				...modelName('common_models'),
				displayName: 'Common Models',
				type: 'multiOptions',
				default: [],
				description: 'Only fields of these models',
				routing: { send: { type: 'query', property: 'common_models' } },
			},
			{
				displayName: 'Include Example Values',
				name: 'include_example_values',
				type: 'boolean',
				default: true,
				description: 'Whether to put out values too that were seen in the field',
				routing: { send: { type: 'query', property: 'include_example_values' } },
			},
		],
	},
	{
		...text('name', 'Name', 'e.g. shirt_size', 'The name of the target field'),
		required: true,
		displayOptions: creatingTarget,
	},
	{ ...modelName('common_model'), displayOptions: creatingTarget },
	{
		...text('description', 'Description', 'e.g. Size of shirt', 'What the target field holds'),
		displayOptions: creatingTarget,
	},
];

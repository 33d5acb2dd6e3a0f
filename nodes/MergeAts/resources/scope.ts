import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../shared/records';
import { onLinkedAccount } from '../accountToken';
import { modelName } from './modelName';
import { operationField } from './operationField';

const ROW = 'common_models[{{$index}}]';

/** ATS reference, Linked account: Scopes. */
const operations: INodePropertyOptions[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get the scopes of a linked account',
		description: 'List for each model what Merge may read and write for the linked account',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/linked-account-scopes' },
			output: { postReceive: [records('common_models')] },
		}),
	},
	{
		name: 'Get Default',
		value: 'getDefault',
		action: 'Get the default scopes',
		description:
			'List for each model what Merge may do for new linked accounts; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/default-scopes' },
			output: { postReceive: [records('common_models')] },
		},
	},
	{
		name: 'Update',
		value: 'update',
		action: 'Update the scopes of a linked account',
		description: 'Set what Merge may read and write for the linked account',
		routing: onLinkedAccount({
			request: { method: 'POST', url: '/ats/v1/linked-account-scopes' },
			output: { postReceive: [records('common_models')] },
		}),
	},
];

function fieldNames(name: string, displayName: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field' },
		default: [],
		placeholder: 'e.g. start_at',
		description,
		routing: { send: { type: 'body', property: `=${ROW}.field_permissions.${name}` } },
	};
}

function permission(name: 'READ' | 'WRITE', displayName: string, verb: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'boolean',
		default: true,
		description: `Whether Merge may ${verb} the model`,
		routing: {
			send: { type: 'body', property: `=${ROW}.model_permissions.${name}.is_enabled` },
		},
	};
}

export const scopeFields: INodeProperties[] = [
	operationField('scope', operations, 'get'),
	{
		displayName: 'Common Models',
		name: 'commonModels',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Common Model',
		default: {},
		required: true,
		displayOptions: { show: { resource: ['scope'], operation: ['update'] } },
		description: 'What may be done with each model',
		options: [
			{
				displayName: 'Common Model',
				name: 'commonModel',
				values: [
					{
						...modelName('model_name'),
						description: 'The model that the permissions are for',
						routing: { send: { type: 'body', property: `=${ROW}.model_name` } },
					},
					permission('READ', 'Read', 'read'),
					permission('WRITE', 'Write', 'write'),
					{
						displayName: 'Fields',
						name: 'fields',
						type: 'collection',
						placeholder: 'Add Fields',
						default: {},
						options: [
							fieldNames('disabled_fields', 'Disabled Fields', 'Fields that Merge may not use'),
							fieldNames('enabled_fields', 'Enabled Fields', 'Fields that Merge may use'),
						],
					},
				],
			},
		],
	},
];

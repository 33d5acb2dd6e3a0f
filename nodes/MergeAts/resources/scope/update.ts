import type { INodeProperties } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { modelName } from '../modelName';

const ROW = 'common_models[{{$index}}]';

/** ATS reference, Linked account: Scopes. */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update the permissions of a linked account',
	description: 'Set what Merge may read and write for the linked account',
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/linked-account-scopes' },
		output: { postReceive: [records('common_models')] },
	}),
};

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

export const updateFields = shownFor(
	'scope',
	['update'],
	[
		{
			displayName: 'Common Models',
			name: 'commonModels',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Common Model',
			default: {},
			required: true,
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
	],
);

import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { deleted } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { byModel } from '../../model/byModel';
import { create, createFields } from './create';
import { update, updateFields } from './update';

/** ATS reference, Linked account: Field mapping. */
const others: Operation[] = [
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
];

const mappingId: INodeProperties = {
	displayName: 'Field Mapping ID',
	name: 'field_mapping_id',
	type: 'string',
	default: '',
	required: true,
	description: 'The ID that Get Many returns',
};

export const fieldMapping: INodeProperties[] = [
	operationField('fieldMapping', [create, update, ...others], 'getAll'),
	...shownFor('fieldMapping', ['delete', 'update'], [mappingId]),
	...createFields,
	...updateFields,
];

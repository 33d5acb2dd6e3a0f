import type { INodeProperties } from 'n8n-workflow';

import { amend, amendFields } from './amend';
import { accept, cancel } from './answers';
import { create, createFields } from './create';
import { update, updateFields } from './update';

export const interview: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['interview'] } },
		options: [accept, amend, cancel, create, update],
		default: 'create',
	},
	{
		displayName: 'Interview ID',
		name: 'id',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 26',
		displayOptions: {
			show: { resource: ['interview'], operation: ['accept', 'amend', 'cancel', 'update'] },
		},
		description: 'The ID that Create puts out',
		hint: 'Keep the ID when you create an interview: no call to list them is documented for companies',
	},
	...createFields,
	...updateFields,
	...amendFields,
];

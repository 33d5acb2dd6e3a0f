import type { INodeProperties } from 'n8n-workflow';

import { interviewField } from '../interviewField';
import { participantsField } from '../participantFields';
import { add } from './add';
import { getAll } from './getAll';
import { participantField, remove } from './remove';

export const participant: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['participant'] } },
		options: [add, getAll, remove],
		default: 'add',
	},
	{ ...interviewField, displayOptions: { show: { resource: ['participant'] } } },
	{
		...participantsField,
		displayOptions: { show: { resource: ['participant'], operation: ['add'] } },
	},
	participantField,
];

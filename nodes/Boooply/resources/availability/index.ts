import type { INodeProperties } from 'n8n-workflow';

import { findCommonSlots, findCommonSlotsFields } from './findCommonSlots';
import { getBusyBlocks } from './getBusyBlocks';
import { getSlots, getSlotsFields } from './getSlots';

export const availability: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['availability'] } },
		options: [findCommonSlots, getBusyBlocks, getSlots],
		default: 'getSlots',
	},
	{
		displayName: 'Interviewer Email',
		name: 'email',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. anna@example.com',
		displayOptions: {
			show: { resource: ['availability'], operation: ['getBusyBlocks', 'getSlots'] },
		},
		description: 'Whose calendar is looked at; it must be connected to Boooply',
		routing: { send: { type: 'query', property: 'email' } },
	},
	...findCommonSlotsFields,
	...getSlotsFields,
	{
		displayName: 'Days',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 30, numberPrecision: 0 },
		default: 14,
		displayOptions: { show: { resource: ['availability'] } },
		description: 'How many days ahead to look, at most 30',
		routing: { send: { type: 'query', property: 'days' } },
	},
];

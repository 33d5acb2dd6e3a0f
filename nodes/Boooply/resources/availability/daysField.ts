import type { INodeProperties } from 'n8n-workflow';

/** How far to look; API reference, Get Slots and Get Busy Blocks. */
export const daysField: INodeProperties = {
	displayName: 'Days',
	name: 'days',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 30, numberPrecision: 0 },
	default: 14,
	description: 'How many days ahead to look, at most 30',
	routing: { send: { type: 'query', property: 'days' } },
};

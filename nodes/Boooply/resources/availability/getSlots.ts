import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';

/** API reference, Get Availability. */
export const getSlots: Operation = {
	name: 'Get Slots',
	value: 'getSlots',
	action: 'Get the free slots of an interviewer',
	description: 'List the free slots of one interviewer, Monday to Friday from 9 to 5',
	routing: {
		request: { method: 'GET', url: '/api/integration/availability' },
		output: { postReceive: [wholeAnswer] },
	},
};

export const getSlotsFields = shownFor(
	'availability',
	['getSlots'],
	[
		{
			displayName: 'Duration',
			name: 'duration',
			type: 'number',
			typeOptions: { minValue: 5, numberPrecision: 0 },
			default: 30,
			description: 'How long a slot lasts, in minutes',
			routing: { send: { type: 'query', property: 'duration' } },
		},
	],
);

import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { daysField } from './daysField';
import { findCommonSlots, findCommonSlotsFields } from './findCommonSlots';
import { getBusyBlocks } from './getBusyBlocks';
import { getSlots, getSlotsFields } from './getSlots';

export const availability: INodeProperties[] = [
	operationField('availability', [findCommonSlots, getBusyBlocks, getSlots], 'getSlots'),
	...shownFor(
		'availability',
		['getBusyBlocks', 'getSlots'],
		[
			{
				displayName: 'Interviewer Email',
				name: 'email',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. anna@example.com',
				description: 'Whose calendar is looked at; it must be connected to Boooply',
				routing: { send: { type: 'query', property: 'email' } },
			},
		],
	),
	...findCommonSlotsFields,
	...getSlotsFields,
	...shownFor('availability', ['getBusyBlocks', 'getSlots'], [daysField]),
];

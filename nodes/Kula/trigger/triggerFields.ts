import type { INodeProperties } from 'n8n-workflow';

import { duplicateFields } from '../../shared/trigger/webhookFields';

/** The fields of the Kula Trigger; which events there are, Kula says itself. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On Names or IDs',
		name: 'events',
		type: 'multiOptions',
		required: true,
		typeOptions: { loadOptionsMethod: 'getEvents' },
		default: [],
		description:
			'The events that start the workflow. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	...duplicateFields(48),
];

import type { INodeProperties } from 'n8n-workflow';

import { limit, returnAll, simplify } from '../../shared/fields';

const list = { resource: ['interview'], operation: ['getAll'] };

/** What lists and long answers have in common. */
export const listFields: INodeProperties[] = [
	{ ...returnAll, displayOptions: { show: list } },
	{ ...limit, displayOptions: { show: { ...list, returnAll: [false] } } },
	{
		...simplify,
		displayOptions: {
			show: {
				resource: ['interview'],
				operation: ['cancel', 'create', 'get', 'getAll', 'reschedule'],
			},
		},
	},
];

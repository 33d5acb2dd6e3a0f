import type { INodeProperties } from 'n8n-workflow';

import { limit, returnAll, simplify } from '../../shared/fields';

const lists = [
	{ resource: ['applicant', 'message'], operation: ['getAll'] },
	{ resource: ['job', 'jobBoard'], operation: ['search'] },
];

/** What lists have in common. */
export const listFields: INodeProperties[] = [
	...lists.flatMap((list): INodeProperties[] => [
		{ ...returnAll, displayOptions: { show: list } },
		{ ...limit, displayOptions: { show: { ...list, returnAll: [false] } } },
	]),
	{ ...simplify, displayOptions: { show: { resource: ['job'], operation: ['search'] } } },
];

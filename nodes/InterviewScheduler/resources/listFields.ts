import type { INodeProperties } from 'n8n-workflow';

import { limit, returnAll, simplify } from '../../shared/fields';

const lists = {
	resource: ['companyMember', 'companyOperator', 'jobDriver', 'ownApplication'],
	operation: ['getAll'],
};

/** What lists and long answers have in common. */
export const listFields: INodeProperties[] = [
	{ ...returnAll, displayOptions: { show: lists } },
	{ ...limit, displayOptions: { show: { ...lists, returnAll: [false] } } },
	{ ...simplify, displayOptions: { show: { resource: ['interview', 'candidateInterview'] } } },
];

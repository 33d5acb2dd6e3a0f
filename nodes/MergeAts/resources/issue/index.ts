import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { list, type Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { cursors } from '../../mergeAts';
import { recordField } from '../recordLocator';

/** ATS reference, Linked account: Issues. */
const operations: Operation[] = [
	{
		name: 'Get',
		value: 'get',
		action: 'Get an issue',
		description: 'Get one problem of a linked account; needs no account token',
		routing: { request: { method: 'GET', url: '/ats/v1/issues/{id}' } },
	},
	list(
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many issues',
			description: 'List problems of all linked accounts; needs no account token',
			routing: {
				request: { method: 'GET', url: '/ats/v1/issues' },
				output: { postReceive: [records('results')] },
			},
		},
		cursors,
	),
];

export const issue: INodeProperties[] = [
	operationField('issue', operations, 'getAll'),
	...shownFor('issue', ['get'], [recordField]),
];

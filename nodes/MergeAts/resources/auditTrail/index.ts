import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { cursors } from '../../mergeAts';

/** ATS reference, Linked account: Audit trail. */
const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many audit trail events',
		description: 'List what was done in your Merge organization; needs no account token',
		routing: {
			request: { method: 'GET', url: '/ats/v1/audit-trail' },
			output: { postReceive: [records('results')] },
		},
	},
	cursors,
);

export const auditTrail: INodeProperties[] = [operationField('auditTrail', [getAll], 'getAll')];

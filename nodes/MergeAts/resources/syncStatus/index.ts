import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import { list } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { cursors } from '../../mergeAts';
import { resync, resyncFields } from './resync';

/** ATS reference, Linked account: Sync status. */
const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many sync statuses',
		description:
			'List for each model when it was last synced, with what result, and when it is next',
		routing: onLinkedAccount({
			request: { method: 'GET', url: '/ats/v1/sync-status' },
			output: { postReceive: [records('results')] },
		}),
	},
	cursors,
);

export const syncStatus: INodeProperties[] = [
	operationField('syncStatus', [getAll, resync], 'getAll'),
	...resyncFields,
];

import sortBy from 'lodash/sortBy';

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { judged, writtenRecord } from '../../writes/writtenRecord';
import { expressions, remoteMethod, remotePath, traversalPath } from './mappingFields';

/** ATS reference, Linked account: Field mapping. */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a field mapping',
	description: 'Change where a field mapping reads from or how it transforms the value',
	walk: judged,
	routing: onLinkedAccount({
		request: { method: 'PATCH', url: '/ats/v1/field-mappings/{field_mapping_id}' },
		output: { postReceive: [writtenRecord()] },
	}),
};

export const updateFields = shownFor(
	'fieldMapping',
	['update'],
	[
		{
			displayName: 'Changes',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sortBy(
				[...expressions, traversalPath, remoteMethod, remotePath],
				({ displayName }) => displayName.toLowerCase(),
			),
		},
	],
);

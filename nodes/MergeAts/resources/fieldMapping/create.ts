import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { judged, writtenRecord } from '../../writes/writtenRecord';
import { flag, text } from '../fields';
import { modelName } from '../modelName';
import { expressions, remoteMethod, remotePath, traversalPath } from './mappingFields';

/** ATS reference, Linked account: Field mapping. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a field mapping',
	description:
		'Have Merge put a field of the ATS into field_mappings of its records, from the next sync on',
	walk: judged,
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/field-mappings' },
		output: { postReceive: [writtenRecord()] },
	}),
};

export const createFields = shownFor(
	'fieldMapping',
	['create'],
	[
		modelName('common_model_name'),
		...[traversalPath, remoteMethod, remotePath].map((field) => ({ ...field, required: true })),
		{
			displayName: 'Target',
			name: 'target',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'Name and describe a new target field, or choose one of your organization',
			options: [
				flag(
					'is_integration_wide',
					'Integration Wide',
					'Whether the mapping is for all linked accounts of this ATS; needs Organization Wide Target Field',
				),
				text(
					'organization_wide_target_field',
					'Organization Wide Target Field',
					'e.g. shirt_size',
					'The name of an existing target field of your organization',
				),
				text(
					'target_field_description',
					'Target Field Description',
					'e.g. Size of shirt',
					'What the new target field holds',
				),
				text(
					'target_field_name',
					'Target Field Name',
					'e.g. shirt_size',
					'The name of the new target field',
				),
			],
		},
		{
			displayName: 'Transformation',
			name: 'transformation',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: expressions,
		},
	],
);

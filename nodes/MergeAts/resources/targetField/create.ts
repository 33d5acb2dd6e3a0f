import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { byModel } from '../../model/byModel';
import { text } from '../fields';
import { modelName } from '../modelName';

/** ATS reference, Linked account: Field mapping. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a target field',
	description: 'Add a field of your organization to a model, to which fields of ATSs can be mapped',
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/target-fields' },
		output: { postReceive: [byModel] },
	}),
};

export const createFields = shownFor(
	'targetField',
	['create'],
	[
		{ ...text('name', 'Name', 'e.g. shirt_size', 'The name of the target field'), required: true },
		modelName('common_model'),
		text('description', 'Description', 'e.g. Size of shirt', 'What the target field holds'),
	],
);

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { byModel } from '../../model/byModel';
import { flag } from '../fields';
import { modelName } from '../modelName';

/** ATS reference, Linked account: Field mapping. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many ATS fields',
	description: 'List the fields of the ATS that can be mapped, with the model of each',
	routing: onLinkedAccount({
		request: { method: 'GET', url: '/ats/v1/remote-fields' },
		output: { postReceive: [byModel] },
	}),
};

export const getAllFields = shownFor(
	'remoteField',
	['getAll'],
	[
		{
			displayName: 'Filters',
			name: 'remoteFieldFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					...modelName('common_models'),
					displayName: 'Common Models',
					type: 'multiOptions',
					default: [],
					description: 'Only fields of these models',
					routing: { send: { type: 'query', property: 'common_models' } },
				},
				flag(
					'include_example_values',
					'Include Example Values',
					'Whether to return values too that were seen in the field',
					'query',
				),
			],
		},
	],
);

import type { INodeProperties } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { momentInQuery } from '../../../shared/request/operation';
import { resourcesWhere } from '../../model/commonModels';
import { choicesOf } from '../../model/labels';
import { recordLocator } from '../recordLocator';
import { shownInside } from '../shownInside';
import { choiceFilters, type ChoiceFilter } from './choiceFilters';
import { recordFilters, type RecordFilter } from './recordFilters';
import { textFilters, type TextFilter } from './textFilters';
import { timeFilters, type TimeFilter } from './timeFilters';

const models = resourcesWhere(({ resource }) => resource !== 'screeningQuestion');

const remoteId: TextFilter = {
	name: 'remote_id',
	displayName: 'Remote ID',
	description: 'Only the record with this ID in the ATS',
	resources: models,
};

function inQuery(name: string): Pick<INodeProperties, 'routing'> {
	return { routing: { send: { type: 'query', property: name } } };
}

function byRecord({ resources, ...filter }: RecordFilter): INodeProperties {
	return {
		...recordLocator(filter),
		required: false,
		displayOptions: shownInside(resources),
		...inQuery(filter.name),
	};
}

function byText({ resources, secret, ...filter }: TextFilter): INodeProperties {
	return {
		...filter,
		type: 'string',
		typeOptions: { password: secret },
		default: '',
		displayOptions: shownInside(resources),
		...inQuery(filter.name),
	};
}

function byTime({ resources, name, displayName, description }: TimeFilter): INodeProperties {
	return {
		displayName,
		name,
		type: 'dateTime',
		default: '',
		description,
		displayOptions: shownInside(resources),
		routing: {
			send: { type: 'query', property: name, preSend: [momentInQuery(name, displayName)] },
		},
	};
}

function byChoice({ resources, values, ...filter }: ChoiceFilter): INodeProperties {
	return {
		...filter,
		...(values === undefined
			? { type: 'boolean', default: true }
			: {
					type: 'options',
					options: sortBy([{ name: 'Any', value: '' }, ...choicesOf(values)], ({ name }) =>
						name.toLowerCase(),
					),
					default: '',
				}),
		displayOptions: shownInside(resources),
		...inQuery(filter.name),
	};
}

/** What lists can be narrowed down by: one field for all of them, in which each shows its own filters. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	displayOptions: {
		show: {
			resource: [...models, 'auditTrail', 'issue', 'linkedAccount'],
			operation: ['getAll'],
		},
	},
	options: sortBy(
		[
			...choiceFilters.map(byChoice),
			...recordFilters.map(byRecord),
			...[...textFilters, remoteId].map(byText),
			...timeFilters(models).map(byTime),
		],
		'displayName',
	),
};

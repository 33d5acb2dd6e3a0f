import type { INodeProperties } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { shownFor } from '../../shared/editor/resource';
import { query } from '../fields/builders';

function collection(
	displayName: string,
	name: string,
	placeholder: string,
	options: INodeProperties[],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder,
		default: {},
		options: sortBy(options, 'displayName'),
	};
}

/** What a list may be narrowed down by. */
export function filters(
	resource: string,
	operations: string[],
	options: INodeProperties[],
): INodeProperties[] {
	return shownFor(resource, operations, [collection('Filters', 'filters', 'Add Filter', options)]);
}

/** What a new record may have besides what it needs. */
export function additionalFields(
	resource: string,
	operations: string[],
	options: INodeProperties[],
): INodeProperties[] {
	return shownFor(resource, operations, [
		collection('Additional Fields', 'additionalFields', 'Add Field', options),
	]);
}

/** What an update may change. */
export function updateFields(
	resource: string,
	operations: string[],
	options: INodeProperties[],
): INodeProperties[] {
	return shownFor(resource, operations, [
		collection('Update Fields', 'updateFields', 'Add Field', options),
	]);
}

/** Dates and order that most lists know; `more` are further fields to sort by. */
export function datesAndOrder(...more: string[]): INodeProperties[] {
	return [
		query.time('created_after', 'Created After', 'Only records created at or after this time'),
		query.time('created_before', 'Created Before', 'Only records created at or before this time'),
		query.oneOf(
			'sort_by',
			'Sort By',
			['created_at', 'updated_at', ...more],
			'What the records are sorted by',
		),
		query.oneOf(
			'sort_order',
			'Sort Order',
			['asc', 'desc'],
			'The direction to sort in; descending unless chosen',
			'desc',
		),
		query.time('updated_after', 'Updated After', 'Only records changed at or after this time'),
		query.time('updated_before', 'Updated Before', 'Only records changed at or before this time'),
	];
}

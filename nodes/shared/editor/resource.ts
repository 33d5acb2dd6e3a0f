import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import groupBy from 'lodash/groupBy';
import partition from 'lodash/partition';
import sortBy from 'lodash/sortBy';

import { isWrite, type Operation } from '../request/operation';
import { agentNotice } from './agentTool';
import { limit, optionsField, returnAll } from './fields';
import { onceFor } from './onceFor';

/** The Resource field of a node, its choices by name. */
export function resourceField(options: INodePropertyOptions[], preset: string): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: sortBy(options, ({ name }) => name.toLowerCase()),
		default: preset,
	};
}

/** The Operation field of a resource, its choices by name. */
export function operationField(
	resource: string,
	operations: Operation[],
	preset: string,
): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: sortBy(operations, 'name'),
		default: preset,
	};
}

/** Fields as they are shown for operations of a resource. */
export function shownFor(
	resource: string,
	operations: string[],
	fields: INodeProperties[],
): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { resource: [resource], operation: operations, ...field.displayOptions?.show },
		},
	}));
}

/** The operations of a resource that list. */
function listsOf({ options = [], displayOptions }: INodeProperties) {
	const lists = options.filter((option) => 'isList' in option);
	const operation = lists.flatMap((list) => ('value' in list ? list.value : []));
	return { resource: displayOptions?.show?.resource ?? [], operation };
}

/** Return All and Limit for every operation that lists. */
function listFields(fields: INodeProperties[]): INodeProperties[] {
	const lists = fields
		.filter(({ name }) => name === 'operation')
		.map(listsOf)
		.filter(({ operation }) => operation.length > 0);
	return Object.values(groupBy(lists, 'operation')).flatMap((same) => {
		const resource = same.flatMap((list) => list.resource);
		const show = { ...same[0], resource };
		return [
			{ ...returnAll, displayOptions: { show } },
			{ ...limit, displayOptions: { show: { ...show, returnAll: [false] } } },
		];
	});
}

function writesOf({ name, options = [] }: INodeProperties): string[] {
	if (name !== 'operation') return [];
	return options.flatMap((option) =>
		'value' in option && isWrite(option) ? [String(option.value)] : [],
	);
}

/** Once For, for every operation that writes. */
function onceForFields(fields: INodeProperties[]): INodeProperties[] {
	const operations = [...new Set(fields.flatMap(writesOf))];
	return [{ ...onceFor, displayOptions: { show: { '/operation': operations } } }];
}

/** Whether a field narrows a list down, or holds what may be given besides. */
function comesLast({ type, required, routing }: INodeProperties): boolean {
	return type === 'collection' || (required !== true && routing?.send?.type === 'query');
}

/**
 * All fields of a node in the order of the editor: what an operation needs, then for lists Return All and Limit, then
 * filters and the collections of what may be given besides, and the Options.
 *
 * @param fields those of all resources, their Operation fields among them
 * @param options what the node has under Options besides what all nodes have
 */
export function propertiesOf(
	resource: INodeProperties,
	fields: INodeProperties[],
	options: INodeProperties[] = [],
): INodeProperties[] {
	const [last, needed] = partition(fields, comesLast);
	const own = [...options, ...onceForFields(fields)];
	return [resource, ...needed, ...listFields(fields), ...last, agentNotice, optionsField(own)];
}

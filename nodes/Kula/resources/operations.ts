import type {
	INodeProperties,
	INodePropertyOptions,
	PostReceiveAction,
	PreSendAction,
} from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { walk } from '../../shared/plan';
import { records } from '../../shared/records';
import { pages } from '../kula';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One operation with the call it makes. */
export interface Call {
	name: string;
	value: string;
	/** What it does, as the editor's search shows it. */
	action: string;
	description: string;
	/** Method and path as documented. */
	call: `${Method} ${string}`;
	preSend?: PreSendAction[];
	/** What is put out of an answer; the record under `data` unless given. */
	postReceive?: PostReceiveAction[];
}

/** An operation that takes one request. */
export function operation({
	call,
	preSend = [],
	postReceive = [records('data')],
	...option
}: Call): INodePropertyOptions {
	const [method, url] = call.split(' ') as [Method, string];
	return {
		...option,
		routing: { request: { method, url }, send: { preSend }, output: { postReceive } },
	};
}

/** An operation that walks a list. */
export function listing(call: Omit<Call, 'preSend'>): INodePropertyOptions {
	return operation({ ...call, preSend: [walk(pages)] });
}

/** The operations of a resource, in the order in which the editor offers them. */
export function operationsOf(
	resource: string,
	options: INodePropertyOptions[],
	preset: string,
): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: sortBy(options, 'name'),
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

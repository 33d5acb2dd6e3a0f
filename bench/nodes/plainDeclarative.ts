import type { INodeProperties, INodeType } from 'n8n-workflow';

import { describe, idField, type Call } from './neighbour';

/** A field that does nothing, shown when another one is. */
const shownLike = ({ displayOptions }: INodeProperties, index: number): INodeProperties => ({
	displayName: `Field ${index}`,
	name: `field${index}`,
	type: 'string',
	default: '',
	displayOptions,
});

/**
 * A declarative node as n8n's documentation shows it: one resource with one operation, carried out by n8n's engine.
 *
 * @param ours the fields of our node for the vendor: it has as many, shown and hidden like them
 */
export function plainDeclarative(
	call: Call,
	resource: string,
	operation: string,
	ours: INodeProperties[],
): INodeType {
	const { method, path, property } = call;
	const own: INodeProperties[] = [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: [{ name: 'Record', value: resource }],
			default: resource,
		},
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource] } },
			options: [
				{
					name: 'Get',
					value: operation,
					action: 'Get a record',
					routing: {
						request: { method, url: `=${path.replace('{id}', '{{ $parameter["id"] }}')}` },
						output: property
							? { postReceive: [{ type: 'rootProperty', properties: { property } }] }
							: {},
					},
				},
			],
			default: operation,
		},
		{
			...idField,
			displayOptions: { show: { resource: [resource], operation: [operation] } },
		},
	];
	return {
		description: {
			...describe('plainDeclarative', call, [...own, ...ours.slice(own.length).map(shownLike)]),
			requestDefaults: {
				baseURL: '={{$credentials.baseUrl}}',
				headers: { Accept: 'application/json' },
			},
		},
	};
}

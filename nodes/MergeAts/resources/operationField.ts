import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The Operation field of one resource. */
export function operationField(
	resource: string,
	operations: INodePropertyOptions[],
	first: string,
): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations,
		default: first,
	};
}

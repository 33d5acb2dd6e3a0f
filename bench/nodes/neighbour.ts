import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

/** A call about one record whose ID is in its path. */
export interface Call {
	/** The n8n name of the vendor's credential type. */
	credential: string;
	method: 'GET' | 'POST';
	/** The path, in which `{id}` stands for the ID. */
	path: string;
	/** Where the answer holds the record or records; the answer itself unless given. */
	property?: string;
}

/** The description of a node that makes a call, but for its fields. */
export function describe(
	name: string,
	{ credential }: Call,
	properties: INodeProperties[],
): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: 'Gets one record for each item',
		defaults: { name },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: credential, required: true }],
		properties,
	};
}

/** The field that the ID is given in. */
export const idField: INodeProperties = {
	displayName: 'ID',
	name: 'id',
	type: 'string',
	default: '',
};

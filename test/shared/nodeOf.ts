import type { IExecuteFunctions, INodeProperties, INodeType } from 'n8n-workflow';

import type { Vendor } from '../../nodes/shared/answer/vendor';
import { operationField, propertiesOf, resourceField } from '../../nodes/shared/editor/resource';
import type { Lists } from '../../nodes/shared/request/names';
import type { Operation } from '../../nodes/shared/request/operation';
import { run } from '../../nodes/shared/request/run';
import type { NodeRun } from '../engine/runNode';

/** A vendor of the tests; it signs as Boooply does, for whose credential there is a type. */
export const someVendor: Vendor = {
	name: 'Lister',
	credential: 'boooplyApi',
	queryLists: 'brackets',
	recordIds: ['id'],
	errorMessage: ({ message }) => (typeof message === 'string' ? message : undefined),
	advice: {},
};

/** What the vendor of the tests needs to answer at an address. */
export const credentialFor = (baseUrl: string): NodeRun['credentials'] => ({
	boooplyApi: { apiKey: 'key of the test', baseUrl },
});

/** A node with one operation, for tests of the runner. */
export function nodeOf(
	operation: Operation,
	fields: INodeProperties[] = [],
	vendor: Vendor = someVendor,
	lists: Lists = {},
): INodeType {
	const properties = propertiesOf(resourceField([{ name: 'Record', value: 'record' }], 'record'), [
		operationField('record', [operation], String(operation.value)),
		...fields,
	]);
	return {
		description: {
			displayName: vendor.name,
			name: 'someVendor',
			group: ['transform'],
			version: 1,
			description: 'Does what a test declares',
			defaults: { name: vendor.name },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: vendor.credential, required: true }],
			properties,
		},
		methods: lists,
		async execute(this: IExecuteFunctions) {
			return await run(this, vendor, { properties, lists });
		},
	};
}

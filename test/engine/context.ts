import type {
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';

import { runNode } from './runNode';

/**
 * The context that n8n's engine hands to a declarative node for its only item, for tests of functions that take one.
 *
 * @param timezone the workflow's
 */
export async function contextOf(
	parameters: INodeParameters = {},
	timezone = 'UTC',
): Promise<IExecuteSingleFunctions> {
	const contexts: IExecuteSingleFunctions[] = [];
	const node: INodeType = {
		description: {
			displayName: 'Context',
			name: 'context',
			group: ['transform'],
			version: 1,
			description: 'Gives its context away and sends nothing',
			defaults: { name: 'Context' },
			inputs: ['main'],
			outputs: ['main'],
			requestOperations: {
				async pagination(this: IExecutePaginationFunctions) {
					contexts.push(this);
					return [];
				},
			},
			properties: [
				{
					displayName: 'Resource',
					name: 'resource',
					type: 'string',
					default: '',
					routing: { send: { paginate: true } },
				},
				...Object.keys(parameters).map((name) => ({
					displayName: name,
					name,
					type: 'string' as const,
					default: '',
				})),
			],
		},
	};
	await runNode({ node, parameters, timezone, credentials: {} });
	const [context] = contexts;
	if (!context) throw new Error('The engine did not reach the node');
	return context;
}

import type { INodeParameterResourceLocator, INodeParameters } from 'n8n-workflow';

import { runNode, type NodeResult, type NodeRun } from './runNode';

/** Runs an operation of one node. */
export type RunOperation = (
	resource: string,
	operation: string,
	parameters?: INodeParameters,
	more?: Partial<NodeRun>,
) => Promise<NodeResult>;

/**
 * The operations of a built node.
 *
 * @param credentials decrypted credential data by credential type, for a resource
 */
export function operationsOf(
	node: string,
	credentials: (resource: string) => NodeRun['credentials'],
): RunOperation {
	return async (resource, operation, parameters = {}, more = {}) =>
		await runNode({
			node,
			parameters: { resource, operation, ...parameters },
			credentials: credentials(resource),
			...more,
		});
}

/** A record typed into a field that picks one, by its ID. */
export function byId(value: unknown): INodeParameterResourceLocator {
	return { __rl: true, mode: 'id', value: String(value) };
}

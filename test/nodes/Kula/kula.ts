import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';

import { applicationKey } from '../../../sandbox/vendors/kula/state';
import { nodes } from '../../engine/package';
import { runNode, type NodeResult, type NodeRun } from '../../engine/runNode';
import { useStandIn, type StandIn } from '../../engine/sandbox';

interface Kula extends StandIn {
	/** Runs an operation of the Kula node. */
	run(
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		more?: Partial<NodeRun>,
	): Promise<NodeResult>;
	/** The data of a Kula credential. */
	credential(apiToken?: string): { apiToken: string; baseUrl: string };
}

/** The Kula node beside a stand-in of its vendor. */
export function useKula(): Kula {
	const standIn = useStandIn('kula');
	const credential = (apiToken = applicationKey) => ({ apiToken, baseUrl: standIn.url });
	return Object.assign(standIn, {
		credential,
		run: async (
			resource: string,
			operation: string,
			parameters: INodeParameters = {},
			more: Partial<NodeRun> = {},
		) =>
			await runNode({
				node: 'Kula',
				parameters: { resource, operation, ...parameters },
				credentials: { kulaApi: credential() },
				...more,
			}),
	});
}

/** The description of the built node. */
export function kulaDescription(): INodeTypeDescription {
	const { description } = nodes.Kula ?? {};
	if (!description) throw new Error('The package has no Kula node');
	return description;
}

/** A record typed into a locator by its ID. */
export function byId(value: unknown): INodeParameters {
	return { __rl: true, mode: 'id', value: String(value) };
}

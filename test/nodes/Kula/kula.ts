import type { INodeTypeDescription } from 'n8n-workflow';

import { applicationKey } from '../../../sandbox/vendors/kula/state';
import { operationsOf, type RunOperation } from '../../engine/operations';
import { nodes } from '../../engine/package';
import { useStandIn, type StandIn } from '../../engine/sandbox';

interface Kula extends StandIn {
	/** Runs an operation of the Kula node. */
	run: RunOperation;
	/** The data of a Kula credential. */
	credential(apiToken?: string): { apiToken: string; baseUrl: string };
}

/** The Kula node beside a stand-in of its vendor. */
export function useKula(): Kula {
	const standIn = useStandIn('kula');
	const credential = (apiToken = applicationKey) => ({ apiToken, baseUrl: standIn.url });
	return Object.assign(standIn, {
		credential,
		run: operationsOf('Kula', () => ({ kulaApi: credential() })),
	});
}

/** The description of the built node. */
export function kulaDescription(): INodeTypeDescription {
	const { description } = nodes.Kula ?? {};
	if (!description) throw new Error('The package has no Kula node');
	return description;
}

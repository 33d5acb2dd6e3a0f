import type { IDataObject } from 'n8n-workflow';

import type { LoggedRequest } from '../../../sandbox/sandboxControl';
import { operationsOf, type RunOperation } from '../../engine/operations';
import { useStandIn, type StandIn } from '../../engine/sandbox';
import { accounts, keys } from '../../sandbox/mergeAtsClient';

export { accounts, keys };

/** The machine may be busy, and some tests wait for limits in real time. */
jest.setTimeout(60_000);

interface MergeAts extends StandIn {
	/** The base URL of a Merge credential. */
	readonly baseUrl: string;
	/** Runs an operation of the Merge ATS node for the Greenhouse account. */
	run: RunOperation;
	/** The data of a Merge credential. */
	credential(accountToken?: string, apiKey?: string): Record<string, string>;
	/** What the stand-in received, with headers. */
	requests(): Promise<LoggedRequest[]>;
	/** The newest record of a model. */
	newest(resource: string, accountToken?: string): Promise<IDataObject>;
}

/** The Merge ATS node beside a stand-in of its vendor. */
export function useMergeAts(): MergeAts {
	const standIn = useStandIn('mergeAts');
	const baseUrl = () => standIn.url.replace(/mergeAts$/, 'merge/api');
	const credential: MergeAts['credential'] = (
		accountToken = accounts.greenhouse,
		apiKey = keys.production,
	) => ({ apiKey, accountToken, baseUrl: baseUrl() });
	const run = operationsOf('MergeAts', () => ({ mergeAtsApi: credential() }));
	const requests: MergeAts['requests'] = async () => {
		const log = await standIn.control.requests({ vendor: 'mergeAts' });
		return log.requests;
	};
	return {
		get url() {
			return standIn.url;
		},
		get control() {
			return standIn.control;
		},
		get baseUrl() {
			return baseUrl();
		},
		received: standIn.received,
		credential,
		run,
		requests,
		async newest(resource, accountToken) {
			const credentials = { mergeAtsApi: credential(accountToken) };
			const { json, error } = await run(resource, 'getAll', { limit: 1 }, { credentials });
			const [record] = json;
			if (!record) throw error ?? new Error(`There is no ${resource}`);
			await standIn.control.clearRequests();
			return record;
		},
	};
}

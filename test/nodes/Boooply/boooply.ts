import type { INodeParameters } from 'n8n-workflow';

import { organizationKey, platformKey } from '../../../sandbox/vendors/boooply/state';
import { operationsOf, type RunOperation } from '../../engine/operations';
import { useStandIn, type StandIn } from '../../engine/sandbox';

interface Boooply extends StandIn {
	/** Runs an operation of the Boooply node with an organization's key. */
	run: RunOperation;
	/** The data of a Boooply credential. */
	credential(apiKey?: string): { apiKey: string; baseUrl: string; webhookSecret: string };
}

/** The Boooply node beside a stand-in of its vendor. */
export function useBoooply(): Boooply {
	const standIn = useStandIn('boooply');
	const credential = (apiKey = organizationKey) => ({
		apiKey,
		baseUrl: standIn.url,
		webhookSecret: '',
	});
	return Object.assign(standIn, {
		credential,
		run: operationsOf('Boooply', (resource) => ({
			boooplyApi: credential(resource === 'apiKey' ? platformKey : organizationKey),
		})),
	});
}

/** A meeting code typed into the Interview field. */
export function byCode(value: unknown): INodeParameters {
	return { meetingCode: { __rl: true, mode: 'code', value: String(value) } };
}

/** Rows of the Participants field. */
export function people(...participant: INodeParameters[]): INodeParameters {
	return { participants: { participant } };
}

export const jane = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' };
export const anna = { name: 'Anna Keller', email: 'anna.keller@example.com', role: 'INTERVIEWER' };

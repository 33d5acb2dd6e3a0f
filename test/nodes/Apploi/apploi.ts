import type { INodeParameters } from 'n8n-workflow';

import { sandboxTeam, teamKey } from '../../../sandbox/vendors/apploi/keys';
import { byId, operationsOf, type RunOperation } from '../../engine/operations';
import { useStandIn, type StandIn } from '../../engine/sandbox';

interface Apploi extends StandIn {
	/** Runs an operation of the Apploi node. */
	run: RunOperation;
	/** The data of an Apploi credential. */
	credential(change?: { apiKey?: string; teamId?: string; baseUrl?: string }): {
		apiKey: string;
		teamId: string;
		baseUrl: string;
		jobFeedUrl: string;
		companyProfileUrl: string;
	};
}

/** The Apploi node beside a stand-in of its vendor. */
export function useApploi(): Apploi {
	const standIn = useStandIn('apploi');
	const credential = (change = {}) => ({
		apiKey: teamKey,
		teamId: sandboxTeam,
		baseUrl: standIn.url,
		jobFeedUrl: standIn.url,
		companyProfileUrl: standIn.url,
		...change,
	});
	return Object.assign(standIn, {
		credential,
		run: operationsOf('Apploi', () => ({ apploiApi: credential() })),
	});
}

/** The newest applicant of the stand-in. */
export const newestApplicant = 265733983;

/** An ID typed into the Applicant field. */
export function applicant(value: unknown = newestApplicant): INodeParameters {
	return { applicant_id: byId(value) };
}

/** An ID typed into the Job field. */
export function job(value: unknown): INodeParameters {
	return { job_id: byId(value) };
}

import type { Context, Handler } from 'openapi-backend';
import { refuseKey, refuseUnknown } from './errors';
import type { Applicant } from './records';
import type { ApploiState } from './state';

/** What a key opens. */
export interface Key {
	teamId: string;
	/** Without it the vendor answers as if there were no applicants. */
	mayReadApplicants: boolean;
}

export const teamKey = 'apploi_sandbox_key';
export const keyWithoutApplicants = 'apploi_sandbox_key_without_applicants';

/** Apploi user and team IDs, which the vendor's support tells. */
export const sandboxTeam = '345678';
export const otherTeam = '345679';

const keys = new Map<string, Key>([
	[teamKey, { teamId: sandboxTeam, mayReadApplicants: true }],
	[keyWithoutApplicants, { teamId: sandboxTeam, mayReadApplicants: false }],
]);

export const securityHandlers: Record<string, Handler> = {
	apiKey: ({ request }: Context): Key | undefined => keys.get(String(request.headers['x-api-key'])),
};

export function keyOf({ security }: Context): Key {
	return security.apiKey;
}

/** @throws Refusal 403 when a request names another team than its key's. */
export function checkTeam(context: Context, teamId: string | undefined): void {
	if (teamId !== undefined && teamId !== keyOf(context).teamId) refuseKey();
}

/** @throws Refusal 404 when the key sees no such applicant. */
export function applicantOf(state: ApploiState, context: Context, id: string): Applicant {
	const { teamId, mayReadApplicants } = keyOf(context);
	const applicant = state.applicants.get(Number(id));
	return applicant?.teamId === teamId && mayReadApplicants ? applicant : refuseUnknown();
}

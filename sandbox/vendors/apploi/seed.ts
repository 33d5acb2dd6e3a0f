import { pick } from 'lodash';
import type { Applicant } from './records';
import { standardApplicant } from './standardData';
import type { ApploiState } from './state';

/** What `control.seed('apploi', …)` takes. It all belongs to the team of the sandbox's key. */
export interface ApploiSeed {
	/** Drops all applicants first. */
	empty?: boolean;
	/** Changes the applicant with the same ID, or adds one. */
	applicants?: Array<Partial<Omit<Applicant, 'teamId'>>>;
}

/** Puts data in; returns the applicants put in and everything that clients have booked. */
export function plant(state: ApploiState, { empty, applicants = [] }: ApploiSeed) {
	if (empty) state.applicants.clear();
	const planted = applicants.map((draft) => plantApplicant(state, draft));
	return { applicants: planted, ...pick(state, ['interviews', 'messages']) };
}

function plantApplicant(state: ApploiState, draft: Partial<Applicant>): Applicant {
	const id = draft.id ?? state.nextApplicantId();
	const now = new Date(state.now()).toISOString();
	const known = state.applicants.get(id) ?? {
		...standardApplicant(0, state.now()),
		appliedAt: now,
	};
	const applicant = { ...known, updatedAt: now, ...draft, id };
	state.applicants.set(id, applicant);
	return applicant;
}

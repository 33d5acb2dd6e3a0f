import { interviewBody } from './presentation';
import type { SchedulerState } from './state';

/** What `control.seed('scheduler', …)` takes. */
export interface SchedulerSeed {
	/** Drops all drivers of jobs and their interviews first. */
	empty?: boolean;
	/** Refuses all tokens given so far, as if they had expired. */
	revokeTokens?: boolean;
}

/** Puts data in and returns the interviews that there are. */
export function plant(state: SchedulerState, { empty, revokeTokens }: SchedulerSeed) {
	if (empty) {
		state.interviews.clear();
		state.jobDrivers.clear();
	}
	if (revokeTokens) state.tokens.clear();
	return { interviews: [...state.interviews.values()].map(interviewBody) };
}

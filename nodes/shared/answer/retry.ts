import type { Failed } from './attempt';
import { mayHaveActed } from './errors';

/** How often a request is sent again after faults that are nobody's rule, such as a broken connection. */
const MOST_FAULTS = 3;
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 60_000;
const PASSING_STATUSES = [502, 503, 504];

/** Milliseconds to wait after failure number `count` (from 0) when nobody says how long: doubling, with jitter. */
export function backoff(count: number): number {
	return Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** count) * (0.75 + Math.random() / 2);
}

/**
 * Whether a request may be sent again after a fault.
 *
 * A read always may. A write may only where the vendor surely did not see it: a second POST books a second interview,
 * and even a 503 may come from a proxy in front of a vendor that has acted.
 */
export function maySendAgain(failed: Failed, isWrite: boolean, faultsSoFar: number): boolean {
	if (failed.kind === 'failure' || faultsSoFar >= MOST_FAULTS) return false;
	if (failed.kind === 'fault') return !isWrite || !mayHaveActed(failed);
	return !isWrite && PASSING_STATUSES.includes(failed.response.statusCode);
}

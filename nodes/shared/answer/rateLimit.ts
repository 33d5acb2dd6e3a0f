import type { IDataObject, IN8nHttpFullResponse } from 'n8n-workflow';
import { DateTime } from 'luxon';
import get from 'lodash/get';

/** Below this a number is a duration in seconds, from it on a point in time in seconds, from the next on in milliseconds. */
const SMALLEST_EPOCH_SECONDS = 1_000_000_000;
const SMALLEST_EPOCH_MILLISECONDS = 1_000_000_000_000;

function header(headers: IDataObject, name: string): string | undefined {
	const value = headers[name];
	return value === undefined || value === '' ? undefined : String(value);
}

/** The vendor's clock, which need not agree with ours; ours where the answer has no Date header. */
export function vendorTime(headers: IDataObject): number {
	const date = DateTime.fromHTTP(header(headers, 'date') ?? '');
	return date.isValid ? date.toMillis() : Date.now();
}

/** How many requests the vendor says are left in the window. */
export function remaining(headers: IDataObject): number | undefined {
	const told = Number(header(headers, 'x-ratelimit-remaining') ?? NaN);
	return Number.isNaN(told) ? undefined : told;
}

/** Milliseconds until a moment told as seconds, epoch seconds, epoch milliseconds, HTTP date or ISO 8601. */
function untilTold(told: string, now: number): number | undefined {
	const number = Number(told);
	if (Number.isFinite(number)) {
		if (number < SMALLEST_EPOCH_SECONDS) return number * 1000;
		return (number < SMALLEST_EPOCH_MILLISECONDS ? number * 1000 : number) - now;
	}
	const moment = [DateTime.fromHTTP(told), DateTime.fromISO(told)].find(({ isValid }) => isValid);
	return moment && moment.toMillis() - now;
}

/**
 * How long the vendor wants us to be quiet, in milliseconds: after a 429 from `Retry-After`, `meta.retry_after` or
 * `X-RateLimit-Reset`, and after any answer that says no request is left in the window. 0 when we may go on, undefined
 * when a 429 does not say.
 */
export function toldWait({ statusCode, headers, body }: IN8nHttpFullResponse): number | undefined {
	const refused = statusCode === 429;
	if (!refused && remaining(headers) !== 0) return 0;
	const now = vendorTime(headers);
	const told = [
		header(headers, 'retry-after'),
		get(body, 'meta.retry_after') as string | number | undefined,
		header(headers, 'x-ratelimit-reset'),
	].find((value) => value !== undefined);
	const wait = told === undefined ? undefined : untilTold(String(told), now);
	if (wait === undefined) return refused ? undefined : 0;
	return Math.max(0, wait);
}

import type { IDataObject } from 'n8n-workflow';

/** What an answer says about a limit. */
interface Telling {
	headers?: Record<string, string>;
	body?: IDataObject;
}

/** By name, how a vendor tells for how many seconds it wants no more requests; `now` in milliseconds since 1970. */
export const ways: Record<string, (seconds: number, now: number) => Telling> = {
	'not at all': () => ({}),
	'Retry-After in seconds': (seconds) => ({ headers: { 'retry-after': String(seconds) } }),
	'Retry-After as a date': (seconds, now) => ({
		headers: { 'retry-after': new Date(now + seconds * 1000).toUTCString() },
	}),
	'X-RateLimit-Reset in seconds': (seconds) => ({
		headers: { 'x-ratelimit-reset': String(seconds) },
	}),
	'X-RateLimit-Reset in epoch seconds': (seconds, now) => ({
		headers: { 'x-ratelimit-reset': String(Math.ceil(now / 1000) + seconds) },
	}),
	'X-RateLimit-Reset in ISO 8601': (seconds, now) => ({
		headers: { 'x-ratelimit-reset': new Date(now + seconds * 1000).toISOString() },
	}),
	'in the body': (seconds) => ({ body: { meta: { retry_after: seconds } } }),
};

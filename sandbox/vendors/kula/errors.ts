import type { Context } from 'openapi-backend';
import { readContract } from '../../contract';
import type { RateLimitState } from '../../rateLimiter';
import { Refusal, type Answer, type VendorErrors, type Violation } from '../vendor';

/** Codes of the documentation with what they mean, from the contract. */
function meaningOf(code: string): string {
	const codes: Record<string, { meaning: string }> =
		Object.entries(readContract('kula.yaml').document).find(
			([name]) => name === 'x-error-codes',
		)?.[1] ?? {};
	return codes[code]?.meaning ?? code;
}

function errorAnswer(status: number, code: string, message: string): Answer {
	return { status, body: { error: { code, message } } };
}

/** @throws Refusal always, with the vendor's error body. */
export function refuse(status: number, code: string, message: string): never {
	throw new Refusal(errorAnswer(status, code, message));
}

/** @throws Refusal 422 with a code of the documentation. */
export function refuseWith(code: string): never {
	return refuse(422, code, meaningOf(code));
}

/** Documented codes for what the contract already refuses, by field. */
const codesOfFields: Record<string, string> = {
	duration_minutes: 'err_duration_out_of_range',
	interviewer_ids: 'err_invalid_set_of_interviewers',
	'start_time format': 'err_invalid_iso_8601',
	'end_time format': 'err_invalid_iso_8601',
};

function codeOf({ field, message }: Violation): string | undefined {
	return codesOfFields[field] ?? codesOfFields[`${field} ${/format/.exec(message)?.[0] ?? ''}`];
}

/** The code for what is invalid in general is not documented. */
function invalidAnswer(violations: Violation[]): Answer {
	const code = violations.map(codeOf).find((found) => found !== undefined);
	if (code !== undefined) return errorAnswer(422, code, meaningOf(code));
	const words = violations.map(({ field, message }) => `${field} ${message}`.trim()).join('; ');
	return errorAnswer(422, 'err_validation_failed', words);
}

/** @param isJobBoardsKey Whether the request carries the key that opens only the job board. */
export function vendorErrors(isJobBoardsKey: (context: Context) => boolean): VendorErrors {
	return {
		unauthorized(context) {
			if (context.request.headers.authorization === undefined) {
				return errorAnswer(401, 'ERR_TOKEN_MISSING', 'Authorization token is missing');
			}
			return isJobBoardsKey(context)
				? errorAnswer(403, 'ERR_FEATURE_NOT_ENABLED', 'This feature is not enabled for your token')
				: errorAnswer(401, 'ERR_INVALID_TOKEN', 'Authorization token is not valid');
		},
		notFound: () => errorAnswer(404, 'err_not_found', 'Not found'),
		methodNotAllowed: () => errorAnswer(404, 'err_not_found', 'Not found'),
		invalid: invalidAnswer,
		rateLimited: ({ waitSeconds }: RateLimitState) => ({
			status: 429,
			headers: { 'Retry-After': String(waitSeconds) },
			body: {
				error: { code: 'ERR_RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' },
				meta: { retry_after: waitSeconds },
			},
		}),
	};
}

export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
	return {
		'X-RateLimit-Limit': String(state.limit),
		'X-RateLimit-Remaining': String(state.remaining),
		'X-RateLimit-Reset': state.reset,
	};
}

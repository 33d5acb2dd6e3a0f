import type { Context } from 'openapi-backend';
import type { RateLimitState } from '../../rateLimiter';
import { Refusal, type Answer, type VendorErrors, type Violation } from '../vendor';

/**
 * The vendor documents the shape of an error body and one code, INVALID_API_KEY.
 * The other codes are made up here, in the same style.
 */
function errorAnswer(status: number, code: string, error: string): Answer {
	return { status, body: { success: false, error, code } };
}

/** @throws Refusal always, with the vendor's error body. */
export function refuse(status: number, code: string, error: string): never {
	throw new Refusal(errorAnswer(status, code, error));
}

/** Which of 400 and 422 the vendor uses when is not documented: fields of the body are 422 here, the rest 400. */
function invalidAnswer(violations: Violation[]): Answer {
	const words = violations.map(({ field, message }) => `${field} ${message}`.trim()).join('; ');
	return violations.every(({ part }) => part === 'body')
		? errorAnswer(422, 'VALIDATION_ERROR', words)
		: errorAnswer(400, 'BAD_REQUEST', words);
}

/** A key that is known but of the other kind lacks permission; an unknown one is invalid. */
function unauthorizedAnswer({ security, operation }: Context, isKnown: boolean): Answer {
	if (!isKnown) return errorAnswer(401, 'INVALID_API_KEY', 'Invalid or inactive API key.');
	return 'platformKey' in security || operation.operationId === 'apiKey.create'
		? errorAnswer(403, 'FORBIDDEN', 'This call needs a platform key.')
		: errorAnswer(403, 'FORBIDDEN', 'This call needs an organization key.');
}

/** @param isKnownKey Whether the request carries any key that works. */
export function vendorErrors(isKnownKey: (context: Context) => boolean): VendorErrors {
	return {
		unauthorized: (context) => unauthorizedAnswer(context, isKnownKey(context)),
		notFound: () => errorAnswer(404, 'NOT_FOUND', 'Not found'),
		methodNotAllowed: () => errorAnswer(404, 'NOT_FOUND', 'Not found'),
		invalid: invalidAnswer,
		rateLimited: () => errorAnswer(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded'),
	};
}

export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
	return {
		'X-RateLimit-Limit': String(state.limit),
		'X-RateLimit-Remaining': String(state.remaining),
		'X-RateLimit-Reset': state.reset,
	};
}

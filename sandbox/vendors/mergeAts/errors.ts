import type { RateLimitState } from '../../rateLimiter';
import { Refusal, type Answer, type VendorErrors, type Violation } from '../vendor';

export function detailAnswer(status: number, detail: string): Answer {
	return { status, body: { detail } };
}

/** @throws Refusal always, with a body `{"detail"}` as the vendor sends it. */
export function refuse(status: number, detail: string): never {
	throw new Refusal(detailAnswer(status, detail));
}

/** An id that is no UUID finds nothing; everything else is told field by field. */
function invalidAnswer(violations: Violation[]): Answer {
	if (violations.some(({ part }) => part === 'path')) return detailAnswer(404, 'Not found.');
	if (violations.some(({ part }) => part === 'parse')) return detailAnswer(400, 'JSON parse error');
	const messages: Record<string, string[]> = {};
	for (const { field, message } of violations) {
		const [name = ''] = field.split('.');
		messages[name] = [...(messages[name] ?? []), message];
	}
	return { status: 400, body: messages };
}

/** @param unauthorized What is wrong with the keys of the request. */
export function vendorErrors(unauthorized: VendorErrors['unauthorized']): VendorErrors {
	return {
		unauthorized,
		notFound: () => detailAnswer(404, 'Not found.'),
		methodNotAllowed: () => detailAnswer(404, 'Not found.'),
		invalid: invalidAnswer,
		rateLimited: ({ waitSeconds }: RateLimitState) => ({
			...detailAnswer(429, 'Request was throttled.'),
			headers: { 'Retry-After': String(waitSeconds) },
		}),
		/** How the block is worded is not documented: as a limit, without saying how long to wait. */
		blocked: () => detailAnswer(429, 'Too many failed requests from this address.'),
	};
}

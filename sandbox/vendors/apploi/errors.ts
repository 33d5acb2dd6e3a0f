import { Readable } from 'node:stream';
import { Refusal, type Answer, type VendorErrors } from '../vendor';

/** The vendor documents the statuses and their names, but no error body: this is the shape of its web framework. */
function errorAnswer(status: number, message: string): Answer {
	return { status, body: { message } };
}

/** @throws Refusal always, with what the sandbox takes for the vendor's error body. */
export function refuse(status: number, message: string): never {
	throw new Refusal(errorAnswer(status, message));
}

/** @throws Refusal always: the key is missing, unknown, or belongs to another team. */
export function refuseKey(): never {
	return refuse(403, 'Invalid Token');
}

/** @throws Refusal always: there is no such record, or it belongs to another team. */
export function refuseUnknown(): never {
	return refuse(404, 'Not Found');
}

export const vendorErrors: VendorErrors = {
	unauthorized: () => errorAnswer(403, 'Invalid Token'),
	notFound: () => errorAnswer(404, 'Not Found'),
	methodNotAllowed: () => ({
		status: 405,
		headers: { 'content-type': 'text/plain' },
		stream: Readable.from(['405 response']),
	}),
	// No status is documented for fields that are wrong: 400 here.
	invalid: (violations) =>
		errorAnswer(
			400,
			violations.map(({ field, message }) => `${field} ${message}`.trim()).join('; '),
		),
	rateLimited: () => errorAnswer(429, 'Too Many Requests'),
};

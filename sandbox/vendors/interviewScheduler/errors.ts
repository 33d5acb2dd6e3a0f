import { Refusal, type Answer, type VendorErrors } from '../vendor';

/** The vendor documents no errors at all: these are the statuses and bodies of its web framework. */
function errorAnswer(status: number, error: string): Answer {
	return { status, body: { error } };
}

function fieldErrors(errors: Record<string, string[]>): Answer {
	return { status: 422, body: { errors } };
}

/** @throws Refusal always. */
export function refuse(status: number, error: string): never {
	throw new Refusal(errorAnswer(status, error));
}

/** @throws Refusal 404 always: there is no such record, or it is of no concern to the user. */
export function refuseUnknown(): never {
	return refuse(404, 'Not found');
}

/** @throws Refusal 422 always, saying what is wrong with a field. */
export function refuseField(field: string, words: string): never {
	throw new Refusal(fieldErrors({ [field]: [words] }));
}

export const vendorErrors: VendorErrors = {
	unauthorized: () => errorAnswer(401, 'You need to sign in before continuing.'),
	notFound: () => errorAnswer(404, 'Not found'),
	methodNotAllowed: () => errorAnswer(404, 'Not found'),
	invalid: (violations) =>
		fieldErrors(
			Object.fromEntries(violations.map(({ field, message }) => [field || 'base', [message]])),
		),
	rateLimited: () => errorAnswer(429, 'Too many requests'),
};

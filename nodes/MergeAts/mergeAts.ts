import type { IDataObject } from 'n8n-workflow';

import { byCursor } from '../shared/paging';
import { isRecord } from '../shared/request';
import type { Vendor } from '../shared/vendor';

/** A problem as `errors` and `warnings` of a write name it, in words. */
export function problemInWords(problem: unknown): string {
	if (!isRecord(problem)) return String(problem);
	const { title, detail, source } = problem;
	const pointer = isRecord(source) ? String(source.pointer ?? '') : '';
	const words = [title, detail].filter(Boolean).join(': ');
	return pointer === '' ? words : `${words} (${pointer.replace(/^\//, '')})`;
}

function messagesByField(body: IDataObject): string {
	return Object.entries(body)
		.filter(([, messages]) => Array.isArray(messages) || typeof messages === 'string')
		.map(([field, messages]) => `${field}: ${[messages].flat().join(' ')}`)
		.join('; ');
}

/** An error body has a detail, the problems of a write, or messages by field; ATS reference and its examples. */
function errorMessage(body: IDataObject): string | undefined {
	const { detail, errors } = body;
	if (typeof detail === 'string') return detail;
	if (Array.isArray(errors) && errors.length > 0) return errors.map(problemInWords).join('; ');
	return messagesByField(body) || undefined;
}

/** Merge as the shared transport needs to know it; facts of the help center, API errors and rate limits. */
export const mergeAts: Vendor = {
	name: 'Merge',
	credential: 'mergeAtsApi',
	queryLists: 'comma',
	errorMessage,
	advice: {
		400: "Check the fields of this item against the message above. Merge answers like this too when the customer's ATS lacks the data or does not support the request.",
		401: 'Check the API key and the account token: test keys open test accounts only, production keys production accounts only, and both belong to one region.',
		403: 'The scope of this model is off for the linked account. Turn it on in Merge under Scopes, or with the Scope resource.',
		404: "Check the ID: the record may belong to another linked account. Merge answers like this too when the customer's ATS lacks this part of the API.",
		408: "The customer's ATS took longer than 55 seconds. Use Send Async, which may take longer.",
	},
	failureLimit: { failures: 20, windowSeconds: 10 },
};

/** Merge's cursors; ATS reference, Pagination. */
export const cursors = byCursor({
	cursor: 'cursor',
	size: 'page_size',
	largest: 100,
	next: 'next',
});

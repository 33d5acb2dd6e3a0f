import type { Vendor } from '../shared/answer/vendor';
import { byCursor } from '../shared/request/paging/cursors';
import { errorWords } from './errorWords';
import { RollingWindow } from './rollingWindow';

/** Merge as the runner and the triggers need to know it; facts of the help center, API errors and rate limits. */
export const mergeAts: Vendor = {
	name: 'Merge',
	credential: 'mergeAtsApi',
	queryLists: 'comma',
	recordIds: ['id', 'async_passthrough_receipt_id', 'name'],
	errorMessage: errorWords,
	advice: {
		400: "Check the fields of this item against the message above. Merge answers like this too when the customer's ATS lacks the data or does not support the request.",
		401: 'Check the API key and the account token: test keys open test accounts only, production keys production accounts only, and both belong to one region.',
		403: "The permission (scope) for this model is off for the linked account. Turn it on in Merge's dashboard, or with the resource 'Permission (Scope)'.",
		404: "Check the ID: the record may belong to another linked account. Merge answers like this too when the customer's ATS lacks this part of the API.",
		408: "The customer's ATS took longer than 55 seconds. Use Send Async, which may take longer.",
	},
	secretParameters: ['options.accountToken'],
	failureWindow: new RollingWindow(20, 10_000),
};

/** Merge's cursors; ATS reference, Pagination. */
export const cursors = byCursor({
	cursor: 'cursor',
	size: 'page_size',
	largest: 100,
	next: 'next',
});

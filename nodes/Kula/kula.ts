import get from 'lodash/get';

import type { Vendor } from '../shared/answer/vendor';
import { byCursor } from '../shared/request/paging/cursors';
import { byPage } from '../shared/request/paging/pages';
import { errorWords } from './errorWords';

/** Kula as the runner and the trigger need to know it; developer documentation, Errors and Rate Limits. */
export const kula: Vendor = {
	name: 'Kula',
	credential: 'kulaApi',
	queryLists: 'brackets',
	recordIds: ['id'],
	errorMessage: errorWords,
	advice: {
		401: 'Check the API token in the Kula credential: it is missing, mistyped or revoked.',
		403: 'The API token is not allowed to do this. In Kula open Settings, then API Management, and create a key of the type Application API.',
		410: 'Kula keeps a result for an hour. Run Availability: Check again.',
		422: 'Correct the field that the message names, and run this item again.',
	},
};

/** Numbered pages of 100 at most; the vendor's JavaScript client. Lists come newest first unless a sort is chosen. */
export const pages = byPage({
	page: 'page',
	size: 'limit',
	largest: 100,
	totalPages: 'meta.total_pages',
	total: 'meta.total',
	identity: 'id',
});

/** Pages of a webhook's logs, which say nothing but how many there are, within `data` or beside it. */
export const logPages = byPage({
	page: 'page',
	size: 'limit',
	largest: 100,
	totalPages: ({ body }) =>
		Number(get(body, 'data.pagination.total_pages') ?? get(body, 'pagination.total_pages') ?? NaN),
	identity: 'id',
});

/** The cursors of the candidate search. */
export const cursors = byCursor({
	cursor: 'cursor',
	size: 'limit',
	largest: 100,
	next: 'meta.next_cursor',
});

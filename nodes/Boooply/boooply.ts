import type { Vendor } from '../shared/answer/vendor';
import { byPage } from '../shared/request/paging/pages';
import { errorWords } from './errorWords';

/** Boooply as the runner and the triggers need to know it; facts of the API reference, Errors and Rate Limits. */
export const boooply: Vendor = {
	name: 'Boooply',
	credential: 'boooplyApi',
	queryLists: 'comma',
	recordIds: ['meetingCode', 'id', 'jobId'],
	errorMessage: errorWords,
	advice: {
		401: 'Check the API key in the Boooply credential: it is invalid or inactive.',
		403: 'The API key is not allowed to do this. API keys are created with a platform key, everything else with an organization key.',
		404: 'Check the interview code: the interview may have been deleted, or belong to another organization.',
	},
};

/** Boooply's numbered pages; API reference, List Interviews. */
export const pages = byPage({
	page: 'page',
	size: 'limit',
	largest: 100,
	totalPages: 'pagination.totalPages',
	total: 'pagination.total',
	identity: 'meetingCode',
});

import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { Vendor } from '../shared/answer/vendor';
import { byPage } from '../shared/request/paging/pages';
import { errorWords } from './errorWords';

/** Interview Scheduler as the runner needs to know it. */
export const interviewScheduler: Vendor = {
	name: 'Interview Scheduler',
	credential: 'interviewSchedulerApi',
	queryLists: 'comma',
	recordIds: ['id'],
	errorMessage: errorWords,
	advice: {
		401: 'Check login and password, or the token, in the Interview Scheduler credential: the token has expired or is wrong.',
		403: "The account of the credential may not do this. The resources 'Interview', 'Job' and 'Company …' need a company's account, 'Interview (as Candidate)' and 'Own Application' a candidate's.",
		404: 'Check the ID, and that the record belongs to the account of the credential.',
	},
	renewsToken: true,
};

const total = ({ headers }: IN8nHttpFullResponse) => Number(headers.total);

/** Numbered pages; the headers tell how many records there are and how many a page holds. */
export const pages = byPage({
	page: 'page',
	size: 'per_page',
	largest: 100,
	totalPages: (response) => Math.ceil(total(response) / Number(response.headers['per-page'])),
	total,
	identity: 'id',
});

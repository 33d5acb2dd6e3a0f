import type { Vendor } from '../shared/answer/vendor';
import { byPage } from '../shared/request/paging/pages';
import { errorWords } from './errorWords';
import { byOffset } from './offsets';

/** Apploi as the runner and the trigger need to know it. */
export const apploi: Vendor = {
	name: 'Apploi',
	credential: 'apploiApi',
	queryLists: 'comma',
	recordIds: ['applicant_id'],
	errorMessage: errorWords,
	advice: {
		403: 'Check the API key in the Apploi credential, and that the team and the record belong to the team of the key.',
		404: "Check the ID. Applicants go by the ID of their application form, the 'id' that Applicant: Get Many returns, not by the ID of a person. Check the interviewer as well.",
		405: 'Apploi does not offer this call at this address. Check the base URL in the credential.',
	},
};

/** 100 is what integrations in use ask for; the largest number is not documented. */
const LARGEST = 100;

/** The list of applicants goes by offset. */
export const applicantPages = byOffset({
	offset: 'offset',
	size: 'limit',
	largest: LARGEST,
	total: 'total',
	identity: 'id',
});

/** Jobs come in numbered pages, and the answer does not say how many. */
export const jobPages = byPage({ page: 'page', size: 'size', largest: LARGEST, identity: 'id' });

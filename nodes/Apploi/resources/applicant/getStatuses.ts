import type { INodePropertyOptions } from 'n8n-workflow';

import { statusRows } from './statusRows';

/** Known from a third party's integration, which does not say what a row holds. */
export const getStatuses: INodePropertyOptions = {
	name: 'Get Statuses',
	value: 'getStatuses',
	action: 'Get the statuses of applicants',
	description:
		"List the statuses an applicant can have. Not in the vendor's public reference: known from a third party's integration.",
	routing: {
		request: { method: 'GET', url: '/applicants/applicant-statuses' },
		output: { postReceive: [statusRows] },
	},
};

import type { INodePropertyOptions } from 'n8n-workflow';

import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';
import { applicantPages } from '../../apploi';

/** The path is named in the page on scheduling; parameters and answer are known from a third party's integration. */
export const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many applicants',
	description:
		"List applicants. Not in the vendor's public reference but for its path: a key that may not read applicants gets an empty list.",
	routing: {
		request: { method: 'GET', url: '/applicants' },
		send: { preSend: [walk(applicantPages)] },
		output: { postReceive: [records('data')] },
	},
};

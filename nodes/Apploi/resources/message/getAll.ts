import type { INodePropertyOptions } from 'n8n-workflow';

import { wholeList } from '../../../shared/offsets';
import { walk } from '../../../shared/plan';
import { records } from '../../../shared/records';

/** Get the messages of an application. There are no pages. */
export const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'List the messages of an application, the newest sent first',
	routing: {
		request: { method: 'GET', url: '/applicants/{applicant_id}/message' },
		send: { preSend: [walk(wholeList)] },
		output: { postReceive: [records('data')] },
	},
};

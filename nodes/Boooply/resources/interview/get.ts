import type { INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';

/** API reference, Get Interview. */
export const get: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get an interview',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}' },
		output: { postReceive: [records('meeting')] },
	},
};

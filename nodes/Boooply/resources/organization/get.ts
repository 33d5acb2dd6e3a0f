import type { INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';

/** API reference, Get Organization. */
export const get: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get the organization',
	description: 'Get name and plan of the organization that the API key belongs to',
	routing: {
		request: { method: 'GET', url: '/api/integration/organization' },
		output: { postReceive: [records('organization')] },
	},
};

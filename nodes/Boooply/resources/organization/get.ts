import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';

/** API reference, Get Organization. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the organization',
	description: 'Get name and plan of the organization that the API key belongs to',
	routing: {
		request: { method: 'GET', url: '/api/integration/organization' },
		output: { postReceive: [records('organization')] },
	},
};

import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';

/** API reference, Get Participants: the answer holds all of them. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many participants of an interview',
	description: 'List everybody who takes part in an interview',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/participants' },
		output: { postReceive: [records('participants')] },
	},
};

import type { INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';
import { simplifiedMeeting, wholeMeeting } from './meeting';

/** API reference, Get Interview. */
export const get: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get an interview',
	description: 'Get one interview with its participants',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}' },
		output: { postReceive: [records('meeting'), wholeMeeting, simplifiedMeeting] },
	},
};

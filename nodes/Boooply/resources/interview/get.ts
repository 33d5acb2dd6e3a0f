import { inCommonFormat } from '../../../shared/request/commonFormat';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { commonInterview } from '../../commonInterview';
import { simplifiedMeeting, wholeMeeting } from './meeting';

/** API reference, Get Interview. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get an interview',
	description: 'Get one interview with its participants',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}' },
		output: { postReceive: [records('meeting'), wholeMeeting, simplifiedMeeting] },
	},
};

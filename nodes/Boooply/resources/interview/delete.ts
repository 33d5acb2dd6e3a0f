import type { Operation } from '../../../shared/request/operation';
import { deleted } from '../../../shared/request/records';

/** API reference, Delete Interview. */
export const deleteInterview: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete an interview',
	description: 'Delete an interview for good, with its results',
	routing: {
		request: { method: 'DELETE', url: '/api/integration/interviews/{meetingCode}' },
		output: { postReceive: [deleted] },
	},
};

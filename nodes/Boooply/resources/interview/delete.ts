import type { INodePropertyOptions } from 'n8n-workflow';

import { deleted } from '../../../shared/records';

/** API reference, Delete Interview. */
export const deleteInterview: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete an interview',
	description: 'Delete an interview for good, with its results',
	routing: {
		request: { method: 'DELETE', url: '/api/integration/interviews/{meetingCode}' },
		output: { postReceive: [deleted] },
	},
};

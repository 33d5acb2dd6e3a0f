import { list } from '../../../shared/request/operation';
import { wholeList } from '../../../shared/request/paging/walk';
import { records } from '../../../shared/request/records';

/** Get the messages of an application. There are no pages. */
export const getAll = list(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: 'List the messages of an application, the newest sent first',
		routing: {
			request: { method: 'GET', url: '/applicants/{applicant_id}/message' },
			output: { postReceive: [records('data')] },
		},
	},
	wholeList,
);

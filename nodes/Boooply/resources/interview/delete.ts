import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
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

export const deleteFields = shownFor(
	'interview',
	['delete'],
	[
		notice(
			'deleteNotice',
			'The interview is gone for good with its results. This cannot be undone. Boooply does not document that anybody is told: cancel a coming interview first.',
		),
	],
);

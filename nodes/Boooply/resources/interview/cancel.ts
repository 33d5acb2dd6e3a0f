import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import type { Operation } from '../../../shared/request/operation';
import { commonInterview } from '../../commonInterview';
import { changedMeeting, simplifiedMeeting, wholeMeeting } from './meeting';
import { reasonField } from './reasonField';

/** API reference, Cancel Interview. */
export const cancel: Operation = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel an interview',
	description: 'Cancel a scheduled interview and tell everybody',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'PATCH', url: '/api/integration/interviews/{meetingCode}/cancel' },
		output: { postReceive: [changedMeeting, wholeMeeting, simplifiedMeeting] },
	},
};

export const cancelFields = shownFor(
	'interview',
	['cancel'],
	[
		notice(
			'cancelNotice',
			'Everybody gets a cancellation. This cannot be undone: a cancelled interview cannot be rescheduled, and a new one uses another credit.',
		),
		reasonField,
	],
);

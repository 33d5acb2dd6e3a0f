import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { changedMeeting, simplifiedMeeting, wholeMeeting } from './meeting';
import { reasonField } from './reasonField';

/** API reference, Cancel Interview. */
export const cancel: INodePropertyOptions = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel an interview',
	description: 'Cancel a scheduled interview and tell everybody',
	routing: {
		request: { method: 'PATCH', url: '/api/integration/interviews/{meetingCode}/cancel' },
		output: { postReceive: [changedMeeting, wholeMeeting, simplifiedMeeting] },
	},
};

export const cancelFields: INodeProperties[] = [
	{
		...reasonField,
		displayOptions: { show: { resource: ['interview'], operation: ['cancel'] } },
	},
];

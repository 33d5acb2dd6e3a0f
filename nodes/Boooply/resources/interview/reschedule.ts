import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { timeZone } from '../../../shared/fields';
import { momentInBody } from '../times';
import { reasonField } from './reasonField';
import { changedMeeting, simplifiedMeeting, wholeMeeting } from './meeting';

const shown = { resource: ['interview'], operation: ['reschedule'] };

/** API reference, Reschedule Interview. */
export const reschedule: INodePropertyOptions = {
	name: 'Reschedule',
	value: 'reschedule',
	action: 'Reschedule an interview',
	description: 'Move an interview to another time and send everybody the changed invitation',
	routing: {
		request: { method: 'PATCH', url: '/api/integration/interviews/{meetingCode}/reschedule' },
		output: { postReceive: [changedMeeting, wholeMeeting, simplifiedMeeting] },
	},
};

export const rescheduleFields: INodeProperties[] = [
	{
		displayName: 'New Start',
		name: 'newScheduledAt',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: shown },
		description:
			'When the interview begins now, in the time zone below unless it carries an offset',
		routing: {
			send: {
				type: 'body',
				property: 'scheduledAt',
				preSend: [momentInBody('scheduledAt', 'New Start')],
			},
		},
	},
	{ ...timeZone, displayOptions: { show: shown } },
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: shown },
		options: [
			{
				displayName: 'Duration',
				name: 'durationMinutes',
				type: 'number',
				typeOptions: { minValue: 5, numberPrecision: 0 },
				default: 30,
				description: 'How long the interview lasts from now on, in minutes',
				routing: { send: { type: 'body', property: 'durationMinutes' } },
			},
			reasonField,
		],
	},
];

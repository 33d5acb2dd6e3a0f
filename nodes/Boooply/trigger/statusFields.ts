import type { INodeProperties } from 'n8n-workflow';

import { commonFormatOfTrigger } from '../../shared/editor/fields';

/** The fields of the Boooply Status Trigger. */
export const statusFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Cancelled', value: 'cancelled' },
			{ name: 'Completed', value: 'completed' },
			{ name: 'Failed', value: 'failed' },
			{
				name: 'No-Show',
				value: 'noShow',
				description:
					'An interview ended because somebody did not come; it is not Completed or Failed then',
			},
			{
				name: 'Reopened',
				value: 'reopened',
				description: 'A started or ended interview is scheduled again, to be resumed',
			},
			{ name: 'Rescheduled', value: 'rescheduled', description: 'The time changed' },
			{
				name: 'Scheduled',
				value: 'scheduled',
				description: 'An interview was created, or its candidate picked a time',
			},
			{ name: 'Started', value: 'started' },
		],
		default: ['scheduled', 'completed'],
		description: 'What has to happen to an interview. It can happen more than once.',
	},
	{
		displayName: 'Interview Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'AI Interview', value: 'AI_ONLY' },
			{ name: 'Any', value: '' },
			{ name: '1-to-1 Interview', value: 'HUMAN' },
			{ name: 'Team Meeting', value: 'TEAM' },
		],
		default: '',
		description: 'Only interviews of this type',
	},
	{
		displayName: 'Days to Look Back',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 90,
		description:
			'Only interviews created within so many days are watched. All of them are read at each poll, 100 a request; Boooply allows 100 requests a minute.',
	},
	commonFormatOfTrigger,
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { anyAnswer } from '../../../shared/plan';
import { appointmentFields } from '../appointmentFields';
import { outcome } from '../outcome';

/** Schedule an interview for an applicant. No good answer is documented, so every 2xx is a success. */
export const schedule: INodePropertyOptions = {
	name: 'Schedule',
	value: 'schedule',
	action: 'Schedule an interview',
	description: 'Book an interview for an applicant',
	routing: {
		request: { method: 'PUT', url: '/applicants/{applicant_id}/interviews' },
		send: { preSend: [anyAnswer] },
		output: { postReceive: [outcome] },
	},
};

const shown = { resource: ['interview'], operation: ['schedule'] };

export const scheduleFields: INodeProperties[] = [
	{
		displayName:
			'Apploi documents no call to read, move or cancel an interview, nor what a second booking for the same applicant does. Book once, and make changes in Apploi.',
		name: 'scheduleNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: shown },
	},
	...appointmentFields('', shown),
];

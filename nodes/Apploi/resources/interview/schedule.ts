import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { applicantField } from '../applicantField';
import { appointmentFields } from '../appointmentFields';
import { bookedTime } from '../appointment';
import { outcome } from '../outcome';

/** Schedule an interview for an applicant. No good answer is documented, so every 2xx is a success. */
export const schedule: Operation = {
	name: 'Schedule',
	value: 'schedule',
	action: 'Schedule an interview',
	description: 'Book an interview for an applicant',
	anyAnswer: true,
	routing: {
		request: { method: 'PUT', url: '/applicants/{applicant_id}/interviews' },
		output: { postReceive: [outcome, bookedTime] },
	},
};

export const scheduleFields = shownFor(
	'interview',
	['schedule'],
	[
		applicantField,
		notice(
			'scheduleNotice',
			'Apploi documents no call to read, move or cancel an interview, nor what a second booking for the same applicant does. Book once, and make changes in Apploi.',
		),
		...appointmentFields(''),
	],
);

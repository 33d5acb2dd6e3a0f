import type { IDataObject } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat, wantsCommonFormat } from '../../../shared/request/commonFormat';
import type { Operation } from '../../../shared/request/operation';
import { once, type Walk } from '../../../shared/request/paging/walk';
import { commonInterview } from '../../commonInterview';
import { applicantField } from '../applicantField';
import { appointmentFields } from '../appointmentFields';
import { bookedTime } from '../appointment';
import { outcome } from '../outcome';

/** A booking, with what was sent where the common format takes it from there. */
const booking: Walk = async (item, courier) => {
	const booked = await once(item, courier);
	if (!wantsCommonFormat(item)) return booked;
	const { interviewerId, interviewerEmail, location } = courier.request.body as IDataObject;
	for (const { json } of booked) Object.assign(json, { interviewerId, interviewerEmail, location });
	return booked;
};

/** Schedule an interview for an applicant. No good answer is documented, so every 2xx is a success. */
export const schedule: Operation = {
	name: 'Schedule',
	value: 'schedule',
	action: 'Schedule an interview',
	description: 'Book an interview for an applicant',
	anyAnswer: true,
	walk: inCommonFormat(commonInterview, booking),
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

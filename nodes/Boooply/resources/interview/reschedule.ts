import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import { notice, timeZone } from '../../../shared/editor/fields';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { prepare, type Operation } from '../../../shared/request/operation';
import { checkTimes, chosenZone, moment, utc } from '../../../shared/input/schedule';
import { commonInterview } from '../../commonInterview';
import { reasonField } from './reasonField';
import { changedMeeting, simplifiedMeeting, wholeMeeting } from './meeting';
import { duration } from './duration';

/**
 * Brings the new start into the vendor's form.
 *
 * @throws NodeOperationError where it is missing or past, or the new duration is none
 */
function checkReschedule(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const start = moment(this, body.scheduledAt, 'New Start', chosenZone(this));
	checkTimes(this, { start, startField: 'New Start' });
	body.scheduledAt = utc(start);
	if (body.durationMinutes === undefined) return;
	body.durationMinutes = duration(this, 'additionalFields.durationMinutes');
}

/** API reference, Reschedule Interview. */
export const reschedule: Operation = {
	name: 'Reschedule',
	value: 'reschedule',
	action: 'Reschedule an interview',
	description: 'Move an interview to another time and send everybody the changed invitation',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'PATCH', url: '/api/integration/interviews/{meetingCode}/reschedule' },
		send: { preSend: [prepare(checkReschedule)] },
		output: { postReceive: [changedMeeting, wholeMeeting, simplifiedMeeting] },
	},
};

export const rescheduleFields = shownFor(
	'interview',
	['reschedule'],
	[
		notice(
			'rescheduleNotice',
			'Everybody gets the changed invitation. To undo it, reschedule again, which tells everybody once more.',
		),
		{
			displayName: 'New Start',
			name: 'newScheduledAt',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the interview begins now, in the time zone below unless it has an offset',
			routing: { send: { type: 'body', property: 'scheduledAt' } },
		},
		{ ...timeZone },
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
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
	],
);

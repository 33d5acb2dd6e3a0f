import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import sortBy from 'lodash/sortBy';
import uniqBy from 'lodash/uniqBy';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { refuseChoice } from '../../../shared/input/choices';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { prepare, type Operation } from '../../../shared/request/operation';
import type { Walk } from '../../../shared/request/paging/walk';
import { records } from '../../../shared/request/records';
import { assertReplacedOnce, replaced } from '../../../shared/request/replacing';
import { commonInterview } from '../../commonInterview';
import { duration } from './duration';
import { durationField, jobRoleField } from './meetingFields';
import { interviewFields } from './interviewFields';
import { meetingCodeOf, simplifiedMeeting, wholeMeeting } from './meeting';
import { newMeeting } from './newMeeting';
import { fateOf, nameOf, oldMeeting, oldUrl } from './oldMeeting';
import { reasonField } from './reasonField';
import { checkStart } from './scheduleChecks';
import { newTimeFields } from './schedulingFields';
import { teamMeetingFields } from './teamMeetingFields';

const CHOICES = ['cancel', 'keep'];

/** Checks what can be known without the old interview. */
function checkGiven(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const body = options.body as IDataObject;
	const choice: unknown = this.getNodeParameter('oldInterview', 'cancel');
	if (!CHOICES.includes(String(choice))) refuseChoice(this, 'Old Interview', CHOICES, choice);
	oldUrl(this);
	checkStart(this, body);
	if (body.durationMinutes === undefined) return;
	body.durationMinutes = duration(this, 'additionalFields.durationMinutes');
}

/** Reads the old interview, and makes of it the request for the new one. */
const completed: Walk<void> = async (item, courier) => {
	await assertReplacedOnce(item, courier, nameOf(item));
	const old = await oldMeeting(item, courier);
	fateOf(item, old);
	courier.request.body = newMeeting(item, old, courier.request.body as IDataObject);
};

const rebooked: Walk = async (item, courier) => {
	const { oldInterview, ...old } = fateOf(item, await oldMeeting(item, courier));
	const meetings = await replaced(item, courier, old);
	const rebookedFrom = meetingCodeOf(item);
	return meetings.map(({ json }) => ({ json: { ...json, rebookedFrom, oldInterview } }));
};

/** API reference, Get, Cancel and Create Interview. */
export const rebook: Operation = {
	name: 'Rebook',
	value: 'rebook',
	action: 'Rebook an interview',
	description:
		'Book a new interview with the same people in place of one that did not take place. To move one that is still scheduled, use Reschedule.',
	verify: completed,
	walk: inCommonFormat(commonInterview, rebooked),
	furtherCalls: [
		'GET /api/integration/interviews/{meetingCode}',
		'PATCH /api/integration/interviews/{meetingCode}/cancel',
	],
	routing: {
		request: { method: 'POST', url: '/api/integration/interviews' },
		send: { preSend: [prepare(checkGiven)] },
		output: { postReceive: [records('meeting'), wholeMeeting, simplifiedMeeting] },
	},
};

const cancellationReason: INodeProperties = {
	...reasonField,
	displayName: 'Cancellation Reason',
	placeholder: 'e.g. The interviewer is ill',
	description: 'Goes into the email about the old interview, where it is cancelled',
	routing: undefined,
};

const settings = [interviewFields, teamMeetingFields].flatMap(({ options = [] }) =>
	options.filter((option): option is INodeProperties => 'type' in option),
);

export const rebookFields: INodeProperties[] = shownFor(
	'interview',
	['rebook'],
	[
		notice(
			'rebookNotice',
			'The new interview has the people, type, job role, title and length of the old one, emails everybody at once, and uses one credit. Boooply does not return the other settings, such as questions, resume, category or recording: add those you need under Additional Fields. Run twice, it books twice, unless you set Once For under Options.',
		),
		{
			displayName: 'Old Interview',
			name: 'oldInterview',
			type: 'options',
			options: [
				{
					name: 'Cancel',
					value: 'cancel',
					description: 'Before the new one is booked, unless it has ended or is cancelled',
				},
				{ name: 'Keep', value: 'keep', description: 'Only where it has ended or is cancelled' },
			],
			default: 'cancel',
			description: 'What becomes of the interview that is rebooked',
		},
		...newTimeFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: sortBy(
				uniqBy([...settings, cancellationReason, durationField, jobRoleField], 'name'),
				'displayName',
			),
		},
	],
);

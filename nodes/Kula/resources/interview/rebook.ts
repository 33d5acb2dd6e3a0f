import type { INodeProperties, IDataObject } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { refuseChoice } from '../../../shared/input/choices';
import { prepare } from '../../../shared/request/operation';
import type { Walk } from '../../../shared/request/paging/walk';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import { assertReplacedOnce, replaced } from '../../../shared/request/replacing';
import { commonInterview } from '../../commonInterview';
import { idLocator } from '../../fields/idLocator';
import { additionalFields } from '../collections';
import { operation } from '../operations';
import { arrangement, details, fields } from './fields';
import { applicationOf, newInterview } from './newInterview';
import { CHOICES, fateOf, nameOf, oldInterview, oldUrl } from './oldInterview';
import { interviewOutput } from './output';

/** Reads the old interview, and makes of it the request for the new one. */
const completed: Walk<void> = async (item, courier) => {
	await assertReplacedOnce(item, courier, nameOf(item));
	const old = await oldInterview(item, courier);
	fateOf(item, old);
	const { request } = courier;
	request.url = request.url.replace('{application_id}', applicationOf(item, old));
	request.body = newInterview(item, old, request.body as IDataObject);
};

const rebooked: Walk = async (item, courier) => {
	const old = await oldInterview(item, courier);
	const { oldInterview: fate, ...former } = fateOf(item, old);
	const interviews = await replaced(item, courier, former);
	return interviews.map(({ json }) => ({
		json: { ...json, rebookedFrom: old.id, oldInterview: fate },
	}));
};

/** Get, Cancel, Mark No-Show and Create Interview. */
export const rebook = operation({
	name: 'Rebook',
	value: 'rebook',
	action: 'Rebook an interview',
	description:
		'Book a new interview with the same people in place of one that did not take place. To move one that is still to come, use Update.',
	call: 'POST /v1/applications/{application_id}/interviews',
	filledByVerify: ['application_id'],
	verify: completed,
	walk: inCommonFormat(commonInterview, rebooked),
	furtherCalls: [
		'GET /v1/interviews/{id}',
		'POST /v1/interviews/{id}/cancel',
		'POST /v1/interviews/{id}/mark_candidate_no_show',
	],
	preSend: [
		prepare(function () {
			const choice: unknown = this.getNodeParameter('oldInterview', 'markNoShow');
			if (!CHOICES.includes(String(choice))) refuseChoice(this, 'Old Interview', CHOICES, choice);
			oldUrl(this);
		}),
	],
	postReceive: interviewOutput.postReceive,
});

export const rebookFields: INodeProperties[] = [
	...shownFor(
		'interview',
		['rebook'],
		[
			notice(
				'rebookNotice',
				'The new interview has the application, people, length, location and settings of the old one, as far as Kula returns them, and invites everybody. Give the others under Additional Fields. Run twice, it books twice, unless you set Once For under Options.',
			),
			{
				displayName: 'Old Interview',
				name: 'oldInterview',
				type: 'options',
				options: [
					{
						name: 'Cancel',
						value: 'cancel',
						description: 'Before the new one is booked, unless it is over',
					},
					{ name: 'Keep', value: 'keep', description: 'Only where it is over' },
					{
						name: 'Mark No-Show',
						value: 'markNoShow',
						description: 'Only where it has started or ended, and has no scorecard',
					},
				],
				default: 'markNoShow',
				description: 'What becomes of the interview that is rebooked',
			},
			{ ...fields.start, required: true },
			fields.newTimeZone,
		],
	),
	...additionalFields(
		'interview',
		['rebook'],
		[
			{
				...idLocator(
					'application_id',
					'Application',
					'searchApplications',
					'The application of the candidate to the job, where Kula does not tell it',
				),
				required: false,
			},
			fields.organizer,
			fields.duration,
			fields.end,
			fields.scorecardTemplate,
			fields.sharedCalendar,
			...arrangement,
			...details,
		],
	),
];

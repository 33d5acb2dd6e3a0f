import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { prepare } from '../../../shared/request/operation';
import { body } from '../../fields/builders';
import { additionalFields } from '../collections';
import { operation } from '../operations';
import { checkCreate } from './checks';
import { arrangement, details, fields } from './fields';
import { interviewOutput } from './output';

/** Create Interview. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an interview',
	description: 'Schedule an interview from the interview plan, ad hoc, or as a record only',
	call: 'POST /v1/applications/{application_id}/interviews',
	preSend: [prepare(checkCreate)],
	...interviewOutput,
});

const basis: INodeProperties = {
	displayName: 'Based On',
	name: 'basis',
	type: 'options',
	options: [
		{
			name: 'Activity of the Interview Plan',
			value: 'plan',
			description: 'What you leave out is taken from the plan of the job',
		},
		{
			name: 'Ad Hoc',
			value: 'adHoc',
			description: 'You say everything; the interview is placed on the present stage',
		},
		{
			name: 'Managed Elsewhere',
			value: 'managed',
			description:
				'Kula keeps a record only: no calendar event, conference, invite or notification',
			routing: { request: { body: { external: { managed: true } } } },
		},
	],
	default: 'plan',
	description: 'Where the particulars of the interview come from',
};

const required = (...given: INodeProperties[]): INodeProperties[] =>
	given.map((field) => ({ ...field, required: true }));

const on = (bases: string[], given: INodeProperties[]): INodeProperties[] =>
	given.map((field) => ({ ...field, displayOptions: { show: { basis: bases } } }));

const at = (location: string, field: INodeProperties): INodeProperties => ({
	...field,
	required: true,
	displayOptions: { show: { basis: ['adHoc'], location: [location] } },
});

const common = [fields.end, fields.scorecardTemplate, fields.sharedCalendar, ...details];

export const createFields: INodeProperties[] = shownFor(
	'interview',
	['create'],
	[
		basis,
		...on(
			['plan', 'adHoc'],
			[notice('createNotice', 'Creating an interview invites the candidate and the interviewers')],
		),
		...on(
			['plan'],
			required(
				body.record(
					'stage_activity_id',
					'Activity',
					'searchActivities',
					"The interview as it is prepared in the job's plan",
				),
			),
		),
		...required(
			body.record(
				'organizer_id',
				'Organizer',
				'searchOrganizers',
				'Who organizes the interview: a user with a connected calendar',
			),
			fields.start,
		),
		fields.timeZone,
		...on(['adHoc', 'managed'], [fields.duration, fields.kind, ...required(fields.interviewers)]),
		...on(['adHoc'], [fields.location]),
		at('onsite', fields.office),
		at('zoom', fields.host),
		at('hackerrank', fields.hackerRankTemplate),
		...on(['adHoc'], [fields.candidateTemplate, fields.interviewerTemplate]),
		...on(['adHoc', 'managed'], additionalFields('interview', ['create'], common)),
		...on(
			['plan'],
			additionalFields('interview', ['create'], [fields.duration, ...arrangement, ...common]),
		),
	],
);

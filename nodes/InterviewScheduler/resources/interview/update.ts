import { timeZone } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { inCommonFormat } from '../../../shared/request/commonFormat';
import type { Operation } from '../../../shared/request/operation';
import { commonInterview } from '../../commonInterview';
import { interviewAnswer } from '../interviewAnswer';
import { kind, otherKind } from '../kind';
import { interviewee, interviewer, listSettings } from '../people';
import { checkUpdate } from './updateChecks';

/** Interviews, Updates an interview. */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update an interview',
	description: 'Change time, place or people of an interview without asking the candidate',
	walk: inCommonFormat(commonInterview),
	routing: {
		request: { method: 'PATCH', url: '/api/v1/interviews/{id}' },
		send: { preSend: [checkUpdate] },
		output: { postReceive: interviewAnswer },
	},
};

export const updateFields = shownFor(
	'interview',
	['update'],
	[
		{
			displayName: 'Changes',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add Change',
			default: {},
			options: [
				{ ...interviewee, required: false },
				{
					displayName: 'Duration',
					name: 'duration',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 30,
					description: 'How long the interview lasts, in minutes; only together with Start',
				},
				{
					displayName: 'End',
					name: 'end',
					type: 'dateTime',
					default: '',
					description: 'When the interview ends',
					routing: { send: { type: 'body', property: 'interview.end_at' } },
				},
				{ ...interviewer, required: false },
				kind,
				{
					displayName: 'Location',
					name: 'location',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://meet.example.com/depot',
					description: 'Where the interview takes place: a link or a place',
					routing: { send: { type: 'body', property: 'interview.location' } },
				},
				otherKind,
				{
					displayName: 'Start',
					name: 'start',
					type: 'dateTime',
					default: '',
					description: 'When the interview begins. Without End or Duration the end stays as it is.',
					routing: { send: { type: 'body', property: 'interview.start_at' } },
				},
			],
		},
		timeZone,
		listSettings,
	],
);

import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { timeZoneOf } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { refuse } from '../../../shared/input/refuse';
import { chosenZone } from '../../../shared/input/schedule';
import { prepare } from '../../../shared/request/operation';
import { body } from '../../fields/builders';
import { idList } from '../../fields/convert';
import { operation } from '../operations';
import { computed, PATH } from './computation';

const MOST_INTERVIEWERS = 10;

/**
 * Checks what the search needs.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
function checkSearch(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const search = options.body as IDataObject;
	search.timezone = chosenZone(this);
	const needed = { organizer_id: 'Organizer', start_time: 'Start' };
	for (const [property, field] of Object.entries(needed)) {
		if (search[property]) continue;
		refuse(this, `'${field}' is empty`, `Give '${field}', which the search needs.`);
	}
	const field = 'Interviewer Names or IDs';
	const { length } = idList(this, search.interviewer_ids ?? [], field) as number[];
	if (length === 0 || length > MOST_INTERVIEWERS) {
		refuse(
			this,
			`${length} interviewers are given`,
			`Choose at least one and at most ${MOST_INTERVIEWERS} of '${field}'.`,
		);
	}
}

/** Known from the vendor's JavaScript client; Get Interviewers Availability. */
export const check = operation({
	name: 'Check',
	value: 'check',
	action: 'Check when interviewers are free',
	description:
		'Compute free slots of interviewers and wait for the result, in one item that says in available if there is any',
	call: `POST ${PATH}`,
	searches: true,
	walk: computed,
	preSend: [prepare(checkSearch)],
	postReceive: [],
});

export const checkFields: INodeProperties[] = shownFor(
	'availability',
	['check'],
	[
		{
			...body.record(
				'organizer_id',
				'Organizer',
				'searchUsers',
				'Who organizes the interview: a user with a connected calendar',
			),
			required: true,
		},
		{
			...body.records(
				'interviewer_ids',
				'Interviewer',
				'getUsers',
				'Users whose calendars to read, one to ten',
			),
			required: true,
		},
		body.oneOf(
			'interview_kind',
			'Kind',
			['one_on_one', 'panel'],
			'Whether to look for slots in which all are free, or for the slots of each',
			'panel',
		),
		{
			...body.time('start_time', 'Start', 'Where the search begins'),
			required: true,
		},
		body.time(
			'end_time',
			'End',
			'Where the search ends, at most 30 days later; 7 days later when left empty',
		),
		{
			...timeZoneOf('the search and of the slots'),
			routing: { send: { type: 'body', property: 'timezone' } },
		},
		body.amount(
			'duration_minutes',
			'Duration',
			'How long a slot lasts, in minutes: 5 to 1440',
			30,
			{
				minValue: 5,
				maxValue: 1440,
				numberPrecision: 0,
			},
		),
		{
			displayName: 'Maximum Computing Time',
			name: 'maximumComputingTime',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 120,
			description: 'How many seconds to wait for the result',
		},
	],
);

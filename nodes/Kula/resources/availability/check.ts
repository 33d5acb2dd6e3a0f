import {
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
	type INodeProperties,
} from 'n8n-workflow';
import get from 'lodash/get';

import { timeZone } from '../../../shared/fields';
import type { Walk } from '../../../shared/paging';
import { wholeNumber } from '../../../shared/parameters';
import { prepare, search, walk } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { chosenZone } from '../../../shared/schedule';
import { body } from '../../fields/builders';
import { idList } from '../../fields/convert';
import { operation, shownFor } from '../operations';

const PATH = '/v1/interviews/interviewers_availability';
const USUAL_WAIT = 5;
const MOST_INTERVIEWERS = 10;
const MAXIMUM_TIME = { displayName: 'Maximum Computing Time', fallback: 120, least: 1 };

/** Starts the computation, asks for its result as often as told, and puts out each free slot. */
const computed: Walk = async (context, send, wait) => {
	const patience = wholeNumber(context, 'maximumComputingTime', MAXIMUM_TIME) * 1000;
	const deadline = Date.now() + patience;
	const started = await send();
	const pollId = String(get(started.response.body, 'data.poll_id'));
	for (;;) {
		const url = `${PATH}/${encodeURIComponent(pollId)}`;
		const { response } = await send({}, { method: 'GET', url });
		const { status, slots, error } = (get(response.body, 'data') ?? {}) as IDataObject;
		if (status === 'failed') {
			const reason = typeof error === 'string' ? error : JSON.stringify(error ?? 'no reason given');
			throw new NodeOperationError(
				context.getNode(),
				`Kula could not compute the availability: ${reason}`,
				{
					itemIndex: context.getItemIndex(),
					description:
						'Check that everybody among the interviewers has a connected calendar, then run this item again.',
				},
			);
		}
		if (status !== 'pending' && response.statusCode !== 202) {
			const found = Array.isArray(slots) ? (slots as IDataObject[]) : [];
			return found.map((slot) => ({ json: { ...slot, poll_id: pollId } }));
		}
		const pause = Number(response.headers['retry-after'] ?? USUAL_WAIT) * 1000;
		if (Date.now() + pause > deadline) {
			throw new NodeOperationError(
				context.getNode(),
				`Kula was still computing the availability after ${patience / 1000} seconds`,
				{
					itemIndex: context.getItemIndex(),
					description: `Raise 'Maximum Computing Time', or read the result later with Availability: Get Result and the poll ID ${pollId}. Kula keeps it for an hour.`,
				},
			);
		}
		await wait(pause);
	}
};

/**
 * Checks what the search needs.
 *
 * @throws NodeOperationError naming the field and the remedy
 */
function checkSearch(this: IExecuteSingleFunctions, options: IHttpRequestOptions): void {
	const search = options.body as IDataObject;
	search.timezone = chosenZone(this);
	const needed = { organizer_id: 'Organizer', start_time: 'From' };
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
	description: 'Compute free slots of interviewers and wait for the result',
	call: `POST ${PATH}`,
	preSend: [prepare(checkSearch), search, walk(computed)],
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
		{
			...body.choice(
				'interview_kind',
				'Kind',
				['one_on_one', 'panel'],
				'Whether to look for slots in which all are free, or for the slots of each',
				'panel',
			),
		},
		{
			...body.time('start_time', 'From', 'Where the search begins'),
			required: true,
		},
		body.time(
			'end_time',
			'To',
			'Where the search ends, at most 30 days later; 7 days later when left empty',
		),
		{ ...timeZone, routing: { send: { type: 'body', property: 'timezone' } } },
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

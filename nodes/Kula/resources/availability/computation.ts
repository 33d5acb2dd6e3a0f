import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';
import omitBy from 'lodash/omitBy';
import pickBy from 'lodash/pickBy';
import sortBy from 'lodash/sortBy';

import { momentIn, withOffset } from '../../../shared/answer/clock';
import { wholeNumber } from '../../../shared/input/parameters';
import { refuse } from '../../../shared/input/refuse';
import { chosenZone } from '../../../shared/input/schedule';
import type { Walk } from '../../../shared/request/paging/walk';
import { slotItems, type Slot } from '../../../shared/request/slots';
import { recordsOf } from '../../../shared/values';

/** Where computations are started, and read below. */
export const PATH = '/v1/interviews/interviewers_availability';

/** Seconds between two polls where an answer does not say. */
const USUAL_WAIT = 5;
const MAXIMUM_TIME = { displayName: 'Maximum Computing Time', fallback: 120, least: 1 };

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i;

/** Who may be named in a slot, and taken by fields for interviewers. */
function isPerson(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

/**
 * A slot of Kula in the form of all vendors. Kula does not publish what it calls the times: the earliest moment in it is
 * its start, the latest its end. What else it says stays beside.
 */
function slotOf({ interviewer_ids, ...said }: IDataObject, timeZone: string): Slot {
	const isMoment = (value: unknown) => typeof value === 'string' && INSTANT.test(value);
	const times = Object.values(pickBy(said, isMoment)).flatMap(
		(value) => momentIn(value, timeZone) ?? [],
	);
	const [start, ...later] = sortBy(times, Number);
	return {
		start: withOffset(start),
		end: withOffset(later.at(-1)),
		timeZone,
		who: Array.isArray(interviewer_ids) ? interviewer_ids.filter(isPerson) : [],
		...omitBy(said, isMoment),
	};
}

/** What is put out of a computation, whether it is finished or not. */
function computationItems(
	item: IExecuteSingleFunctions,
	{ slots, ...computation }: IDataObject,
): INodeExecutionData[] {
	const zone = chosenZone(item);
	const found = recordsOf(slots).map((slot) => slotOf(slot, zone));
	return slotItems(item, found, computation);
}

/** Reads a computation once. */
export const computedSoFar: Walk = async (item, { send }) => {
	const { items } = await send();
	return items.flatMap(({ json }) => computationItems(item, json));
};

/** Starts the computation, asks for its result as often as told, and puts out the free slots. */
export const computed: Walk = async (item, { request, send, wait }) => {
	const patience = wholeNumber(item, 'maximumComputingTime', MAXIMUM_TIME) * 1000;
	const deadline = Date.now() + patience;
	const started = await send();
	const pollId = String(get(started.response.body, 'data.poll_id'));
	for (;;) {
		const url = `${PATH}/${encodeURIComponent(pollId)}`;
		const { response } = await send({}, { method: 'GET', url });
		const { status, error, ...computation } = (get(response.body, 'data') ?? {}) as IDataObject;
		if (status === 'failed') {
			const reason = typeof error === 'string' ? error : JSON.stringify(error ?? 'no reason given');
			refuse(
				item,
				`Kula could not compute the availability: ${reason}`,
				'Check that everybody among the interviewers has a connected calendar, then run this item again.',
			);
		}
		if (status !== 'pending' && response.statusCode !== 202) {
			const { organizer_id } = request.body as IDataObject;
			return computationItems(item, { poll_id: pollId, organizer_id, ...computation });
		}
		const pause = (Number(response.headers['retry-after']) || USUAL_WAIT) * 1000;
		if (Date.now() + pause > deadline) {
			refuse(
				item,
				`Kula was still computing the availability after ${patience / 1000} seconds`,
				`Raise 'Maximum Computing Time', or read the result later with Availability: Get Result and the poll ID ${pollId}. Kula keeps it for an hour.`,
			);
		}
		await wait(pause);
	}
};

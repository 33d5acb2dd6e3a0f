import type { IDataObject } from 'n8n-workflow';
import get from 'lodash/get';
import mapValues from 'lodash/mapValues';
import { DateTime } from 'luxon';

import { wholeNumber } from '../../../shared/input/parameters';
import { refuse } from '../../../shared/input/refuse';
import { chosenZone } from '../../../shared/input/schedule';
import type { Walk } from '../../../shared/request/paging/walk';
import { recordsOf } from '../../../shared/values';

/** Where computations are started, and read below. */
export const PATH = '/v1/interviews/interviewers_availability';

/** Seconds between two polls where an answer does not say. */
const USUAL_WAIT = 5;
const MAXIMUM_TIME = { displayName: 'Maximum Computing Time', fallback: 120, least: 1 };

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/i;

/** A slot with its times on the clock of a zone; Kula does not publish what it calls them. */
function inZone(slot: IDataObject, zone: string): IDataObject {
	return mapValues(slot, (value) => {
		if (typeof value !== 'string' || !INSTANT.test(value)) return value;
		return DateTime.fromISO(value, { zone }).toISO({ suppressMilliseconds: true }) ?? value;
	});
}

/** Starts the computation, asks for its result as often as told, and puts out each free slot, or that there is none. */
export const computed: Walk = async (item, { send, wait }) => {
	const patience = wholeNumber(item, 'maximumComputingTime', MAXIMUM_TIME) * 1000;
	const deadline = Date.now() + patience;
	const zone = chosenZone(item);
	const started = await send();
	const pollId = String(get(started.response.body, 'data.poll_id'));
	for (;;) {
		const url = `${PATH}/${encodeURIComponent(pollId)}`;
		const { response } = await send({}, { method: 'GET', url });
		const { status, slots, error } = (get(response.body, 'data') ?? {}) as IDataObject;
		if (status === 'failed') {
			const reason = typeof error === 'string' ? error : JSON.stringify(error ?? 'no reason given');
			refuse(
				item,
				`Kula could not compute the availability: ${reason}`,
				'Check that everybody among the interviewers has a connected calendar, then run this item again.',
			);
		}
		if (status !== 'pending' && response.statusCode !== 202) {
			const found = recordsOf(slots);
			if (found.length === 0) return [{ json: { available: false, poll_id: pollId } }];
			return found.map((slot) => ({
				json: { ...inZone(slot, zone), available: true, poll_id: pollId },
			}));
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

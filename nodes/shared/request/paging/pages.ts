import type { IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

import { refuse } from '../../input/refuse';
import { cut, refuseEndless, refuseUnfinished, wantedRecords, type Walk } from './walk';

/** Where an answer's body says a number, or how to tell it from the answer. */
type Told = string | ((response: IN8nHttpFullResponse) => number);

interface Pages {
	/** Parameter of the page number, which starts at 1. */
	page: string;
	/** Parameter of the page size. */
	size: string;
	/** The largest page the vendor allows. */
	largest: number;
	/** How many pages there are. Left out, the walk ends at a page with nothing new. */
	totalPages?: Told;
	/** How many records there are, where the vendor says it: a list that shrinks while it is walked shows by it. */
	total?: Told;
	/** The field of the output that tells records apart: a list that shifts while it is walked repeats records. */
	identity: string;
}

/** A list that shrinks so often while it is walked is given up. */
const MOST_SETBACKS = 10;

function numberIn(response: IN8nHttpFullResponse, told: Told): number {
	return typeof told === 'function' ? told(response) : Number(get(response.body, told) ?? NaN);
}

/**
 * Walks numbered pages of a list that may shift while it is walked. A Limit larger than one page is cut into equal
 * pages, because the page number counts in pages of the same size.
 *
 * - A record added above the page pushes others down: they come twice and are put out once.
 * - A record taken away above the page pulls others up, past the walk: the total shrinks, and the walk goes back by as
 *   many pages as they can have moved.
 * - Where fewer records came than there are, because one moved to the top for instance, the walk begins again and stops
 *   as soon as it has them all.
 *
 * @throws NodeOperationError when a walk would never end, does not tell whether it has, or misses records
 */
export function byPage({ page, size, largest, totalPages, total, identity }: Pages): Walk {
	return async (item, courier) => {
		const wanted = wantedRecords(item);
		const pageSize =
			wanted === Infinity ? largest : Math.ceil(wanted / Math.ceil(wanted / largest));
		const records = new Map<unknown, INodeExecutionData>();
		const found = () => cut([...records.values()], wanted, { total: count }, courier);
		const refuseShifting = () =>
			refuse(
				item,
				'The list changed while it was read',
				`${records.size} of ${count} records came, though it was read more than once. Run this item again, or narrow the list with a filter.`,
			);
		let count = NaN;
		let setbacks = 0;
		let isSecondWalk = false;
		for (let number = 1; ; number++) {
			const known = records.size;
			const before = count;
			const { items, response } = await courier.send({ [page]: number, [size]: pageSize });
			for (const record of items) records.set(record.json[identity] ?? records.size, record);
			count = total === undefined ? NaN : numberIn(response, total);
			if (records.size >= wanted || (isSecondWalk && records.size >= count)) return found();
			const pages = totalPages === undefined ? Infinity : numberIn(response, totalPages);
			if (Number.isNaN(pages)) {
				const place = typeof totalPages === 'string' ? totalPages : undefined;
				refuseUnfinished(item, place, records.size);
			}
			if (count < before) {
				if (++setbacks > MOST_SETBACKS) refuseShifting();
				number = Math.max(0, number - 1 - Math.ceil((before - count) / pageSize));
				continue;
			}
			const isStuck = records.size === known && Number.isNaN(count);
			if (isStuck && items.length > 0 && Number.isFinite(pages) && number < pages) {
				refuseEndless(item, known);
			}
			if (!isStuck && items.length > 0 && number < pages) continue;
			if (!(records.size < count)) return found();
			if (isSecondWalk) refuseShifting();
			isSecondWalk = true;
			number = 0;
		}
	};
}

import type { IN8nHttpFullResponse } from 'n8n-workflow';
import get from 'lodash/get';

import { Tally } from './tally';
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
 * - Where fewer records came than there are, because one moved to the top for instance, or where some of those that came
 *   may have been taken away since, the walk begins again and stops as soon as it has them all.
 *
 * @throws NodeOperationError when a walk would never end, does not tell whether it has, or misses records
 */
export function byPage({ page, size, largest, totalPages, total, identity }: Pages): Walk {
	return async (item, courier) => {
		const wanted = wantedRecords(item);
		const pageSize =
			wanted === Infinity ? largest : Math.ceil(wanted / Math.ceil(wanted / largest));
		const tally = new Tally(item, identity);
		const { records } = tally;
		const found = () => cut([...records.values()], wanted, tally, courier);
		for (let number = 1; ; number++) {
			const known = records.size;
			const { items, response } = await courier.send({ [page]: number, [size]: pageSize });
			const shrunk = tally.add(items, total === undefined ? NaN : numberIn(response, total));
			if (records.size >= wanted || (tally.isSecondWalk && tally.isWhole)) return found();
			const pages = totalPages === undefined ? Infinity : numberIn(response, totalPages);
			if (Number.isNaN(pages)) {
				const place = typeof totalPages === 'string' ? totalPages : undefined;
				refuseUnfinished(item, place, records.size);
			}
			if (shrunk > 0) {
				number = Math.max(0, number - 1 - Math.ceil(shrunk / pageSize));
				continue;
			}
			const isStuck = records.size === known && Number.isNaN(tally.total);
			if (isStuck && items.length > 0 && Number.isFinite(pages) && number < pages) {
				refuseEndless(item, known);
			}
			if (!isStuck && items.length > 0 && number < pages) continue;
			if (tally.isWhole) return found();
			tally.beginAgain();
			number = 0;
		}
	};
}

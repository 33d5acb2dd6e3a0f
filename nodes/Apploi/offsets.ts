import get from 'lodash/get';

import { Tally } from '../shared/request/paging/tally';
import { cut, wantedRecords, type Walk } from '../shared/request/paging/walk';

interface Offsets {
	/** Query parameter that says how many records to skip. */
	offset: string;
	/** Query parameter of the number of records asked for. */
	size: string;
	/** The most records asked for at once. */
	largest: number;
	/** Where the answer's body may say how many records there are in all. */
	total: string;
	/** The field that tells records apart: a list that shifts while it is walked repeats records. */
	identity: string;
}

/**
 * Walks a list by offset. A vendor may answer fewer records than were asked for before the list ends, so only the
 * total, a page with nothing new, or the Limit ends the walk. Where the total shrinks, the walk goes back as far as
 * records can have moved up; where records are missing at the end, it begins again.
 *
 * @throws NodeOperationError when records are missing even then
 */
export function byOffset({ offset, size, largest, total, identity }: Offsets): Walk {
	return async (item, courier) => {
		const wanted = wantedRecords(item);
		const tally = new Tally(item, identity);
		const { records } = tally;
		for (let skipped = 0; ; ) {
			const known = records.size;
			const { items, response } = await courier.send({
				[size]: Math.min(largest, wanted - known),
				[offset]: skipped,
			});
			const shrunk = tally.add(items, Number(get(response.body, total) ?? NaN));
			const isTold = !Number.isNaN(tally.total);
			const isAtEnd = isTold
				? items.length === 0 || skipped + items.length >= tally.total
				: records.size === known;
			const isDone = (isAtEnd || tally.isSecondWalk) && shrunk === 0 && tally.isWhole;
			if (records.size >= wanted || isDone) {
				return cut([...records.values()], wanted, tally, courier);
			}
			if (shrunk > 0) skipped = Math.max(0, skipped - shrunk);
			else if (!isAtEnd) skipped += items.length;
			else {
				tally.beginAgain();
				skipped = 0;
			}
		}
	};
}

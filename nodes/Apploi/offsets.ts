import type { INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

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
 * records can have moved up.
 */
export function byOffset({ offset, size, largest, total, identity }: Offsets): Walk {
	return async (item, courier) => {
		const wanted = wantedRecords(item);
		const records = new Map<unknown, INodeExecutionData>();
		let all = NaN;
		for (let skipped = 0; ; ) {
			const known = records.size;
			const before = all;
			const { items, response } = await courier.send({
				[size]: Math.min(largest, wanted - known),
				[offset]: skipped,
			});
			for (const record of items) records.set(record.json[identity] ?? records.size, record);
			all = Number(get(response.body, total) ?? NaN);
			const moved = Math.max(0, before - all) || 0;
			const isAtEnd = records.size === known || skipped + items.length >= all;
			if (records.size >= wanted || (isAtEnd && moved === 0)) {
				return cut([...records.values()], wanted, { total: all }, courier);
			}
			skipped = Math.max(0, skipped + items.length - moved);
		}
	};
}

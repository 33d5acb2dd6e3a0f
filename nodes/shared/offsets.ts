import type { INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

import { wantedRecords, type Walk } from './paging';

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
 * total, a page with nothing new, or the Limit ends the walk.
 */
export function byOffset({ offset, size, largest, total, identity }: Offsets): Walk {
	return async (context, send) => {
		const wanted = wantedRecords(context);
		const records = new Map<unknown, INodeExecutionData>();
		for (let skipped = 0; ; ) {
			const known = records.size;
			const { items, response } = await send({
				[size]: Math.min(largest, wanted - known),
				[offset]: skipped,
			});
			for (const item of items) records.set(item.json[identity] ?? records.size, item);
			skipped += items.length;
			const all = Number(get(response.body, total) ?? Infinity);
			if (records.size >= wanted || records.size === known || skipped >= all) {
				return [...records.values()].slice(0, wanted);
			}
		}
	};
}

/** One request for a list that the vendor answers whole; Limit cuts it here. */
export const wholeList: Walk = async (context, send) => {
	const wanted = wantedRecords(context);
	return (await send()).items.slice(0, wanted);
};

import type { INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

import { cut, refuseEndless, refuseUnfinished, wantedRecords, type Walk } from './walk';

interface Cursors {
	/** Query parameter of the cursor. */
	cursor: string;
	/** Query parameter of the page size. */
	size: string;
	/** The largest page the vendor allows. */
	largest: number;
	/** Where the answer holds the next cursor, or the next page's address; null or empty on the last page. */
	next: string;
}

function cursorIn(next: unknown, cursor: string): string | undefined {
	if (typeof next !== 'string' || next === '') return undefined;
	return URL.canParse(next) ? (new URL(next).searchParams.get(cursor) ?? undefined) : next;
}

/**
 * Walks cursors, never asking for more records than are wanted.
 *
 * @throws NodeOperationError when the vendor answers with a cursor that was used before, since the walk would never
 * end, or without a place for the next one
 */
export function byCursor({ cursor, size, largest, next }: Cursors): Walk {
	return async (item, courier) => {
		const wanted = wantedRecords(item);
		const used = new Set<string>();
		const records: INodeExecutionData[] = [];
		for (let position: string | undefined; ; ) {
			const { items, response } = await courier.send({
				[size]: Math.min(largest, wanted - records.length),
				...(position !== undefined && { [cursor]: position }),
			});
			for (const found of items) records.push(found);
			const told: unknown = get(response.body, next);
			position = cursorIn(told, cursor);
			if (records.length >= wanted || position === undefined) {
				if (records.length < wanted && told === undefined) {
					refuseUnfinished(item, next, records.length);
				}
				return cut(records, wanted, { hasMore: position !== undefined }, courier);
			}
			if (used.has(position)) refuseEndless(item, records.length);
			used.add(position);
		}
	};
}

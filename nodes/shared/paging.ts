import {
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IN8nHttpFullResponse,
	type INodeExecutionData,
} from 'n8n-workflow';
import get from 'lodash/get';

import { wholeNumber } from './parameters';

const LIMIT = { displayName: 'Limit', fallback: 50, least: 1 };

/** One answer of the vendor: the records the operation made of it, and the answer itself. */
export interface Answer {
	items: INodeExecutionData[];
	response: IN8nHttpFullResponse;
}

/** A read that a walk makes besides its item's request; `url` is a path with nothing left to fill in. */
export interface Read {
	method: 'GET';
	url: string;
}

/**
 * Sends an item's request with further query parameters (of a search: fields of its body), or a read in its place, whose answer comes as it is: without
 * the query, the body and the shaping of the operation.
 */
export type Send = (query?: IDataObject, read?: Read) => Promise<Answer>;

/**
 * How many requests an item takes, and what of their answers is put out.
 *
 * @param wait waits some milliseconds, and throws when the execution is cancelled meanwhile
 */
export type Walk = (
	context: IExecuteSingleFunctions,
	send: Send,
	wait: (milliseconds: number) => Promise<void>,
) => Promise<INodeExecutionData[]>;

/** One request, one answer. */
export const once: Walk = async (_context, send) => (await send()).items;

/**
 * How many records the user wants: `Infinity` for Return All, otherwise Limit.
 *
 * @throws NodeOperationError when an expression gave a Limit that is no whole number of at least 1
 */
export function wantedRecords(context: IExecuteSingleFunctions): number {
	if (context.getNodeParameter('returnAll', false) === true) return Infinity;
	return wholeNumber(context, 'limit', LIMIT);
}

interface Pages {
	/** Query parameter of the page number, which starts at 1. */
	page: string;
	/** Query parameter of the page size. */
	size: string;
	/** The largest page the vendor allows. */
	largest: number;
	/**
	 * Where the answer's body says how many pages there are, or how to tell it from the answer. Left out, the walk ends
	 * at a page with nothing new.
	 */
	totalPages?: string | ((response: IN8nHttpFullResponse) => number);
	/** The field of the output that tells records apart: a list that shifts while it is walked repeats records. */
	identity: string;
}

function endless(context: IExecuteSingleFunctions, count: number): NodeOperationError {
	return new NodeOperationError(context.getNode(), 'The list does not end', {
		itemIndex: context.getItemIndex(),
		description: `The same page was offered twice after ${count} records, so the walk was stopped. Try again later, or set a Limit.`,
	});
}

/**
 * Walks numbered pages. A Limit larger than one page is cut into equal pages, because the page number counts in pages
 * of the same size.
 *
 * @throws NodeOperationError when a page holds nothing but records of earlier pages: the walk would never end
 */
export function byPage({ page, size, largest, totalPages, identity }: Pages): Walk {
	return async (context, send) => {
		const wanted = wantedRecords(context);
		const pageSize =
			wanted === Infinity ? largest : Math.ceil(wanted / Math.ceil(wanted / largest));
		const records = new Map<unknown, INodeExecutionData>();
		for (let number = 1; ; number++) {
			const { items, response } = await send({ [page]: number, [size]: pageSize });
			const known = records.size;
			for (const item of items) records.set(item.json[identity] ?? records.size, item);
			const last =
				typeof totalPages === 'function'
					? totalPages(response)
					: Number(get(response.body, totalPages ?? []) ?? Infinity);
			const hasMore = items.length > 0 && number < last;
			const isStuck = records.size === known;
			if (records.size >= wanted || !hasMore || (isStuck && last === Infinity)) {
				return [...records.values()].slice(0, wanted);
			}
			if (isStuck) throw endless(context, known);
		}
	};
}

interface Cursors {
	/** Query parameter of the cursor. */
	cursor: string;
	/** Query parameter of the page size. */
	size: string;
	/** The largest page the vendor allows. */
	largest: number;
	/** Where the answer holds the next cursor, or the next page's address; null, missing or empty on the last page. */
	next: string;
}

function cursorIn(next: unknown, cursor: string): string | undefined {
	if (typeof next !== 'string' || next === '') return undefined;
	return URL.canParse(next) ? (new URL(next).searchParams.get(cursor) ?? undefined) : next;
}

/**
 * Walks cursors, never asking for more records than are wanted.
 *
 * @throws NodeOperationError when the vendor answers with a cursor that was used before: the walk would never end
 */
export function byCursor({ cursor, size, largest, next }: Cursors): Walk {
	return async (context, send) => {
		const wanted = wantedRecords(context);
		const used = new Set<string>();
		const records: INodeExecutionData[] = [];
		let position: string | undefined;
		for (;;) {
			const { items, response } = await send({
				[size]: Math.min(largest, wanted - records.length),
				...(position === undefined ? {} : { [cursor]: position }),
			});
			for (const item of items) records.push(item);
			const following = cursorIn(get(response.body, next), cursor);
			if (records.length >= wanted || following === undefined) {
				records.length = Math.min(records.length, wanted);
				return records;
			}
			if (used.has(following)) throw endless(context, records.length);
			used.add(following);
			position = following;
		}
	};
}

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

/** Sends an item's request, with further query parameters where a walk needs them. */
export type Send = (query?: IDataObject) => Promise<Answer>;

/** How many requests an item takes, and what of their answers is put out. */
export type Walk = (context: IExecuteSingleFunctions, send: Send) => Promise<INodeExecutionData[]>;

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
	/** Where the answer says how many pages there are. */
	totalPages: string;
	/** The field that tells records apart: a list that shifts while it is walked repeats records. */
	identity: string;
}

/**
 * Walks numbered pages. A Limit larger than one page is cut into equal pages, because the page number counts in pages
 * of the same size.
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
			const last = Number(get(response.body, totalPages) ?? Infinity);
			if (records.size >= wanted || records.size === known || number >= last) {
				return [...records.values()].slice(0, wanted);
			}
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
	/** Where the answer holds the next cursor; null, missing or empty on the last page. */
	next: string;
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
			const following = get(response.body, next) as unknown;
			if (records.length >= wanted || typeof following !== 'string' || following === '') {
				return records.slice(0, wanted);
			}
			if (used.has(following)) {
				throw new NodeOperationError(context.getNode(), 'The list does not end', {
					itemIndex: context.getItemIndex(),
					description: `The same page was offered twice after ${records.length} records, so the walk was stopped. Try again later, or set a Limit.`,
				});
			}
			used.add(following);
			position = following;
		}
	};
}

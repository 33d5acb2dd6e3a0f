import {
	NodeOperationError,
	type IDataObject,
	type IHookFunctions,
	type IN8nHttpFullResponse,
	type IPollFunctions,
} from 'n8n-workflow';
import get from 'lodash/get';

import { call, type TriggerRequest } from './call';
import { vendorTime } from '../answer/rateLimit';
import { isRecord } from '../values';
import type { Vendor } from '../answer/vendor';

/** A list that a trigger reads. */
export interface Listing {
	/** The request of the first page. */
	request: TriggerRequest;
	/** Where an answer's body holds the records. */
	records: string;
	/** What tells records apart: a list that shifts while it is walked repeats them. */
	identity: (record: IDataObject) => string;
	/** The query of the page after an answer, or undefined after the last. */
	next: (response: IN8nHttpFullResponse, walk: Walked) => IDataObject | undefined;
	/** Whether the record that the list belongs to may be gone, which leaves an empty list. */
	mayBeGone?: boolean;
}

/** How far a walk has got. */
export interface Walked {
	/** How many records have come so far, repeated ones included. */
	count: number;
	/** Whether the page had a record that had not come before. */
	hasNew: boolean;
}

/** What a whole walk of a list found. */
export interface Reading {
	/** A record that came twice is here in its later form. */
	records: Map<string, IDataObject>;
	/** When the walk began, by the vendor's clock; milliseconds since 1970. */
	startedAt: number;
}

/**
 * Reads a list to its end, or to about as many records as are wanted.
 *
 * @throws NodeApiError in the vendor's words; NodeOperationError when an answer has no list, or the list does not end
 */
export async function readList(
	context: IPollFunctions | IHookFunctions,
	vendor: Vendor,
	{ request, records: place, identity, next, mayBeGone = false }: Listing,
	wanted = Infinity,
): Promise<Reading> {
	const records = new Map<string, IDataObject>();
	const asked = new Set<string>();
	let startedAt: number | undefined;
	let count = 0;
	for (let query: IDataObject | undefined = {}; query !== undefined && records.size < wanted; ) {
		const isRepeated = asked.has(JSON.stringify(query));
		if (isRepeated) throw new NodeOperationError(context.getNode(), 'The list does not end');
		asked.add(JSON.stringify(query));
		const asking = { ...request, qs: { ...request.qs, ...query } };
		const response = await call(context, vendor, asking, mayBeGone ? [404] : []);
		if (response.statusCode === 404) break;
		startedAt ??= vendorTime(response.headers);
		const page: unknown = get(response.body, place);
		if (!Array.isArray(page) || !page.every(isRecord)) {
			throw new NodeOperationError(context.getNode(), `The answer has no '${place}'`, {
				description: 'Check the base URL in the credential.',
			});
		}
		const known = records.size;
		for (const record of page) records.set(identity(record), record);
		count += page.length;
		query = next(response, { count, hasNew: records.size > known });
	}
	return { records, startedAt: startedAt ?? Date.now() };
}

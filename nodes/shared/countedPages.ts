import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import get from 'lodash/get';

import { wantedRecords, type Walk } from './paging';

interface CountedPages {
	/** Parameter of the page number, which starts at 1. */
	page: string;
	/** Parameter of the page size. */
	size: string;
	/** The largest page the vendor allows. */
	largest: number;
	/** Where the answer's body says how many pages there are. */
	totalPages: string;
	/** Where the answer's body says how many records there are. */
	total: string;
	/** The field of the output that tells records apart. */
	identity: string;
}

/**
 * Walks numbered pages of a list that says how many records it has, and that may shift while it is walked.
 *
 * - A record added above the page pushes others down: they come twice and are put out once.
 * - A record taken away above the page pulls others up, past the walk: the total shrinks, and the walk goes back by as
 *   many pages as they can have moved. In a list with the newest first nothing added can hide that.
 * - A record that moves to the top, because a list by time of change saw it change, is missing at the end although
 *   others came twice: the walk begins again and stops as soon as it has as many records as there are.
 */
export function byCountedPages(pages: CountedPages): Walk {
	const { page, size, largest, totalPages, total, identity } = pages;
	return async (context, send) => {
		const wanted = wantedRecords(context);
		const pageSize =
			wanted === Infinity ? largest : Math.ceil(wanted / Math.ceil(wanted / largest));
		const records = new Map<unknown, INodeExecutionData>();
		let count = 0;
		let repeated = false;
		let again = false;
		for (let number = 1; ; number++) {
			const { items, response } = await send({ [page]: number, [size]: pageSize });
			for (const item of items) {
				const key = item.json[identity] ?? records.size;
				repeated ||= records.has(key);
				records.set(key, item);
			}
			const body = response.body as IDataObject;
			const before = count;
			count = Number(get(body, total) ?? 0);
			const isComplete = records.size >= (again ? Math.min(wanted, count) : wanted);
			if (isComplete) return [...records.values()].slice(0, wanted);
			if (count < before) {
				number = Math.max(0, number - 1 - Math.ceil((before - count) / pageSize));
				continue;
			}
			if (items.length > 0 && number < Number(get(body, totalPages) ?? 0)) continue;
			if (again || !repeated || records.size >= count) return [...records.values()];
			again = true;
			number = 0;
		}
	};
}

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { NodeRun } from '../engine/runNode';
import type { Answer, Call } from './network';

/** An operation that lists records, and how its vendor pages them. */
export interface Listing {
	node: string;
	parameters: INodeParameters;
	credentials: NodeRun['credentials'];
	/** The field of the output that tells records apart. */
	identity: string;
	/** Where its answers hold the cursor of the next page, if they have one. */
	cursor?: string;
	/** The page that a request asks for; `ids` are those of the list now. */
	page(call: Call, ids: readonly string[]): Answer;
}

const numberOf = ({ url }: Call, name: string) => Number(url.searchParams.get(name) ?? 1);

/** A numbered page, and how many there are. */
function numbered(call: Call, ids: readonly string[], size: string) {
	const number = numberOf(call, 'page');
	const length = numberOf(call, size);
	const pages = Math.max(1, Math.ceil(ids.length / length));
	return { number, length, pages, found: ids.slice((number - 1) * length, number * length) };
}

/** The page after the record that a cursor names, wherever the record was, and the next cursor. */
function after(cursor: string | null, size: number, ids: readonly string[]) {
	const isPast = (id: string) => cursor === null || id.localeCompare(cursor) > 0;
	const rest = [...ids].sort((one, other) => one.localeCompare(other)).filter(isPast);
	const found = rest.slice(0, size);
	return { found, next: rest.length > size ? (found.at(-1) ?? null) : null };
}

const withId = (id: string): IDataObject => ({ id });

const boooply: Listing = {
	node: 'Boooply',
	parameters: { resource: 'interview', operation: 'getAll' },
	credentials: { boooplyApi: { apiKey: 'a key', baseUrl: 'https://boooply.example.com' } },
	identity: 'meetingCode',
	page(call, ids) {
		const { number, length, pages, found } = numbered(call, ids, 'limit');
		return {
			body: {
				meetings: found.map((meetingCode) => ({ meetingCode })),
				pagination: { page: number, limit: length, total: ids.length, totalPages: pages },
			},
		};
	},
};

const kula: Listing = {
	node: 'Kula',
	parameters: { resource: 'job', operation: 'getAll' },
	credentials: { kulaApi: { apiToken: 'a token', baseUrl: 'https://kula.example.com' } },
	identity: 'id',
	page(call, ids) {
		const { number, pages, found } = numbered(call, ids, 'limit');
		const meta = { page: number, total: ids.length, total_pages: pages };
		return { body: { data: found.map(withId), meta } };
	},
};

const kulaSearch: Listing = {
	...kula,
	parameters: { resource: 'candidate', operation: 'search' },
	cursor: 'meta.next_cursor',
	page({ body: { cursor, limit } }, ids) {
		const { found, next } = after(cursor === undefined ? null : String(cursor), Number(limit), ids);
		return { body: { data: found.map(withId), meta: { next_cursor: next } } };
	},
};

const interviewScheduler: Listing = {
	node: 'InterviewScheduler',
	parameters: { resource: 'jobDriver', operation: 'getAll', id: '7' },
	credentials: {
		interviewSchedulerApi: {
			baseUrl: 'https://scheduler.example.com',
			authentication: 'token',
			token: 'a token',
			sessionToken: '',
		},
	},
	identity: 'id',
	page(call, ids) {
		const { length, found } = numbered(call, ids, 'per_page');
		return {
			headers: { total: String(ids.length), 'per-page': String(length) },
			body: { job_drivers: found.map(withId) },
		};
	},
};

const apploi: Listing = {
	node: 'Apploi',
	parameters: { resource: 'applicant', operation: 'getAll' },
	credentials: { apploiApi: { apiKey: 'a key', baseUrl: 'https://apploi.example.com' } },
	identity: 'id',
	page(call, ids) {
		const offset = Number(call.url.searchParams.get('offset') ?? 0);
		const found = ids.slice(offset, offset + numberOf(call, 'limit'));
		return { body: { data: found.map(withId), total: ids.length } };
	},
};

const merge: Listing = {
	node: 'MergeAts',
	parameters: { resource: 'candidate', operation: 'getAll' },
	credentials: {
		mergeAtsApi: {
			apiKey: 'a key',
			accountToken: 'a token',
			baseUrl: 'https://merge.example.com/api',
		},
	},
	identity: 'id',
	cursor: 'next',
	page(call, ids) {
		const cursor = call.url.searchParams.get('cursor');
		const { found, next } = after(cursor, numberOf(call, 'page_size'), ids);
		return { body: { results: found.map(withId), next } };
	},
};

export type ListingName =
	| 'Apploi, by offset'
	| 'Boooply, by page'
	| 'Interview Scheduler, by page and headers'
	| 'Kula, by cursor'
	| 'Kula, by page'
	| 'Merge, by cursor';

/** A list of each kind of pages that the vendors have. */
export const listings: Record<ListingName, Listing> = {
	'Apploi, by offset': apploi,
	'Boooply, by page': boooply,
	'Interview Scheduler, by page and headers': interviewScheduler,
	'Kula, by page': kula,
	'Kula, by cursor': kulaSearch,
	'Merge, by cursor': merge,
};

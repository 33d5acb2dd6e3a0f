import type { Answer } from '../vendor';
import type { KulaState } from './state';

/** What accompanies every answer. */
export function meta(state: KulaState): { timestamp: string; request_id: string } {
	return { timestamp: state.timestamp(), request_id: `req_${state.nextDigits(6)}` };
}

/** One record, or whatever else the vendor puts under `data`. */
export function data(state: KulaState, content: unknown, status = 200): Answer {
	return { status, body: { data: content, meta: meta(state) } };
}

export interface PageQuery {
	page?: number;
	limit?: number;
}

/** A page of a list, with its totals. */
export function page<Kept>(
	state: KulaState,
	found: Kept[],
	query: PageQuery,
	body: (kept: Kept) => unknown,
): Answer {
	const { page: number = 1, limit = 20 } = query;
	const records = found.slice((number - 1) * limit, number * limit).map(body);
	const total = found.length;
	const totals = { total, page: number, limit, total_pages: Math.ceil(total / limit) };
	return { status: 200, body: { data: records, meta: { ...totals, ...meta(state) } } };
}

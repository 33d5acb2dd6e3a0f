import type { Answer } from '../vendor';

export interface PageQuery {
	page?: number;
	per_page?: number;
}

/** As the samples show it. */
const usualLength = 20;

/** The vendor names no longest page: longer ones are shortened here, which the header tells. */
const longestPage = 50;

/** One page of a list under its name, the total in the headers. */
export function pageAnswer(
	name: string,
	rows: object[],
	{ page = 1, per_page: length = usualLength }: PageQuery,
): Answer {
	const pageLength = Math.min(length, longestPage);
	const body = { [name]: rows.slice((page - 1) * pageLength, page * pageLength) };
	const headers = { 'per-page': String(pageLength), total: String(rows.length) };
	return { status: 200, headers, body };
}

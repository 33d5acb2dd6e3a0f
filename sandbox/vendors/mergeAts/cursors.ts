import { createHash } from 'node:crypto';
import { omit } from 'lodash';
import type { Exchange } from '../vendor';
import { refuse } from './errors';

/** The part of a list's query that this file reads; every other parameter must stay the same from page to page. */
export interface PageQuery {
	cursor?: string;
	page_size?: number;
}

export interface Page<Item> {
	next: string | null;
	previous: string | null;
	results: Item[];
}

interface Place {
	/** Whether the page lies before the position. */
	isBackwards: boolean;
	position: string;
}

/** The vendor only says that cursors do not last: milliseconds of sandbox time. */
const cursorLifetime = 24 * 3600_000;

/**
 * One page of a list in the vendor's envelope.
 * @param items in descending order of their positions
 * @param now milliseconds of sandbox time
 * @throws Refusal 400 when the cursor is broken, too old, or of a list that was asked for with other parameters
 */
export function pageOf<Item>(
	items: Item[],
	query: PageQuery,
	positionOf: (item: Item) => string,
	now: number,
	exchange: Exchange,
): Page<Item> {
	const { cursor, page_size: size = 30 } = query;
	const listDigest = digestOf(query);
	const write = (place: Place) => encode(place, listDigest, now);
	const place = cursor === undefined ? undefined : decode(cursor, listDigest, now);
	const [start, end] = rangeOf(items, size, positionOf, place);
	const results = items.slice(start, end);
	const first = results[0];
	const last = results.at(-1);
	const next =
		end < items.length && last !== undefined
			? write({ isBackwards: false, position: positionOf(last) })
			: null;
	const previous =
		start > 0 && first !== undefined
			? write({ isBackwards: true, position: positionOf(first) })
			: null;
	return { next: exchange.repeatCursor ? (cursor ?? next) : next, previous, results };
}

/** Start and end of a page; a place need not be of an item that is still there. */
function rangeOf<Item>(
	items: Item[],
	size: number,
	positionOf: (item: Item) => string,
	place: Place | undefined,
): [start: number, end: number] {
	if (place === undefined) return [0, size];
	const { isBackwards, position } = place;
	const isPast = (item: Item) =>
		isBackwards ? positionOf(item) <= position : positionOf(item) < position;
	const at = firstIndex(items, isPast);
	return isBackwards ? [Math.max(0, at - size), at] : [at, at + size];
}

/** Where the items begin that fit, all of them at the end of the list; its length when none does. */
function firstIndex<Item>(items: Item[], fits: (item: Item) => boolean): number {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (items.slice(middle, middle + 1).some(fits)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Opaque like the vendor's, and with characters that have to be encoded in a URL. */
function encode({ isBackwards, position }: Place, listDigest: string, now: number): string {
	const text = new URLSearchParams({
		[isBackwards ? 'r' : 'p']: position,
		l: listDigest,
		t: String(Math.floor(now)),
	});
	return Buffer.from(`${text}?`).toString('base64');
}

function decode(cursor: string, listDigest: string, now: number): Place {
	const text = Buffer.from(cursor, 'base64').toString('utf8').replace(/\?$/, '');
	const read = new URLSearchParams(text);
	const position = read.get('p') ?? read.get('r');
	const age = now - Number(read.get('t'));
	if (position === null || read.get('l') !== listDigest || age > cursorLifetime) {
		return refuse(400, 'Invalid cursor');
	}
	return { isBackwards: read.has('r'), position };
}

function digestOf(query: PageQuery): string {
	const kept = Object.entries(omit(query, ['cursor', 'page_size'])).sort();
	return createHash('sha256').update(JSON.stringify(kept)).digest('base64').slice(0, 12);
}

import type { IDataObject } from 'n8n-workflow';
import isPlainObject from 'lodash/isPlainObject';
import mapValues from 'lodash/mapValues';

/** Whether a value is a plain object: not null, not a list, not a date, file or other class instance. */
export function isRecord(value: unknown): value is IDataObject {
	if (typeof value !== 'object' || value === null) return false;
	// Almost all are, and long lists are asked about record by record.
	return Object.getPrototypeOf(value) === Object.prototype || isPlainObject(value);
}

/** The records of a list; none where it is no list. */
export function recordsOf(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** Whether a field holds anything: `false` and `0` are something. */
export function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

/** Whether a value holds nothing: empty text, null, an empty list or object. */
export function isEmpty(value: unknown): boolean {
	if (!isGiven(value)) return true;
	if (Array.isArray(value)) return value.length === 0;
	return isRecord(value) && Object.keys(value).length === 0;
}

/**
 * Drops what the user left empty (empty text, null, empty lists and objects), at every depth. `false` and `0` stay:
 * they are answers.
 */
export function withoutEmpty(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutEmpty).filter((entry) => !isEmpty(entry));
	if (!isRecord(value)) return value;
	const entries = Object.entries(mapValues(value, withoutEmpty));
	return Object.fromEntries(entries.filter(([, entry]) => !isEmpty(entry)));
}

/** Lists and objects copied at every depth, so that changing the copy leaves the original alone. */
export function copied(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(copied);
	return isRecord(value) ? mapValues(value, copied) : value;
}

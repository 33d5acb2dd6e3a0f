import type {
	GenericValue,
	IDataObject,
	IExecuteSingleFunctions,
	PostReceiveAction,
} from 'n8n-workflow';
import get from 'lodash/get';
import has from 'lodash/has';

import { refuse } from '../input/refuse';
import { isRecord } from '../values';
import { wantsCommonFormat } from './commonFormat';

function refuseMisfit(item: IExecuteSingleFunctions, message: string): never {
	return refuse(
		item,
		message,
		'The API answered in a form its documentation does not describe. Check the base URL in the credential.',
	);
}

/** Lets each record of a list share the texts in which it is like the one before, of which lists are full. */
function shareTexts(list: IDataObject[]): void {
	list.reduce((before, record) => {
		for (const field in record) {
			if (record[field] === before[field]) record[field] = before[field];
		}
		return record;
	}, {});
}

/**
 * The record, or the records of the list, that a body holds under a property, or that it is itself.
 *
 * @throws NodeOperationError where the body has no such property: no records would look like an empty list
 */
export function recordsIn(
	item: IExecuteSingleFunctions,
	body: unknown,
	property?: string,
): IDataObject[] {
	const found: unknown = property === undefined ? body : get(body, property);
	const list: unknown[] = Array.isArray(found) ? found : [found];
	if (list.every(isRecord)) return list;
	const missing = property === undefined ? 'list of records' : `'${property}'`;
	return refuseMisfit(item, `The answer has no ${missing}`);
}

/** Puts out the record, or each record of the list, that an answer holds under a property, or that it is itself. */
export function records(property?: string): PostReceiveAction {
	return async function (items) {
		// An object that gets its last field later takes twice the memory, which counts in a list of 50,000.
		const pairedItem = { item: this.getItemIndex() };
		return items.flatMap((item) => {
			const list = recordsIn(this, item.json, property);
			shareTexts(list);
			return list.map((json) => ({ json, pairedItem }));
		});
	};
}

/**
 * Puts out what a function makes of each record.
 *
 * @throws NodeOperationError where the answer is no record, or empty
 */
export function shaped(shape: (record: IDataObject) => IDataObject): PostReceiveAction {
	return async function (items) {
		if (!items.every(({ json }) => isRecord(json)))
			refuseMisfit(this, 'The answer is not a record');
		for (const item of items) item.json = shape(item.json);
		return items;
	};
}

function only(
	record: IDataObject,
	fields: readonly string[],
	inside: Record<string, string>,
): IDataObject {
	const chosen: IDataObject = {};
	for (const field of fields) if (field in record) chosen[field] = record[field];
	for (const [field, path] of Object.entries(inside)) {
		if (has(record, path)) chosen[field] = get(record, path) as GenericValue;
	}
	return chosen;
}

/**
 * Puts out a record's chosen fields while Simplify is on; Common Format makes its own choice.
 *
 * @param inside the paths of values inside the record, by the names under which they are put out
 */
export function simplified(
	fields: readonly string[],
	inside: Record<string, string> = {},
): PostReceiveAction {
	return async function (items) {
		if (this.getNodeParameter('simplify', false) !== true || wantsCommonFormat(this)) return items;
		for (const item of items) item.json = only(item.json, fields, inside);
		return items;
	};
}

/** Puts out n8n's usual sign of a successful delete. */
export const deleted: PostReceiveAction = async (items) =>
	items.map((item) => ({ ...item, json: { deleted: true } }));

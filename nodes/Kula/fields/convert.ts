import type { IDataObject, IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';
import get from 'lodash/get';
import set from 'lodash/set';

import { parsedJson } from '../../shared/input/json';
import { refuse } from '../../shared/input/refuse';
import { chosenZone, moment, utc } from '../../shared/input/schedule';
import { prepare } from '../../shared/request/operation';
import { isGiven, isRecord } from '../../shared/values';

/** Where a field goes. */
export type Place = 'query' | 'body';

/** Makes of what a user gave what the vendor wants; called only where something was given. */
export type Conversion = (
	context: IExecuteSingleFunctions,
	given: unknown,
	displayName: string,
) => unknown;

/** Declares the conversion of one field of a request. */
export function converted(
	place: Place,
	property: string,
	displayName: string,
	conversion: Conversion,
): PreSendAction {
	const path = `${place === 'query' ? 'qs' : 'body'}.${property}`;
	return prepare(function (options) {
		const given: unknown = get(options, path);
		if (!isGiven(given)) return;
		set(options, path, conversion(this, given, displayName));
	});
}

/**
 * One of Kula's IDs, which are whole numbers; a list gives them as text.
 *
 * @throws NodeOperationError naming the field
 */
export const wholeId: Conversion = (context, given, displayName) => {
	const id = Number(typeof given === 'string' ? given.trim() : given);
	if (Number.isInteger(id) && id > 0) return id;
	return refuse(
		context,
		`'${displayName}' is not a valid ID: ${String(given)}`,
		`Choose from the list of '${displayName}', or give a whole number such as 41.`,
	);
};

/** IDs as a list, or as text with commas between them. */
export const idList: Conversion = (context, given, displayName) =>
	textList(context, given, displayName).map((id) => wholeId(context, id, displayName));

/** Values as a list, or as text with commas between them. */
export const textList = (
	_context: IExecuteSingleFunctions,
	given: unknown,
	_displayName: string,
): unknown[] => {
	const list: unknown[] = Array.isArray(given) ? given.flat(Infinity) : String(given).split(',');
	return list
		.map((value) => (typeof value === 'string' ? value.trim() : value))
		.filter((value) => value !== '');
};

/** A moment in the user's zone as the vendor writes it. */
export const instant: Conversion = (context, given, displayName) =>
	utc(moment(context, given, displayName, chosenZone(context)));

/** A day of the user's calendar, `YYYY-MM-DD`. */
export const day: Conversion = (context, given, displayName) =>
	moment(context, given, displayName, chosenZone(context)).setZone(chosenZone(context)).toISODate();

/**
 * A JSON object, typed or from an expression.
 *
 * @throws NodeOperationError naming the field
 */
export const jsonObject: Conversion = (context, given, displayName): IDataObject => {
	const value = typeof given === 'string' ? parsedJson(given) : given;
	if (isRecord(value)) return value;
	return refuse(
		context,
		`'${displayName}' is not a valid JSON object`,
		`Give '${displayName}' as a JSON object such as {"14": "Berlin"}.`,
	);
};

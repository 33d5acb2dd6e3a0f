import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from './refuse';
import { isRecord } from '../values';

/** What a JSON text says; undefined where it is no JSON. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What a parameter holds that takes JSON: the value of an expression, or what a typed text says. */
export function jsonValue(context: IExecuteSingleFunctions, name: string): unknown {
	const given = context.getNodeParameter(name, '') as unknown;
	return typeof given === 'string' ? parsedJson(given) : given;
}

/**
 * A parameter that holds a JSON object: an object from an expression, or text that was typed.
 *
 * @throws NodeOperationError naming the field
 */
export function jsonRecord(
	context: IExecuteSingleFunctions,
	name: string,
	displayName: string,
): IDataObject {
	const value = jsonValue(context, name);
	if (isRecord(value)) return value;
	return refuse(
		context,
		`'${displayName}' is not a valid JSON object`,
		`Give '${displayName}' as a JSON object in braces, or by an expression that yields one.`,
	);
}

/**
 * A parameter that holds a JSON list: a list from an expression, or text that was typed.
 *
 * @throws NodeOperationError naming the field
 */
export function jsonList(
	context: IExecuteSingleFunctions,
	name: string,
	displayName: string,
): unknown[] {
	const list = jsonValue(context, name);
	if (Array.isArray(list)) return list as unknown[];
	return refuse(
		context,
		`'${displayName}' is not a list`,
		`Give '${displayName}' as a JSON list, or by an expression that yields one.`,
	);
}

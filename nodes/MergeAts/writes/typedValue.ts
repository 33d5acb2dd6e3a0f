import type { IExecuteSingleFunctions, ResourceMapperField } from 'n8n-workflow';

import { parsedJson } from '../../shared/input/json';
import { refuse } from '../../shared/input/refuse';
import { chosenZone, moment, utc } from '../../shared/input/schedule';
import { isRecord } from '../../shared/values';

function unfit(context: IExecuteSingleFunctions, field: string, wanted: string): never {
	return refuse(
		context,
		`'${field}' is not ${wanted}`,
		`Correct '${field}' or the expression behind it.`,
	);
}

/**
 * A list, which an expression may also give as JSON text, or as text in which commas separate the entries.
 *
 * @param field display name of the field, for error messages
 * @throws NodeOperationError where it looks like JSON but is none
 */
export function listFrom(
	context: IExecuteSingleFunctions,
	value: unknown,
	field: string,
): unknown[] {
	if (Array.isArray(value)) return value as unknown[];
	if (isRecord(value)) return [value];
	const text = String(value).trim();
	const parsed = parsedJson(text);
	if (Array.isArray(parsed)) return parsed as unknown[];
	if (/^[[{]/.test(text)) return unfit(context, field, 'a list');
	return text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

function recordFrom(context: IExecuteSingleFunctions, value: unknown, field: string) {
	const given = typeof value === 'string' ? parsedJson(value) : value;
	return isRecord(given) ? given : unfit(context, field, 'a JSON object');
}

function truthFrom(context: IExecuteSingleFunctions, value: unknown, field: string): boolean {
	const text = String(value).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	return unfit(context, field, 'true or false');
}

function numberFrom(context: IExecuteSingleFunctions, value: unknown, field: string): number {
	const number = Number(value);
	return Number.isFinite(number) ? number : unfit(context, field, 'a number');
}

/**
 * A mapped value in the type that the field has; expressions and models give almost everything as text.
 *
 * @throws NodeOperationError naming the field whose value does not fit
 */
export function typedValue(
	context: IExecuteSingleFunctions,
	value: unknown,
	{ displayName, type }: Pick<ResourceMapperField, 'displayName' | 'type'>,
): unknown {
	switch (type) {
		case 'array':
			return listFrom(context, value, displayName);
		case 'object':
			return recordFrom(context, value, displayName);
		case 'boolean':
			return truthFrom(context, value, displayName);
		case 'number':
			return numberFrom(context, value, displayName);
		case 'dateTime':
			return utc(moment(context, value, displayName, chosenZone(context)));
		default:
			return value;
	}
}

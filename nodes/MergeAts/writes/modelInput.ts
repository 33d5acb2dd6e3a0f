import type { IDataObject, IExecuteSingleFunctions, ResourceMapperField } from 'n8n-workflow';
import pick from 'lodash/pick';
import set from 'lodash/set';

import { jsonRecord, parsedJson } from '../../shared/input/json';
import { refuse } from '../../shared/input/refuse';
import { chosenZone, moment, utc } from '../../shared/input/schedule';
import { isGiven, isRecord } from '../../shared/values';
import { pathOf } from './requestSchema';

type Field = Pick<ResourceMapperField, 'id' | 'type'>;

function unfit(context: IExecuteSingleFunctions, field: string, wanted: string): never {
	return refuse(
		context,
		`'${field}' is no ${wanted}`,
		`Correct '${field}' or the expression behind it.`,
	);
}

function listFrom(context: IExecuteSingleFunctions, value: unknown, { id }: Field): unknown[] {
	if (Array.isArray(value)) return value as unknown[];
	if (isRecord(value)) return [value];
	const text = String(value).trim();
	const parsed = parsedJson(text);
	if (Array.isArray(parsed)) return parsed as unknown[];
	if (/^[[{]/.test(text)) return unfit(context, id, 'list');
	return text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

function recordFrom(context: IExecuteSingleFunctions, value: unknown, { id }: Field) {
	const given = typeof value === 'string' ? parsedJson(value) : value;
	return isRecord(given) ? given : unfit(context, id, 'JSON object');
}

function truthFrom(context: IExecuteSingleFunctions, value: unknown, { id }: Field): boolean {
	const text = String(value).trim().toLowerCase();
	if (text === 'true' || text === 'false') return text === 'true';
	return unfit(context, id, 'yes or no: give true or false');
}

function numberFrom(context: IExecuteSingleFunctions, value: unknown, { id }: Field): number {
	const number = Number(value);
	return Number.isFinite(number) ? number : unfit(context, id, 'number');
}

/** A mapped value in the type that the field has; expressions and models give almost everything as text. */
function typed(context: IExecuteSingleFunctions, value: unknown, field: Field): unknown {
	switch (field.type) {
		case 'array':
			return listFrom(context, value, field);
		case 'object':
			return recordFrom(context, value, field);
		case 'boolean':
			return truthFrom(context, value, field);
		case 'number':
			return numberFrom(context, value, field);
		case 'dateTime':
			return utc(moment(context, value, field.id, chosenZone(context)));
		default:
			return value;
	}
}

function mapped(context: IExecuteSingleFunctions): IDataObject {
	const fields = context.getNodeParameter('fields.schema', []) as ResourceMapperField[];
	const known = new Map(fields.map((field) => [field.id, field]));
	const isAutomatic = context.getNodeParameter('fields.mappingMode', '') === 'autoMapInputData';
	const given = isAutomatic
		? pick(context.getInputData().json, [...known.keys()])
		: context.getNodeParameter('fields.value', {}, { skipValidation: true });
	const model: IDataObject = {};
	for (const [id, value] of Object.entries(isRecord(given) ? given : {})) {
		if (!isGiven(value)) continue;
		const field = known.get(id) ?? { id };
		set(model, pathOf(id), typed(context, value, field));
	}
	return model;
}

/**
 * The model that an item writes: mapped field by field, or given as JSON, which goes out exactly as it is.
 *
 * @throws NodeOperationError naming the field whose value does not fit
 */
export function modelInput(context: IExecuteSingleFunctions): IDataObject {
	return context.getNodeParameter('modelInput', 'fields') === 'json'
		? jsonRecord(context, 'modelJson', 'Model as JSON')
		: mapped(context);
}

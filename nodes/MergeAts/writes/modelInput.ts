import type { IDataObject, IExecuteSingleFunctions, ResourceMapperField } from 'n8n-workflow';
import merge from 'lodash/merge';
import set from 'lodash/set';

import { jsonRecord } from '../../shared/input/json';
import { isGiven, isRecord, withoutEmpty } from '../../shared/values';
import { pathOf } from './requestSchema';
import { typedValue } from './typedValue';

/** The fields that only this customer's ATS has, as they were mapped. */
function mapped(context: IExecuteSingleFunctions): IDataObject {
	const fields = context.getNodeParameter('fields.schema', []) as ResourceMapperField[];
	const given = context.getNodeParameter('fields.value', {}, { skipValidation: true });
	const model: IDataObject = {};
	for (const [id, value] of Object.entries(isRecord(given) ? given : {})) {
		if (!isGiven(value)) continue;
		const field = fields.find((one) => one.id === id);
		if (field?.readOnly) continue;
		set(model, pathOf(id), typedValue(context, value, field ?? { displayName: id }));
	}
	return model;
}

/** Whether the model of an item is given as JSON, in Merge's names. */
export function isGivenAsJson(context: IExecuteSingleFunctions): boolean {
	return context.getNodeParameter('modelInput', 'fields') === 'json';
}

/**
 * The model that an item writes: what the form holds, or JSON, which goes out exactly as it is.
 *
 * @param declared what the fields of the form send
 * @throws NodeOperationError naming the field whose value does not fit
 */
export function modelInput(context: IExecuteSingleFunctions, declared: unknown): IDataObject {
	if (isGivenAsJson(context)) return jsonRecord(context, 'modelJson', 'Model as JSON');
	return merge({}, withoutEmpty(declared), mapped(context));
}

import {
	NodeApiError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type JsonObject,
	type PostReceiveAction,
} from 'n8n-workflow';

import { isRecord } from '../../shared/request';
import type { CommonModel } from '../commonModels';
import { problemInWords } from '../mergeAts';
import { simplifiedRecord } from '../simplify';

function refuseWrite(
	context: IExecuteSingleFunctions,
	errors: unknown[],
	body: IDataObject,
): never {
	throw new NodeApiError(context.getNode(), body as JsonObject, {
		message: errors.map(problemInWords).join('; '),
		description:
			'Merge took the request but nothing was written to the ATS. Correct the fields that are named; Get Create Fields tells what this linked account accepts.',
		itemIndex: context.getItemIndex(),
	});
}

/**
 * Puts out the record that was written, with Merge's warnings beside it.
 *
 * Merge answers 2xx even where errors kept it from writing; those fail the item.
 *
 * @param common the record's model, if it is a common one, for Simplify
 */
export function writtenRecord(common?: CommonModel): PostReceiveAction {
	return async function (items) {
		const simplify = this.getNodeParameter('simplify', false) === true;
		return items.map(({ json }) => {
			const { model, warnings = [], errors, logs } = json;
			if (Array.isArray(errors) && errors.length > 0) refuseWrite(this, errors, json);
			const record = isRecord(model) ? model : {};
			return {
				json: {
					...(simplify && common ? simplifiedRecord(record, common) : record),
					warnings,
					...(logs !== undefined && { logs }),
				},
			};
		});
	};
}

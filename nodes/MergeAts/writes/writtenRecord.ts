import {
	NodeApiError,
	type IDataObject,
	type JsonObject,
	type PostReceiveAction,
} from 'n8n-workflow';

import type { Walk } from '../../shared/paging';
import { isRecord } from '../../shared/request';
import type { CommonModel } from '../commonModels';
import { problemInWords } from '../mergeAts';
import { simplifiedRecord } from '../simplify';

/**
 * One write, which fails in Merge's words where errors kept it from being made: Merge answers 2xx even then.
 *
 * @throws NodeApiError naming the problems
 */
export const judged: Walk = async (context, send) => {
	const { items, response } = await send();
	const body: IDataObject = isRecord(response.body) ? response.body : {};
	if (!Array.isArray(body.errors) || body.errors.length === 0) return items;
	throw new NodeApiError(context.getNode(), body as JsonObject, {
		message: body.errors.map(problemInWords).join('; '),
		description:
			'Merge took the request but nothing was written to the ATS. Correct the fields that are named; Get Create Fields tells what this linked account accepts.',
		itemIndex: context.getItemIndex(),
	});
};

/**
 * Puts out the record that was written, with Merge's warnings beside it.
 *
 * @param common the record's model, if it is a common one, for Simplify
 */
export function writtenRecord(common?: CommonModel): PostReceiveAction {
	return async function (items) {
		const simplify = this.getNodeParameter('simplify', false) === true;
		return items.map(({ json: { model, warnings = [], logs } }) => {
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

import type { IDataObject, IExecuteSingleFunctions, PostReceiveAction } from 'n8n-workflow';

import { wantsCommonFormat } from '../../shared/request/commonFormat';
import type { Answer, Courier, Walk } from '../../shared/request/paging/walk';
import { isRecord } from '../../shared/values';
import { problemsInWords, writeErrors } from '../errorWords';
import type { CommonModel } from '../model/commonModel';
import { simplifiedRecord } from '../model/simplify';
import { saidError } from '../saidError';

/**
 * Judges the answer to a write, which is 2xx even where errors kept the write from being made.
 *
 * @throws NodeApiError naming the problems
 */
export async function judge(
	item: IExecuteSingleFunctions,
	{ hint }: Courier,
	{ response }: Answer,
): Promise<void> {
	const body: IDataObject = isRecord(response.body) ? response.body : {};
	const message = writeErrors(body);
	if (message !== undefined) {
		throw await saidError(item, body, {
			message,
			description:
				'Merge took the request but nothing was written to the ATS. Correct the fields that are named; Get Create Fields tells what this linked account accepts.',
		});
	}
	const warnings = Array.isArray(body.warnings) ? body.warnings : [];
	if (warnings.length > 0) {
		const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
		hint(
			wantsCommonFormat(item)
				? `Merge gave ${count} about an interview: ${problemsInWords(warnings)}`
				: `Merge gave ${count} about a record, such as a field that the ATS ignored. See 'warnings' in its output.`,
		);
	}
}

/** One write, which fails in Merge's words where it was not made. */
export const judged: Walk = async (item, courier) => {
	const answer = await courier.send();
	await judge(item, courier, answer);
	return answer.items;
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

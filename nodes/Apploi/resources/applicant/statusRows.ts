import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { refuse } from '../../../shared/input/refuse';
import { isRecord } from '../../../shared/values';

/** A status as an object: its row, or a row made of its name where the rows are plain names. */
export function statusOf(row: unknown): IDataObject {
	return isRecord(row) ? row : { name: String(row) };
}

/**
 * Puts out each status.
 *
 * @throws NodeOperationError where the answer has no list
 */
export const statusRows: PostReceiveAction = async function (items) {
	return items.flatMap(({ json: { data } }) => {
		if (Array.isArray(data)) return data.map((row: unknown) => ({ json: statusOf(row) }));
		return refuse(this, "The answer has no 'data'", 'Check the base URL in the Apploi credential.');
	});
};

import { NodeOperationError, type IDataObject, type PostReceiveAction } from 'n8n-workflow';

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
		throw new NodeOperationError(this.getNode(), "The answer has no 'data'", {
			itemIndex: this.getItemIndex(),
			description: 'Check the base URL in the Apploi credential.',
		});
	});
};

import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import type { Listing } from '../../shared/trigger/listing';
import { TOKEN_HEADER } from '../account/accountToken';

/**
 * The query of the page after an answer.
 *
 * @throws NodeOperationError where the answer does not tell whether there is one: its records may not be all
 */
function nextPage(context: IPollFunctions, body: unknown): IDataObject | undefined {
	const next: unknown = get(body, 'next');
	if (next === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			'The answer does not tell whether the list ends',
			{ description: "It has no 'next'. Nothing is lost: the next poll reads the list again." },
		);
	}
	return typeof next === 'string' && next !== '' ? { cursor: next } : undefined;
}

/** A list of records, those modified from a time on where there is one; ATS reference, Pagination. */
export function modelList(
	context: IPollFunctions,
	path: string,
	token: string,
	size: number,
	since?: number,
): Listing {
	// The vendor does not say whether the moment itself is after it.
	const modified_after = since === undefined ? undefined : new Date(since - 1).toISOString();
	return {
		request: {
			url: `/ats/v1/${path}`,
			headers: { [TOKEN_HEADER]: token },
			qs: {
				include_deleted_data: true,
				page_size: size,
				...(modified_after === undefined ? {} : { modified_after }),
			},
		},
		records: 'results',
		identity: ({ id }) => String(id),
		next: ({ body }) => nextPage(context, body),
	};
}

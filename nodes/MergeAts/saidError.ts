import type { IDataObject, IExecuteSingleFunctions, NodeApiError } from 'n8n-workflow';

import { apiError } from '../shared/answer/errors';
import { keysOf, withoutSecrets } from '../shared/answer/secrets';
import { mergeAts } from './mergeAts';

/** The error for a good answer that says that something failed, in words made of it. */
export async function saidError(
	item: IExecuteSingleFunctions,
	answer: IDataObject,
	{ message, ...words }: { message: string; description: string; status?: number },
): Promise<NodeApiError> {
	const keys = await keysOf(item, mergeAts);
	return apiError(item, {
		...words,
		message: String(withoutSecrets(message, keys)),
		body: withoutSecrets(answer, keys) as IDataObject,
	});
}

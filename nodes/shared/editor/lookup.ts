import type { IDataObject, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';

import { attempt, NO_JSON } from '../answer/attempt';
import { errorOf, limitError } from '../answer/errors';
import { toldWait } from '../answer/rateLimit';
import type { Vendor } from '../answer/vendor';
import { connectionTo } from '../request/connection';
import { isRecord } from '../values';

/**
 * One read for a dropdown.
 *
 * @param request with a base URL of its own where it does not go to the credential's
 * @throws NodeApiError in the vendor's words, or where the answer is no JSON object: an empty list would hide the fault
 */
export async function lookUp(
	context: ILoadOptionsFunctions,
	vendor: Vendor,
	request: IHttpRequestOptions,
): Promise<IDataObject> {
	const credential = await context.getCredentials(vendor.credential);
	const { baseURL = credential.baseUrl } = request;
	const connection = connectionTo(context.getNode(), baseURL);
	const outcome = await attempt(context, vendor, { ...request, ...connection });
	if (outcome.kind === 'limit') {
		const wait = toldWait(outcome.response);
		throw limitError(context, vendor, wait, 'Wait, then open the list again.');
	}
	if (outcome.kind !== 'answer') throw await errorOf(context, vendor, outcome, false);
	if (isRecord(outcome.response.body)) return outcome.response.body;
	throw await errorOf(context, vendor, { kind: 'fault', code: NO_JSON }, false);
}

import type { IDataObject, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';

import { attempt } from '../answer/attempt';
import { answerError, faultError, limitError, NO_JSON } from '../answer/errors';
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
	if (outcome.kind === 'failure') throw outcome.error;
	if (outcome.kind === 'fault') throw faultError(context, vendor, outcome.code, false);
	const { response } = outcome;
	if (response.statusCode === 429) {
		throw limitError(context, vendor, toldWait(response), 'Wait, then open the list again.');
	}
	if (outcome.kind === 'refusal') throw await answerError(context, vendor, response, false);
	if (isRecord(response.body)) return response.body;
	throw faultError(context, vendor, NO_JSON, false);
}

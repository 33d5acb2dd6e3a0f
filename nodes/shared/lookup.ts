import type {
	IDataObject,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { answerError } from './errors';
import { ignoredStatuses, type Vendor } from './vendor';

/**
 * One read for a dropdown.
 *
 * @throws NodeApiError in the vendor's words
 */
export async function lookUp(
	context: ILoadOptionsFunctions,
	vendor: Vendor,
	request: Omit<IHttpRequestOptions, 'baseURL'>,
): Promise<IDataObject> {
	const { baseUrl } = await context.getCredentials(vendor.credential);
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context,
		vendor.credential,
		{
			...request,
			baseURL: String(baseUrl),
			returnFullResponse: true,
			ignoreHttpStatusErrors: ignoredStatuses(vendor),
		},
	)) as IN8nHttpFullResponse;
	if (response.statusCode >= 400) throw await answerError(context, vendor, response, false);
	return response.body as IDataObject;
}

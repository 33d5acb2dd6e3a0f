import {
	NodeApiError,
	sleep,
	type IHookFunctions,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type IPollFunctions,
} from 'n8n-workflow';

import { faultCode, isUnreadable } from './attempt';
import { answerError, faultError, NO_JSON } from './errors';
import { toldWait } from './rateLimit';
import { backoff, maySendAgain } from './retry';
import { ignoredStatuses, type Vendor } from './vendor';

/** A trigger's request, its path as documented. */
export type TriggerRequest = Omit<IHttpRequestOptions, 'baseURL'>;

/** Milliseconds that all waits of a request may take together; a poll has more tries, and a user may be looking on. */
const MOST_WAITING = 60_000;

/**
 * One request of a trigger, sent again after a rate limit, and a read also after passing faults.
 *
 * @param accepted error statuses that are an answer, such as 404 of a record that is to be deleted
 * @throws NodeApiError in the vendor's words, or for a fault or a limit that lasts too long
 */
export async function call(
	context: IPollFunctions | IHookFunctions,
	vendor: Vendor,
	request: TriggerRequest,
	accepted: number[] = [],
): Promise<IN8nHttpFullResponse> {
	const isWrite = request.method !== undefined && request.method !== 'GET';
	const { baseUrl } = await context.getCredentials(vendor.credential);
	let waited = 0;
	let faults = 0;
	const wait = async (milliseconds: number) => {
		waited += milliseconds;
		if (waited > MOST_WAITING) throw waitError(context, vendor, milliseconds);
		await sleep(milliseconds);
	};
	for (;;) {
		const outcome = await send(context, vendor, { ...request, baseURL: String(baseUrl) });
		if ('response' in outcome) {
			const { response } = outcome;
			if (response.statusCode < 400 || accepted.includes(response.statusCode)) return response;
			if (response.statusCode === 429) {
				await wait(toldWait(response) || backoff(faults++));
				continue;
			}
			if (!maySendAgain({ kind: 'refusal', response }, isWrite, faults)) {
				throw await answerError(context, vendor, response, isWrite);
			}
		} else if (!maySendAgain({ kind: 'fault', code: outcome.fault }, isWrite, faults)) {
			throw faultError(context, vendor, outcome.fault, isWrite);
		}
		await wait(backoff(faults++));
	}
}

function waitError(
	context: IPollFunctions | IHookFunctions,
	vendor: Vendor,
	milliseconds: number,
): NodeApiError {
	const seconds = Math.ceil(milliseconds / 1000);
	const message = `The rate limit of ${vendor.name} is used up for another ${seconds} seconds`;
	const description =
		'Nothing is lost: the next try begins where the last one ended. If this lasts, let the trigger poll less often.';
	return new NodeApiError(context.getNode(), {}, { message, description, httpCode: '429' });
}

async function send(
	context: IPollFunctions | IHookFunctions,
	vendor: Vendor,
	request: IHttpRequestOptions,
): Promise<{ response: IN8nHttpFullResponse } | { fault: string }> {
	try {
		const response: IN8nHttpFullResponse = await context.helpers.httpRequestWithAuthentication.call(
			context,
			vendor.credential,
			{
				...request,
				returnFullResponse: true,
				ignoreHttpStatusErrors: ignoredStatuses(vendor),
			},
		);
		const isBroken = response.statusCode < 400 && isUnreadable(response);
		return isBroken ? { fault: NO_JSON } : { response };
	} catch (error) {
		return { fault: faultCode(error) ?? 'unknown' };
	}
}

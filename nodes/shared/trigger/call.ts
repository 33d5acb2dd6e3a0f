import {
	sleep,
	type IDataObject,
	type IHookFunctions,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	type IPollFunctions,
} from 'n8n-workflow';

import { attempt } from '../answer/attempt';
import { errorOf, limitError } from '../answer/errors';
import { toldWait } from '../answer/rateLimit';
import { backoff, maySendAgain } from '../answer/retry';
import type { Vendor } from '../answer/vendor';
import { connectionTo } from '../request/connection';
import { isRecord } from '../values';

/** A trigger's request, its path as documented. */
export type TriggerRequest = Omit<IHttpRequestOptions, 'baseURL'>;

/** Milliseconds that all waits of a request may take together; a poll has more tries, and a user may be looking on. */
const MOST_WAITING = 60_000;

const NOTHING_LOST =
	'Nothing is lost: the next try begins where the last one ended. If this lasts, let the trigger poll less often.';

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
	const credential = await context.getCredentials(vendor.credential);
	const connection = connectionTo(context.getNode(), credential.baseUrl);
	let waited = 0;
	let faults = 0;
	const wait = async (milliseconds: number) => {
		waited += milliseconds;
		if (waited > MOST_WAITING) throw limitError(context, vendor, milliseconds, NOTHING_LOST);
		await sleep(milliseconds);
	};
	for (;;) {
		const outcome = await attempt(context, vendor, { ...request, ...connection });
		if (outcome.kind === 'answer') return outcome.response;
		if (outcome.kind === 'limit') {
			await wait(toldWait(outcome.response) || backoff(faults++));
			continue;
		}
		if (outcome.kind === 'refusal' && accepted.includes(outcome.response.statusCode)) {
			return outcome.response;
		}
		if (!maySendAgain(outcome, isWrite, faults)) {
			throw await errorOf(context, vendor, outcome, isWrite);
		}
		await wait(backoff(faults++));
	}
}

/**
 * The record that an answer's body is; undefined where the vendor has it no more.
 *
 * @throws NodeApiError in the vendor's words, or for a fault or a limit that lasts too long
 */
export async function readRecord(
	context: IPollFunctions,
	vendor: Vendor,
	request: TriggerRequest,
): Promise<IDataObject | undefined> {
	const { statusCode, body } = await call(context, vendor, request, [404]);
	return statusCode !== 404 && isRecord(body) ? body : undefined;
}

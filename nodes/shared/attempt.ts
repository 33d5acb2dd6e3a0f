import {
	jsonParse,
	NodeOperationError,
	type DeclarativeRestApiSettings,
	type IDataObject,
	type IExecutePaginationFunctions,
	type IN8nHttpFullResponse,
	type IN8nHttpResponse,
	type PostReceiveAction,
} from 'n8n-workflow';

import { NO_JSON } from './errors';
import type { Answer, Read } from './paging';
import { planOf } from './plan';
import { isRecord } from './request';

/**
 * What came of sending a request once: a good answer, an error answer, a network fault, or a failure on our side,
 * either before the request was sent (for want of a credential, say) or in making an output of a good answer.
 */
export type Attempt =
	| { kind: 'answer'; answer: Answer }
	| { kind: 'refusal'; response: IN8nHttpFullResponse }
	| { kind: 'fault'; code: string }
	| { kind: 'failure'; error: unknown; answered: boolean };

class Refused extends Error {
	constructor(readonly response: IN8nHttpFullResponse) {
		super('The vendor refused the request');
	}
}

/** The code of an answer that ends before its end, where the network gives none. */
const NO_END = 'ERR_STREAM_PREMATURE_CLOSE';

class Unusable extends Error {
	constructor(readonly code: string) {
		super('The answer cannot be used');
	}
}

type Streamed = Parameters<IExecutePaginationFunctions['helpers']['binaryToString']>[0];

export function isUnreadable({ body, headers, statusCode }: IN8nHttpFullResponse): boolean {
	if (typeof body !== 'string') return false;
	return body !== '' || (statusCode !== 204 && headers['content-length'] !== '0');
}

/** The code of the network fault behind an error, which n8n wraps more than once. */
export function faultCode(error: unknown): string | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string') return cause.code;
	}
	return undefined;
}

/** The answer behind an error that n8n throws for a status, which it does where it renews a token. */
function thrownAnswer(error: unknown): IN8nHttpFullResponse | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (!('response' in cause) || !isRecord(cause.response)) continue;
		const { status, headers, data } = cause.response;
		if (typeof status !== 'number') continue;
		return {
			statusCode: status,
			headers: { ...(headers as IDataObject | undefined) },
			body: (isRecord(data) ? data : {}) as IDataObject,
		};
	}
	return undefined;
}

/**
 * What a streamed answer says: its JSON, or its text where it is none.
 *
 * @throws Unusable where the answer does not arrive whole
 */
async function bodyOf(
	{ helpers }: IExecutePaginationFunctions,
	{ body }: IN8nHttpFullResponse,
): Promise<IN8nHttpResponse> {
	const [read] = await Promise.allSettled([helpers.binaryToString(body as Streamed)]);
	if (read.status === 'rejected') throw new Unusable(faultCode(read.reason) ?? NO_END);
	return jsonParse<IN8nHttpResponse>(read.value, { fallbackValue: read.value });
}

function optionsFor(
	{ options }: DeclarativeRestApiSettings.ResultOptions,
	query: IDataObject,
	read: Read | undefined,
): DeclarativeRestApiSettings.HttpRequestOptions {
	if (read) return { ...options, ...read, qs: query, body: undefined };
	if (planOf(options).searches) {
		return { ...options, body: { ...(options.body as IDataObject | undefined), ...query } };
	}
	return { ...options, qs: { ...options.qs, ...query } };
}

/**
 * Sends an item's request once, through the engine, which signs it and shapes its answer as the operation declares; or
 * a read in its place.
 *
 * @throws when the execution is cancelled
 */
export async function attempt(
	context: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
	query: IDataObject,
	read?: Read,
): Promise<Attempt> {
	let response: IN8nHttpFullResponse | undefined;
	const { anyAnswer } = planOf(request.options);
	const inspect: PostReceiveAction = async (_items, received) => {
		if (request.options.encoding === 'stream') received.body = await bodyOf(context, received);
		response = received;
		if (received.statusCode >= 400) throw new Refused(received);
		if (!anyAnswer && isUnreadable(received)) throw new Unusable(NO_JSON);
		return [{ json: received.body as IDataObject }];
	};
	const inspection = { data: { parameterValue: undefined }, actions: [inspect] };
	const declared = request.postReceive.splice(0);
	request.postReceive.push(inspection, ...(read ? [] : declared));
	try {
		const options = optionsFor(request, query, read);
		const items = await context.makeRoutingRequest({ ...request, options });
		if (response === undefined) {
			throw new NodeOperationError(context.getNode(), 'The answer did not pass the inspection');
		}
		return { kind: 'answer', answer: { items, response } };
	} catch (error) {
		context.getExecutionCancelSignal()?.throwIfAborted();
		if (error instanceof Refused) return { kind: 'refusal', response: error.response };
		if (error instanceof Unusable) return { kind: 'fault', code: error.code };
		const answered = thrownAnswer(error);
		if (answered) return { kind: 'refusal', response: answered };
		const code = faultCode(error);
		if (response === undefined && code !== undefined) return { kind: 'fault', code };
		return { kind: 'failure', error, answered: response !== undefined };
	} finally {
		request.postReceive.splice(0, Infinity, ...declared);
	}
}

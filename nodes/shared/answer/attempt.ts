import {
	jsonParse,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHookFunctions,
	type IHttpRequestOptions,
	type ILoadOptionsFunctions,
	type IN8nHttpFullResponse,
	type IN8nHttpResponse,
	type IPollFunctions,
} from 'n8n-workflow';

import { isRecord } from '../values';
import { NO_JSON } from './errors';
import { ignoredStatuses, type Vendor } from './vendor';

/**
 * What came of sending a request once: a good answer, an error answer or a redirect, a network fault, or a failure on our
 * side, for want of a credential, say.
 */
export type Attempt =
	| { kind: 'answer'; response: IN8nHttpFullResponse }
	| { kind: 'refusal'; response: IN8nHttpFullResponse }
	| { kind: 'fault'; code: string }
	| { kind: 'failure'; error: unknown };

/** The code of an answer that ends before its end, where the network gives none. */
const NO_END = 'ECONNRESET';

/** What n8n's HTTP client calls such an answer. */
const BAD_RESPONSE = 'ERR_BAD_RESPONSE';

/** The code that n8n gives an answer whose beginning does not come in time. */
const TIMED_OUT = 'ECONNABORTED';

function isUnreadable({ body, headers, statusCode }: IN8nHttpFullResponse): boolean {
	if (typeof body !== 'string') return false;
	return body !== '' || (statusCode !== 204 && headers['content-length'] !== '0');
}

/** The code of the network fault behind an error, which n8n wraps more than once. */
function faultCode(error: unknown): string | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (!('code' in cause) || typeof cause.code !== 'string') continue;
		return cause.code === BAD_RESPONSE ? NO_END : cause.code;
	}
	return undefined;
}

/** The answer behind an error that n8n throws for a 401, which it does where it renews a token. */
function thrownAnswer(error: unknown): IN8nHttpFullResponse | undefined {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if (!('response' in cause) || !isRecord(cause.response)) continue;
		const { status, headers, data } = cause.response;
		// With another status the answer was cut off: it is at the error of that, too.
		if (status !== 401) continue;
		return {
			statusCode: status,
			headers: { ...(headers as IDataObject | undefined) },
			body: (isRecord(data) ? data : {}) as IDataObject,
		};
	}
	return undefined;
}

type Sender = IExecuteSingleFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions;

type Streamed = Exclude<
	Parameters<IExecuteSingleFunctions['helpers']['binaryToString']>[0],
	Buffer
>;

/** What n8n waits for an answer, in milliseconds, unless it is told otherwise. */
const DEFAULT_TIMEOUT = 300_000;

/**
 * What reads an answer that comes as a stream; its JSON, or its text where it is none.
 *
 * @param timeout milliseconds until it is given up: n8n waits only for the beginning of a stream for so long
 */
async function bodyOf(
	{ helpers }: IExecuteSingleFunctions,
	{ body }: IN8nHttpFullResponse,
	timeout = DEFAULT_TIMEOUT,
): Promise<IN8nHttpResponse> {
	const stream = body as Streamed;
	const time = AbortSignal.timeout(timeout);
	const giveUp = () => {
		// Destroying alone would wait for what the stream is made of, which may never end.
		stream.emit('error', Object.assign(new Error(), { code: TIMED_OUT }));
		stream.destroy();
	};
	time.addEventListener('abort', giveUp);
	try {
		const text = await helpers.binaryToString(stream);
		return jsonParse<IN8nHttpResponse>(text, { fallbackValue: text });
	} finally {
		time.removeEventListener('abort', giveUp);
	}
}

/**
 * Sends a request once, signed with the vendor's credential.
 *
 * @param streams where the answer is read as a stream, which takes longer and leaves less behind in memory
 */
export async function attempt(
	context: Sender,
	vendor: Vendor,
	request: IHttpRequestOptions,
	{ anyAnswer = false, streams }: { anyAnswer?: boolean; streams?: IExecuteSingleFunctions } = {},
): Promise<Attempt> {
	let response: IN8nHttpFullResponse | undefined;
	try {
		response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			vendor.credential,
			{
				...request,
				returnFullResponse: true,
				ignoreHttpStatusErrors: ignoredStatuses(vendor),
				...(streams && { encoding: 'stream' }),
			},
		)) as IN8nHttpFullResponse;
		if (streams) response.body = await bodyOf(streams, response, request.timeout);
	} catch (error) {
		const answered = thrownAnswer(error);
		if (answered) return { kind: 'refusal', response: answered };
		const code = faultCode(error) ?? (response && NO_END);
		return code === undefined ? { kind: 'failure', error } : { kind: 'fault', code };
	}
	if (response.statusCode >= 300) return { kind: 'refusal', response };
	if (!anyAnswer && isUnreadable(response)) return { kind: 'fault', code: NO_JSON };
	return { kind: 'answer', response };
}

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
import type { Vendor } from './vendor';

/**
 * What came of sending a request once: a good answer, one that the rate limit is used up, another error answer or a
 * redirect, a network fault, or a failure on our side, for want of a credential, say.
 */
export type Attempt =
	| { kind: 'answer'; response: IN8nHttpFullResponse }
	| { kind: 'limit'; response: IN8nHttpFullResponse }
	| { kind: 'refusal'; response: IN8nHttpFullResponse }
	| { kind: 'fault'; code: string }
	| { kind: 'failure'; error: unknown };

/** What came of a request that is at its end. */
export type Failed = Exclude<Attempt, { kind: 'answer' | 'limit' }>;

/** The code of an answer that is no JSON although JSON is all the vendor speaks. */
export const NO_JSON = 'no JSON';

/** The code of an answer that ends before its end, where the network gives none; and what n8n's HTTP client gives. */
const NO_END = 'ECONNRESET';
const BAD_RESPONSE = 'ERR_BAD_RESPONSE';

/** The code that n8n gives an answer whose beginning does not come in time. */
const TIMED_OUT = 'ECONNABORTED';

function isUnreadable({ body, headers, statusCode }: IN8nHttpFullResponse): boolean {
	if (typeof body !== 'string') return false;
	return body !== '' || (statusCode !== 204 && headers['content-length'] !== '0');
}

/** An error and what caused it: n8n wraps errors more than once. */
function causesOf(error: unknown): Error[] {
	return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/** The code of the network fault behind an error. */
function faultCode(error: unknown): string | undefined {
	const codes = causesOf(error).map((cause) => ('code' in cause ? cause.code : undefined));
	const code = codes.find((found) => typeof found === 'string');
	return code === BAD_RESPONSE ? NO_END : code;
}

/** The answer behind an error that n8n throws for an error status. */
function thrownAnswer(error: unknown): IN8nHttpFullResponse | undefined {
	const answer = causesOf(error)
		.map((cause) => ('response' in cause ? cause.response : undefined))
		.find((found): found is IDataObject => isRecord(found) && Number(found.status) >= 300);
	if (!answer) return undefined;
	const headers = { ...(answer.headers as IDataObject | undefined) };
	const body = isRecord(answer.data) ? answer.data : {};
	return { statusCode: Number(answer.status), headers, body };
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
	time.onabort = () => {
		// Destroying alone would wait for what the stream is made of, which may never end.
		stream.emit('error', Object.assign(new Error(), { code: TIMED_OUT }));
		stream.destroy();
	};
	try {
		const text = await helpers.binaryToString(stream);
		return jsonParse<IN8nHttpResponse>(text, { fallbackValue: text });
	} finally {
		time.onabort = null;
	}
}

/**
 * The answer to a request, signed with the vendor's credential; an error answer comes as an answer, too, but for the
 * 401 that n8n has to see thrown where it renews a token.
 *
 * @throws what n8n throws
 */
async function answerTo(
	context: Sender,
	{ credential, renewsToken }: Vendor,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const send = async (
		ignoreHttpStatusErrors: IHttpRequestOptions['ignoreHttpStatusErrors'],
	): Promise<IN8nHttpFullResponse> =>
		await context.helpers.httpRequestWithAuthentication.call(context, credential, {
			...request,
			returnFullResponse: true,
			ignoreHttpStatusErrors,
		});
	if (!renewsToken) return await send(true);
	const response = await send({ ignore: true, except: [401] });
	if (response.statusCode !== 401) return response;
	// n8n 2.4 knows no exceptions. What was answered with 401 may be sent again.
	const [renewed] = await Promise.allSettled([send(false)]);
	if (renewed.status === 'fulfilled') return renewed.value;
	const answered = thrownAnswer(renewed.reason);
	if (answered) return answered;
	throw renewed.reason;
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
		response = await answerTo(context, vendor, {
			...request,
			...(streams && { encoding: 'stream' }),
		});
		if (streams) response.body = await bodyOf(streams, response, request.timeout);
	} catch (error) {
		const answered = thrownAnswer(error);
		// Answers that are cut off are thrown with other statuses.
		if (answered?.statusCode === 401) return { kind: 'refusal', response: answered };
		const code = faultCode(error) ?? (response && NO_END);
		return code === undefined ? { kind: 'failure', error } : { kind: 'fault', code };
	}
	if (response.statusCode === 429) return { kind: 'limit', response };
	if (response.statusCode >= 300) return { kind: 'refusal', response };
	if (!anyAnswer && isUnreadable(response)) return { kind: 'fault', code: NO_JSON };
	return { kind: 'answer', response };
}

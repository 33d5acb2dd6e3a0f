import {
	sleep,
	UserError,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { backoff } from '../shared/answer/retry';
import { isRecord } from '../shared/values';
import { secureBaseUrl } from './baseUrl';
import { errorWords } from './errorWords';

/** Sign-ins under way: requests that go out at once share one. */
const underWay = new Map<string, Promise<string>>();

const NOTHING_SENT =
	'Check login, password and base URL in the Interview Scheduler credential. Nothing else was sent.';

/** How often signing in is tried again where the connection breaks: it changes nothing. */
const MOST_FAULTS = 3;

/** Milliseconds for an answer, so that tries do not add up to more than a user waits. */
const TIMEOUT = 60_000;

async function answerTo(
	{ helpers }: IHttpRequestHelper,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	for (let faults = 0; faults <= MOST_FAULTS; faults++) {
		if (faults > 0) await sleep(backoff(faults - 1));
		const [outcome] = await Promise.allSettled([helpers.httpRequest(request)]);
		if (outcome.status === 'fulfilled') return outcome.value as IN8nHttpFullResponse;
	}
	throw new UserError('Signing in failed: the connection broke', { description: NOTHING_SENT });
}

async function tokenFor(
	helper: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<string> {
	const { login, password, rememberMe } = credentials;
	const response = await answerTo(helper, {
		method: 'POST',
		baseURL: secureBaseUrl(credentials),
		url: '/api/v1/users/sign_in',
		body: { user: { login, password, ...(rememberMe === true ? { remember_me: true } : {}) } },
		json: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
	const token = /^Bearer (.+)$/.exec(String(response.headers.authorization ?? ''))?.[1];
	if (token !== undefined && response.statusCode < 400) return token;
	const words = isRecord(response.body) ? errorWords(response.body) : undefined;
	throw new UserError(`Signing in failed: ${words ?? `status ${response.statusCode}, no token`}`, {
		description: NOTHING_SENT,
	});
}

/**
 * Signs in and takes the token from the answer's `authorization` header; Users, Sign in.
 *
 * @throws UserError in the vendor's words where it refuses
 */
export async function signIn(
	helper: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<string> {
	const { baseUrl, login, password } = credentials;
	const key = JSON.stringify([baseUrl, login, password]);
	const token = underWay.get(key) ?? tokenFor(helper, credentials);
	underWay.set(key, token);
	try {
		return await token;
	} finally {
		underWay.delete(key);
	}
}

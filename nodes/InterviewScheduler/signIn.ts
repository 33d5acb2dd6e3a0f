import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { isRecord } from '../shared/values';
import { secureBaseUrl } from './baseUrl';
import { errorWords } from './errorWords';

/** Sign-ins under way: requests that go out at once share one. */
const underWay = new Map<string, Promise<string>>();

async function tokenFor(
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): Promise<string> {
	const { login, password, rememberMe } = credentials;
	const response = (await helpers.httpRequest({
		method: 'POST',
		baseURL: secureBaseUrl(credentials),
		url: '/api/v1/users/sign_in',
		body: { user: { login, password, ...(rememberMe === true ? { remember_me: true } : {}) } },
		json: true,
		disableFollowRedirect: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	})) as IN8nHttpFullResponse;
	const token = /^Bearer (.+)$/.exec(String(response.headers.authorization ?? ''))?.[1];
	if (token !== undefined && response.statusCode < 400) return token;
	const words = isRecord(response.body) ? errorWords(response.body) : undefined;
	throw new UserError(`Signing in failed: ${words ?? `status ${response.statusCode}, no token`}`, {
		description:
			'Check login, password and base URL in the Interview Scheduler credential. Nothing else was sent.',
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

import type { Context, Handler } from 'openapi-backend';
import type { Answer, IncomingRequest } from '../vendor';
import type { LinkedAccount } from './accountRecords';
import { detailAnswer } from './errors';
import type { MergeAtsState } from './state';

type Headers = IncomingRequest['headers'];

function keyOf(headers: Headers): string {
	return String(headers.authorization ?? '').replace(/^Bearer /, '');
}

function accountTokenOf(headers: Headers): string {
	return String(headers['x-account-token'] ?? '');
}

/** Keys for tests open test accounts, the others production accounts. */
function isKeyFor(key: string, { details }: LinkedAccount): boolean {
	return key.startsWith('test_') === (details.account_type === 'TEST');
}

export function securityHandlers(state: MergeAtsState): Record<string, Handler> {
	return {
		apiKey: ({ request }: Context): boolean => state.keys.has(keyOf(request.headers)),
		accountToken: ({ request }: Context): LinkedAccount | undefined => {
			const account = state.accountByToken(accountTokenOf(request.headers));
			return account && isKeyFor(keyOf(request.headers), account) ? account : undefined;
		},
	};
}

/** Only the wording of a missing account token is known from the vendor. */
export function unauthorizedAnswer({ request, security }: Context): Answer {
	if (request.headers.authorization === undefined) {
		return detailAnswer(401, 'Authentication credentials were not provided.');
	}
	if (security.apiKey !== true) return detailAnswer(401, 'Invalid API key.');
	if (accountTokenOf(request.headers) === '') {
		return detailAnswer(401, 'Account Token must be passed in as an X-Account-Token header.');
	}
	return detailAnswer(401, 'Invalid account token.');
}

/** Requests are counted by linked account, whatever its token, and otherwise by key. */
export function rateLimitSubject(
	state: MergeAtsState,
	{ headers }: IncomingRequest,
	limitClass: string,
): string {
	if (limitClass === 'apiKey') return keyOf(headers);
	const token = accountTokenOf(headers);
	return state.accountByToken(token)?.details.id ?? token;
}

/** The linked account whose token the request carries. */
export function accountOf({ security }: Context): LinkedAccount {
	return security.accountToken;
}

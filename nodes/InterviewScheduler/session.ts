import { createHash } from 'node:crypto';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Tells credentials apart by what signs in with them. */
function signature({ baseUrl, login, password }: ICredentialDataDecryptedObject): string {
	return createHash('sha256')
		.update(JSON.stringify([baseUrl, login, password]))
		.digest('hex');
}

/**
 * A token as it is kept in the credential. n8n keeps it when the credential is edited, so it is marked with what signed
 * in: the token of one user must not act for the next.
 */
export function session(credentials: ICredentialDataDecryptedObject, token: string): string {
	return `${signature(credentials)}:${token}`;
}

/** The token to send: the one given ready, or the one kept. Empty, which leads to a new one, where there is none. */
export function tokenOf(credentials: ICredentialDataDecryptedObject): string {
	const { authentication, token, sessionToken } = credentials;
	if (authentication === 'token') return String(token).trim();
	const [owner, kept = ''] = String(sessionToken).split(':');
	return owner === signature(credentials) ? kept : '';
}

import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base URL of a credential, without a slash at its end.
 *
 * @throws UserError where a password or token would travel in the clear
 */
export function secureBaseUrl({ baseUrl }: ICredentialDataDecryptedObject): string {
	const given = String(baseUrl ?? '').trim();
	const url = URL.canParse(given) ? new URL(given) : undefined;
	const isSecure =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (isSecure) return given.replace(/\/+$/, '');
	throw new UserError("The credential's base URL must begin with https://", {
		description:
			'Over http the password and the token could be read on the way. Only an address of this machine may do without https.',
	});
}

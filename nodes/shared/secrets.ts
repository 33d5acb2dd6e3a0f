import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isRecord } from './request';
import type { Vendor } from './vendor';

const SECRET_FIELD = /token|secret|password|authorization|api_?key|signature/i;
const SECRET_IN_URL = /((?:token|signature|sig|key|secret)=)[^&\s"']+/gi;

const KEY_FIELD = /key|token|secret|password/i;

/** The keys and passwords in a vendor's credential; none where there is no credential. */
export async function keysOf(
	context: { getCredentials(type: string): Promise<ICredentialDataDecryptedObject> },
	vendor: Vendor,
): Promise<string[]> {
	const [credential] = await Promise.allSettled([context.getCredentials(vendor.credential)]);
	if (credential.status === 'rejected') return [];
	return Object.entries(credential.value)
		.filter(([field]) => KEY_FIELD.test(field))
		.flatMap(([, value]) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** A vendor's answer with the keys given, the tokens of its links and the values of its secret fields made unreadable. */
export function withoutSecrets(value: unknown, keys: string[]): unknown {
	if (typeof value === 'string') {
		const readable = keys.reduce((text, key) => text.replaceAll(key, '***'), value);
		return readable.replace(SECRET_IN_URL, '$1***');
	}
	if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, keys));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([field, entry]) => [
			field,
			SECRET_FIELD.test(field) && typeof entry === 'string' ? '***' : withoutSecrets(entry, keys),
		]),
	);
}

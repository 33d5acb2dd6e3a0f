import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isEmpty, isRecord } from '../values';
import type { Vendor } from './vendor';

const SECRET_FIELD = /token|secret|password|authorization|api[-_ ]?key|signature|cookie/i;
const SECRET_IN_URL = /((?:token|signature|sig|key|secret|password)=)[^&\s"']+/gi;

const KEY_FIELD = /key|token|secret|password/i;

/** A shorter key keeps nobody out, and without its letters an error would be hard to read. */
const SHORTEST_KEY = 4;

/** What a field of a credential holds; a token that signing in gave stands behind a mark of its owner and a colon. */
function keysIn(value: unknown): string[] {
	if (typeof value !== 'string' && typeof value !== 'number') return [];
	const text = String(value).trim();
	return [text, text.slice(text.indexOf(':') + 1)].filter(({ length }) => length >= SHORTEST_KEY);
}

/**
 * A key as it is, in an address, and in base64 among other text: there it has digits of its own for each number of
 * bytes, of three, that come before it.
 */
function formsOf(key: string): string[] {
	const encoded = [0, 1, 2].flatMap((before) => {
		const bytes = Buffer.from(' '.repeat(before) + key);
		const own = [Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3)];
		return [bytes.toString('base64').slice(...own), bytes.toString('base64url').slice(...own)];
	});
	return [key, encodeURIComponent(Buffer.from(key).toString()), ...encoded];
}

/** Where keys are found: in the credential of a step, and in an item's parameters. */
export interface KeyHolder {
	getCredentials(type: string): Promise<ICredentialDataDecryptedObject>;
	getItemIndex?(): number;
	getNodeParameter(name: string, fallback: string): unknown;
}

/** The keys and passwords of a vendor's credential and of an item, in all their forms; none where there is no credential. */
export async function keysOf(
	context: KeyHolder,
	{ credential, secretParameters = [] }: Vendor,
): Promise<string[]> {
	const [found] = await Promise.allSettled([context.getCredentials(credential)]);
	const fields = found.status === 'fulfilled' ? Object.entries(found.value) : [];
	const values = fields.filter(([field]) => KEY_FIELD.test(field)).map(([, value]) => value);
	const own: unknown[] = context.getItemIndex
		? secretParameters.map((name) => context.getNodeParameter(name, ''))
		: [];
	return [...values, ...own]
		.flatMap((value) => keysIn(value).flatMap(formsOf))
		.sort((one, other) => other.length - one.length);
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
			withoutSecrets(field, keys),
			SECRET_FIELD.test(field) && typeof entry !== 'boolean' && !isEmpty(entry)
				? '***'
				: withoutSecrets(entry, keys),
		]),
	);
}

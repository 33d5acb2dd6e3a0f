import credentials from './credentials.json';
import type { N8nSession } from './owner';

/** Ids of imported credentials by their names in `credentials.json`. */
export type CredentialIds = Record<string, string>;

/** A credential of `credentials.json`, filled in. */
export interface DemoCredential {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
}

/** Where the stand-ins beside the sandbox are; what is left out is not reached. */
export interface StandInAddresses {
	modelUrl?: string;
	mailPort?: number;
}

/** The credentials of `credentials.json`, the places of addresses in them filled. */
export function demoCredentials(
	sandboxUrl: string,
	{ modelUrl = '', mailPort = 0 }: StandInAddresses = {},
): DemoCredential[] {
	return credentials.map(({ name, type, data }) => {
		const filledIn = Object.entries(data).map(([field, value]) => {
			if (typeof value !== 'string') return [field, value];
			if (value === '{mailPort}') return [field, mailPort];
			return [field, value.replace('{sandbox}', sandboxUrl).replace('{model}', modelUrl)];
		});
		return { name, type, data: Object.fromEntries(filledIn) };
	});
}

/**
 * Imports the credentials of `credentials.json`, the places of addresses in them filled.
 *
 * @throws Error when n8n does not know a credential's type
 */
export async function importCredentials(
	{ editor }: N8nSession,
	sandboxUrl: string,
	addresses?: StandInAddresses,
): Promise<CredentialIds> {
	const ids: CredentialIds = {};
	for (const credential of demoCredentials(sandboxUrl, addresses)) {
		const answer = await editor.post('/credentials', credential);
		ids[credential.name] = answer.data.data.id;
	}
	return ids;
}

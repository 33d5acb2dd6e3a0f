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

/** What is imported, and how it is filled. */
export interface CredentialImport extends StandInAddresses {
	/** The types of credentials that n8n knows; all of them unless given. */
	types?: string[];
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
	{ types, ...addresses }: CredentialImport = {},
): Promise<CredentialIds> {
	const ids: CredentialIds = {};
	for (const credential of demoCredentials(sandboxUrl, addresses)) {
		if (types && !types.includes(credential.type)) continue;
		const answer = await editor.post('/credentials', credential);
		ids[credential.name] = answer.data.data.id;
	}
	return ids;
}

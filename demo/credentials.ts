import credentials from './credentials.json';
import type { N8nSession } from './owner';

/** Ids of imported credentials by their names in `credentials.json`. */
export type CredentialIds = Record<string, string>;

/** A credential of `credentials.json`, filled in. */
export interface DemoCredential {
	name: string;
	type: string;
	data: Record<string, string>;
}

/** The credentials of `credentials.json`, `{sandbox}` in them replaced by the sandbox's address. */
export function demoCredentials(sandboxUrl: string): DemoCredential[] {
	return credentials.map(({ name, type, data }) => {
		const filledIn = Object.entries(data).map(([field, value]) => [
			field,
			value.replace('{sandbox}', sandboxUrl),
		]);
		return { name, type, data: Object.fromEntries(filledIn) };
	});
}

/**
 * Imports the credentials of `credentials.json`, `{sandbox}` in them replaced by the sandbox's address.
 *
 * @throws Error when n8n does not know a credential's type
 */
export async function importCredentials(
	{ editor }: N8nSession,
	sandboxUrl: string,
): Promise<CredentialIds> {
	const ids: CredentialIds = {};
	for (const credential of demoCredentials(sandboxUrl)) {
		const answer = await editor.post('/credentials', credential);
		ids[credential.name] = answer.data.data.id;
	}
	return ids;
}

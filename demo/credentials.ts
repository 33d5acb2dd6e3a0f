import credentials from './credentials.json';
import type { N8nSession } from './owner';

/** Ids of imported credentials by their names in `credentials.json`. */
export type CredentialIds = Record<string, string>;

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
	for (const { name, type, data } of credentials) {
		const filledIn = Object.entries(data).map(([field, value]) => [
			field,
			value.replace('{sandbox}', sandboxUrl),
		]);
		const answer = await editor.post('/credentials', {
			name,
			type,
			data: Object.fromEntries(filledIn),
		});
		ids[name] = answer.data.data.id;
	}
	return ids;
}

import axios, { isAxiosError, type AxiosInstance, type CreateAxiosDefaults } from 'axios';

/** The account that the demo's n8n is set up with. */
export const owner = {
	email: 'demo@example.com',
	password: 'Interviews-2026',
	firstName: 'Demo',
	lastName: 'Owner',
};

/** An n8n that is signed in to. */
export interface N8nSession {
	/** n8n's own interface, the one its editor uses; answers come as `{ data }`. */
	editor: AxiosInstance;
	/** n8n's documented public interface. */
	publicApi: AxiosInstance;
}

const hasOwner = async (visitor: AxiosInstance): Promise<boolean> => {
	const { data } = await visitor.get('/settings');
	return data.data.userManagement.showSetupOnFirstLoad === false;
};

const withReason = (error: unknown): Error => {
	if (!isAxiosError(error)) return new Error('n8n could not be asked', { cause: error });
	// no cause: it would bring the key and the cookie of the session into the log
	const reason = error.response?.data?.message ?? error.message;
	return new Error(`n8n: ${error.config?.method} ${error.config?.url}: ${reason}`);
};

/** A client of n8n whose errors say n8n's reason instead of a bare status. */
const clientOf = (settings: CreateAxiosDefaults): AxiosInstance => {
	const client = axios.create(settings);
	client.interceptors.response.use(undefined, (error: unknown) => {
		throw withReason(error);
	});
	return client;
};

/**
 * Signs in to n8n as the demo's owner, who is created first where n8n has no owner yet.
 *
 * @param url n8n's address, e.g. `http://127.0.0.1:5678`
 * @throws Error with n8n's reason, e.g. when n8n has another owner
 */
export async function signIn(url: string): Promise<N8nSession> {
	const { email, password } = owner;
	const visitor = clientOf({ baseURL: `${url}/rest` });
	const answer = (await hasOwner(visitor))
		? await visitor.post('/login', { emailOrLdapLoginId: email, password })
		: await visitor.post('/owner/setup', owner);
	const cookies = answer.headers['set-cookie'] ?? [];
	const editor = clientOf({
		baseURL: `${url}/rest`,
		headers: { Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') },
	});
	const { data } = await editor.post('/api-keys', {
		label: `Demo ${Date.now()}`,
		scopes: ['execution:read'],
		expiresAt: null,
	});
	const publicApi = clientOf({
		baseURL: `${url}/api/v1`,
		headers: { 'X-N8N-API-KEY': data.data.rawApiKey },
	});
	return { editor, publicApi };
}

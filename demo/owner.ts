import axios, { type AxiosInstance } from 'axios';

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

const hasOwner = async (url: string): Promise<boolean> => {
	const { data } = await axios.get(`${url}/rest/settings`);
	return data.data.userManagement.showSetupOnFirstLoad === false;
};

/**
 * Signs in to n8n as the demo's owner, who is created first where n8n has no owner yet.
 *
 * @param url n8n's address, e.g. `http://127.0.0.1:5678`
 * @throws AxiosError when n8n has another owner
 */
export async function signIn(url: string): Promise<N8nSession> {
	const { email, password } = owner;
	const answer = (await hasOwner(url))
		? await axios.post(`${url}/rest/login`, { emailOrLdapLoginId: email, password })
		: await axios.post(`${url}/rest/owner/setup`, owner);
	const cookies = answer.headers['set-cookie'] ?? [];
	const editor = axios.create({
		baseURL: `${url}/rest`,
		headers: { Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') },
	});
	const { data } = await editor.post('/api-keys', {
		label: `Demo ${Date.now()}`,
		scopes: ['execution:read'],
		expiresAt: null,
	});
	const publicApi = axios.create({
		baseURL: `${url}/api/v1`,
		headers: { 'X-N8N-API-KEY': data.data.rawApiKey },
	});
	return { editor, publicApi };
}

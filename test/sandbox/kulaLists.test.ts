import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { applications, keys, kulaClient } from './kulaClient';

interface Listed {
	id: number;
	status: string;
}

/** All calls of the contract, or a thousand requests, take their time. */
jest.setTimeout(60_000);

describe("Kula's stand-in: lists, keys and limits", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['kula'] });
		client = kulaClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	it('pages with totals, newest first', async () => {
		const { data } = await client.get('/v1/applications', { params: { page: 2, limit: 100 } });
		expect(data.meta).toMatchObject({ total: 120, page: 2, limit: 100, total_pages: 2 });
		expect(data.data.map(({ id }: Listed) => id).at(-1)).toBe(applications.first);
	});

	it('filters by one value and by several of a repeated key', async () => {
		const statuses = async (query: string) => {
			const { data } = await client.get(`/v1/applications?limit=100&${query}`);
			return [...new Set(data.data.map(({ status }: Listed) => status))].sort();
		};
		expect(await statuses('status[]=hired')).toEqual(['hired']);
		expect(await statuses('status[]=hired&status[]=rejected')).toEqual(['hired', 'rejected']);
	});

	it.each([
		['a key without its brackets', 'status=hired'],
		['a key with its brackets twice', 'status[][]=hired'],
		['more than a hundred records at once', 'limit=101'],
		['a parameter that is not documented', 'colour=red'],
	])('refuses %s', async (_case, query) => {
		expect((await client.get(`/v1/applications?${query}`)).status).toBe(422);
	});

	it('shows only active users unless asked', async () => {
		const count = async (query: string) => (await client.get(`/v1/users?${query}`)).data.meta.total;
		expect([await count(''), await count('status[]=deactivated')]).toEqual([4, 1]);
	});

	it.each([
		['', 401, 'ERR_TOKEN_MISSING'],
		['wrong', 401, 'ERR_INVALID_TOKEN'],
		[keys.jobBoards, 403, 'ERR_FEATURE_NOT_ENABLED'],
	])('refuses the token "%s" with %d %s', async (key, status, code) => {
		const answer = await kulaClient(sandbox, key).get('/v1/users');
		expect([answer.status, answer.data.error.code]).toEqual([status, code]);
	});

	it('opens the job board to its own kind of token', async () => {
		const posts = await kulaClient(sandbox, keys.jobBoards).get('/v1/job-boards/job-posts');
		expect(posts.data.data).toHaveLength(2);
	});

	it('allows the account a thousand requests an hour, whatever the token', async () => {
		const first = await client.get('/v1/users');
		expect([first.headers['x-ratelimit-limit'], first.headers['x-ratelimit-remaining']]).toEqual([
			'1000',
			'999',
		]);
		await Promise.all(Array.from({ length: 999 }, () => client.get('/v1/webhooks/events')));
		const refused = await kulaClient(sandbox, keys.jobBoards).get('/v1/job-boards/job-posts');
		expect([refused.status, refused.data.error.code]).toEqual([429, 'ERR_RATE_LIMIT_EXCEEDED']);
		expect(refused.data.meta.retry_after).toBeGreaterThan(3500);
		expect(Number(refused.headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1000);
	});

	it('walks a candidate search by cursor or by page, not by both', async () => {
		const find = async (body: object) => (await client.post('/v1/candidates/search', body)).data;
		const first = await find({ limit: 100 });
		expect([first.data.length, first.meta.total]).toEqual([100, 120]);
		const second = await find({ limit: 100, cursor: first.meta.next_cursor });
		expect([second.data.length, second.meta.next_cursor]).toEqual([20, null]);
		const page = await find({ limit: 100, page: 2 });
		expect(page.data).toEqual(second.data);
		const both = await client.post('/v1/candidates/search', { cursor: 'x', page: 2 });
		expect(both.status).toBe(422);
	});
});

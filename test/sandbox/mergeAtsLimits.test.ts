import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { accounts, mergeAtsClient } from './mergeAtsClient';

jest.setTimeout(60_000);

describe("Merge's stand-in: limits", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['mergeAts'] });
		client = mergeAtsClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(async () => {
		await sandbox.control.setClock({ now: new Date().toISOString(), speed: 1 });
		await sandbox.control.reset('mergeAts');
	});

	async function statuses(count: number, path: string): Promise<number[]> {
		const answers = [];
		for (let made = 0; made < count; made += 1) answers.push((await client.get(path)).status);
		return answers;
	}

	it('allows each linked account 100 requests a minute', async () => {
		expect(await statuses(100, '/account-details')).toEqual(Array(100).fill(200));
		const { status, data, headers } = await client.get('/account-details');
		expect([status, data]).toEqual([429, { detail: 'Request was throttled.' }]);
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
		const other = mergeAtsClient(sandbox, accounts.workday);
		expect((await other.get('/account-details')).status).toBe(200);
	});

	it('goes on after the minute, which a faster clock shortens', async () => {
		await sandbox.control.setClock({ speed: 60 });
		await statuses(100, '/account-details');
		const later = new Date(Date.now() + 3600_000).toISOString();
		await sandbox.control.setClock({ now: later });
		expect((await client.get('/account-details')).status).toBe(200);
	});

	it('counts an account whose token was replaced on', async () => {
		await statuses(99, '/account-details');
		const { data } = await client.post('/account-token/regenerate');
		const renewed = mergeAtsClient(sandbox, data.account_token);
		expect((await renewed.get('/account-details')).status).toBe(429);
	});

	it('blocks an address after more than 20 failing answers in ten seconds', async () => {
		expect(await statuses(21, '/candidates/abc')).toEqual(Array(21).fill(404));
		const { status, data, headers } = await client.get('/account-details');
		expect([status, headers['retry-after']]).toEqual([429, undefined]);
		expect(data).toEqual({ detail: 'Too many failed requests from this address.' });
		const later = new Date(Date.now() + 61_000).toISOString();
		await sandbox.control.setClock({ now: later });
		expect((await client.get('/account-details')).status).toBe(200);
	});

	it('does not block one whose failures are spread over a longer time', async () => {
		await statuses(20, '/candidates/abc');
		await sandbox.control.setClock({ now: new Date(Date.now() + 11_000).toISOString() });
		await statuses(20, '/candidates/abc');
		expect((await client.get('/account-details')).status).toBe(200);
	});

	it('blocks nobody with limits switched off', async () => {
		await sandbox.control.setLimits({ vendor: 'mergeAts', enabled: false });
		expect(await statuses(30, '/candidates/abc')).toEqual(Array(30).fill(404));
	});

	it('holds 50,000 candidates', async () => {
		await sandbox.control.seed('mergeAts', { addMany: { Candidate: 49_600 } });
		let count = 0;
		let cursor: string | undefined;
		for (let pages = 0; pages < 3; pages += 1) {
			const { data } = await client.get('/candidates', { params: { page_size: 100, cursor } });
			count += data.results.length;
			cursor = data.next;
		}
		expect(count).toBe(300);
	});
});

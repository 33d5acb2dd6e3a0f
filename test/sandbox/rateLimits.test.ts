import { setTimeout as wait } from 'node:timers/promises';
import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath, keys } from './boooplyClient';

const organization = '/api/integration/organization';
const describeJob = '/api/integration/generate-job-description';
const nurse = { jobRole: 'Nurse' };

describe('Rate limits', () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox();
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.control.reset());

	it.each([
		[100, 'reads', async () => await boooply.get(organization)],
		[10, 'writes', async () => await boooply.patch(interviewPath('none', 'cancel'))],
		[5, 'AI calls', async () => await boooply.post(describeJob, nurse)],
	])('allow %i %s a minute and refuse the next', async (limit, _what, call) => {
		for (let left = limit - 1; left >= 0; left -= 1) {
			const { status, headers } = await call();
			expect(status).not.toBe(429);
			expect(headers['x-ratelimit-limit']).toBe(String(limit));
			expect(headers['x-ratelimit-remaining']).toBe(String(left));
		}
		const { status, data: body, headers } = await call();
		expect(status).toBe(429);
		expect(body).toEqual({
			success: false,
			error: 'Rate limit exceeded',
			code: 'RATE_LIMIT_EXCEEDED',
		});
		expect(headers['x-ratelimit-remaining']).toBe('0');
		expect(headers).not.toHaveProperty('retry-after');
	});

	it('count each key and each kind of call by itself', async () => {
		await exhaust();
		expect((await boooply.get(organization)).status).toBe(200);
		expect((await boooplyClient(sandbox, keys.platform).post(describeJob, nurse)).status).toBe(403);
		expect((await boooply.post(describeJob, nurse)).status).toBe(429);
	});

	it('end when the sandbox’s minute has passed, which headers tell in real time', async () => {
		await exhaust();
		await sandbox.control.setClock({ speed: 20 });
		const { status, headers } = await boooply.post(describeJob, nurse);
		expect(status).toBe(429);
		const realWait = Number(headers['x-ratelimit-reset']) * 1000 - Date.now();
		expect(realWait).toBeGreaterThan(0);
		expect(realWait).toBeLessThanOrEqual(4000);

		await wait(realWait);
		expect((await boooply.post(describeJob, nurse)).status).toBe(200);
	});

	it.each([
		['epochMilliseconds', /^\d{10}000$/],
		['seconds', /^60$/],
		['iso', /^20\d\d-.*T.*\.000Z$/],
	] as const)('can tell the end of the minute as %s', async (resetFormat, words) => {
		await sandbox.control.setLimits({ resetFormat });
		const { headers } = await boooply.get(organization);
		expect(headers['x-ratelimit-reset']).toMatch(words);
	});

	it('can be switched off', async () => {
		await sandbox.control.setLimits({ vendor: 'boooply', enabled: false });
		await exhaust();
		expect((await boooply.post(describeJob, nurse)).status).toBe(200);
	});

	async function exhaust() {
		for (let call = 0; call < 5; call += 1) await boooply.post(describeJob, nurse);
	}
});

import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';

const organization = '/api/integration/organization';

describe('Control of a sandbox', () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox();
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.control.reset());

	it('tells the requests as they came', async () => {
		await boooply.get(`${interviewPath('a%2Fb')}?x=1&y=2&y=3%20`);
		await boooply.patch(interviewPath('c', 'cancel'), { reason: 'Ill' });
		const { requests } = await sandbox.control.requests({ vendor: 'boooply' });
		expect(requests).toMatchObject([
			{
				vendor: 'boooply',
				method: 'GET',
				path: '/api/integration/interviews/a%2Fb',
				query: { x: '1', y: ['2', '3 '] },
				rawQuery: 'x=1&y=2&y=3%20',
				status: 400,
			},
			{
				method: 'PATCH',
				headers: { authorization: 'Bearer bply_org_sandbox_acme', 'x-sdk-version': '2.4.0' },
				body: { reason: 'Ill' },
				status: 404,
			},
		]);
	});

	it('finds requests by method, path and path template', async () => {
		await boooply.get(interviewPath('a'));
		await boooply.get(organization);
		await boooply.delete(interviewPath('a'));
		expect(await found({ method: 'get' })).toBe(2);
		expect(await found({ path: interviewPath('a') })).toBe(2);
		expect(await found({ path: interviewPath('{meetingCode}'), method: 'DELETE' })).toBe(1);
		await sandbox.control.clearRequests();
		expect(await found({})).toBe(0);
	});

	it('tells how many requests were in flight at once', async () => {
		const effect = { kind: 'delay', milliseconds: 500 } as const;
		await sandbox.control.addFault({ vendor: 'boooply', times: 3, effect });
		await Promise.all([1, 2, 3].map(async () => await boooply.get(organization)));
		await boooply.get(organization);
		expect((await sandbox.control.requests()).maximumInFlight).toBe(3);
	});

	it('puts data, faults, log and limits back', async () => {
		await boooply.delete(interviewPath('Boooply-AI-2000000001'));
		await sandbox.control.addFault({ vendor: 'boooply', effect: { kind: 'emptyBody' } });
		await sandbox.control.setLimits({ enabled: false });
		await sandbox.control.reset('boooply');
		expect(await found({})).toBe(0);
		const { status, headers } = await boooply.get(interviewPath('Boooply-AI-2000000001'));
		expect(status).toBe(200);
		expect(headers['x-ratelimit-remaining']).toBe('99');
	});

	it('sets the time that new interviews are dated with', async () => {
		const { now } = await sandbox.control.setClock({ now: '2030-05-01T00:00:00Z' });
		expect(now).toMatch(/^2030-05-01T00:00:00/);
		await sandbox.control.seed('boooply', { empty: true, meetings: [{ code: 'Boooply-AI-1' }] });
		const { data: body } = await boooply.get(`${interviewPath()}?dateFrom=2030-05-01T00:00:00Z`);
		expect(body.pagination.total).toBe(1);
	});

	it('changes an interview and returns it', async () => {
		const code = 'Boooply-AI-2000000001';
		const records = await sandbox.control.seed('boooply', {
			meetings: [{ code, sessionStatus: 'ACTIVE' }],
		});
		expect(records).toMatchObject({ meetings: [{ meetingCode: code, sessionStatus: 'ACTIVE' }] });
		const { data: body } = await boooply.get(interviewPath(code));
		expect(body.meeting.sessionStatus).toBe('ACTIVE');
		expect(body.meeting.participants).toHaveLength(1);
	});

	it.each([
		[
			'a vendor it does not know',
			{ vendor: 'acme', effect: { kind: 'emptyBody' } },
			/only: .*boooply/,
		],
		['an effect it does not know', { vendor: 'boooply', effect: { kind: 'fire' } }, /400|fit/],
		['half an effect', { vendor: 'boooply', effect: { kind: 'delay' } }, /milliseconds/],
	])('refuses %s', async (_what, fault, words) => {
		const response = await fetch(`${sandbox.url}/_control/faults`, {
			method: 'POST',
			body: JSON.stringify(fault),
		});
		expect(response.ok).toBe(false);
		expect(await response.text()).toMatch(words);
	});

	it('says 400 to JSON that is none', async () => {
		const { status, data: body } = await boooply.post(interviewPath(), '{"meetingType":', {
			transformRequest: (body) => body,
		});
		expect(status).toBe(400);
		expect(body).toMatchObject({ success: false, code: 'BAD_REQUEST' });
	});

	it('shares nothing with another sandbox', async () => {
		const other = await startSandbox();
		await boooply.delete(interviewPath('Boooply-AI-2000000001'));
		const { status } = await boooplyClient(other).get(interviewPath('Boooply-AI-2000000001'));
		await other.close();
		expect(status).toBe(200);
	});

	it('answers on loopback only', () => {
		expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	});

	async function found(filter: { method?: string; path?: string }) {
		return (await sandbox.control.requests(filter)).requests.length;
	}
});

import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';

const vendor = 'boooply';
const interview = {
	meetingType: 'AI_ONLY',
	jobRole: 'Nurse',
	participants: [{ name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' }],
};

describe('Faults', () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox();
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.control.reset());

	it('answer with a status and do not act', async () => {
		const effect = {
			kind: 'status',
			status: 503,
			body: { error: 'Down' },
			headers: { 'retry-after': '7' },
		} as const;
		await sandbox.control.addFault({ vendor, method: 'post', effect });
		const { status, data: body, headers } = await boooply.post(interviewPath(), interview);
		expect({ status, body }).toEqual({ status: 503, body: { error: 'Down' } });
		expect(headers['retry-after']).toBe('7');
		expect(await total()).toBe(130);
	});

	it('make an answer wait', async () => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'delay', milliseconds: 300 } });
		const began = performance.now();
		expect((await boooply.get(interviewPath())).status).toBe(200);
		expect(performance.now() - began).toBeGreaterThanOrEqual(290);
	});

	it.each([
		['before', 130],
		['after', 131],
	] as const)('cut the connection %s the stand-in acted', async (when, interviews) => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'cut', when } });
		await expect(boooply.post(interviewPath(), interview)).rejects.toThrow('socket hang up');
		expect(await total()).toBe(interviews);
		const { requests } = await sandbox.control.requests({ method: 'POST' });
		expect(requests).toMatchObject([{ status: null }]);
	});

	it('cut the connection during the answer', async () => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'cut', when: 'during' } });
		await expect(boooply.post(interviewPath(), interview)).rejects.toThrow('aborted');
		expect(await total()).toBe(131);
	});

	it('break the JSON of an answer', async () => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'malformed' } });
		const { status, data, headers } = await boooply.post(interviewPath(), interview);
		expect(status).toBe(200);
		expect(headers['content-type']).toContain('application/json');
		expect(() => JSON.parse(data)).toThrow('JSON');
		expect(await total()).toBe(131);
	});

	it('empty an answer', async () => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'emptyBody' } });
		expect(await boooply.post(interviewPath(), interview)).toMatchObject({ status: 200, data: '' });
		expect(await total()).toBe(131);
	});

	it('take fields out of an answer', async () => {
		const effect = { kind: 'missingFields', fields: ['meeting.participants', 'success'] } as const;
		await sandbox.control.addFault({ vendor, effect: { ...effect, fields: [...effect.fields] } });
		const { data: body } = await boooply.post(interviewPath(), interview);
		expect(body).toEqual({
			meeting: expect.not.objectContaining({ participants: expect.anything() }),
		});
	});

	it('wait for the calls they are meant for', async () => {
		const path = '/api/integration/interviews/{meetingCode}';
		const effect = { kind: 'status', status: 500 } as const;
		await sandbox.control.addFault({ vendor, path, skip: 1, times: 2, effect });
		const code = 'Boooply-AI-2000000001';
		expect((await boooply.get('/api/integration/organization')).status).toBe(200);
		const statuses: number[] = [];
		for (let call = 0; call < 4; call += 1) {
			statuses.push((await boooply.get(interviewPath(code))).status);
		}
		expect(statuses).toEqual([200, 500, 500, 200]);
	});

	it('are meant for an exact path as well, and can be forgotten', async () => {
		const effect = { kind: 'status', status: 500 } as const;
		const path = interviewPath('Boooply-AI-2000000001');
		await sandbox.control.addFault({ vendor, path, times: 9, effect });
		expect((await boooply.get(interviewPath('Boooply-AI-2000000003'))).status).toBe(200);
		expect((await boooply.get(path)).status).toBe(500);
		await sandbox.control.clearFaults();
		expect((await boooply.get(path)).status).toBe(200);
	});

	it('come one after the other', async () => {
		await sandbox.control.addFault({ vendor, effect: { kind: 'status', status: 502 } });
		await sandbox.control.addFault({ vendor, effect: { kind: 'status', status: 504 } });
		const statuses = [await total(), await total(), await total()];
		expect(statuses).toEqual([undefined, undefined, 130]);
	});

	async function total() {
		return (await boooply.get(interviewPath())).data.pagination?.total;
	}
});

import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { adHoc, applications, kulaClient, mondayAt } from './kulaClient';

const search = {
	organizer_id: 41,
	interviewer_ids: [41, 57],
	start_time: mondayAt(0),
	duration_minutes: 45,
	interview_kind: 'panel',
	timezone: 'America/Los_Angeles',
};

interface Slot {
	start_time: string;
	end_time: string;
	interviewer_ids: number[];
}

describe("Kula's stand-in: availability", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['kula'] });
		client = kulaClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	const path = '/v1/interviews/interviewers_availability';
	const computed = async (body: object) => {
		const { data } = await client.post(path, body);
		await sandbox.control.setClock({ speed: 100 });
		const answer = await eventually(async () => {
			const polled = await client.get(`${path}/${data.data.poll_id}`);
			return polled.status === 202 ? undefined : polled;
		});
		await sandbox.control.setClock({ speed: 1 });
		return answer.data.data;
	};

	it('computes for a while, and says when to ask again', async () => {
		const started = await client.post(path, search);
		expect([started.status, started.data.data.poll_id]).toEqual([
			202,
			expect.stringMatching(/^[0-9a-f]{24}$/),
		]);
		const pending = await client.get(`${path}/${started.data.data.poll_id}`);
		expect([pending.status, pending.headers['retry-after']]).toEqual([202, '5']);
		expect(pending.data.data.status).toBe('pending');
	});

	it('finds slots in which the whole panel is free', async () => {
		const { status, slots } = await computed(search);
		expect(status).toBe('succeeded');
		expect(slots.length).toBeGreaterThan(20);
		expect(slots.every((slot: Slot) => slot.interviewer_ids.length === 2)).toBe(true);
	});

	it('finds for one-on-ones the slots of each', async () => {
		const { slots } = await computed({
			...search,
			interviewer_ids: [41, 58],
			interview_kind: 'one_on_one',
		});
		expect(slots.some((slot: Slot) => slot.interviewer_ids.length === 1)).toBe(true);
	});

	it('counts booked interviews as taken', async () => {
		const [first] = (await computed(search)).slots;
		const body = { ...adHoc, start_time: first.start_time };
		await client.post(`/v1/applications/${applications.engineer}/interviews`, body);
		const { slots } = await computed(search);
		expect(slots[0].start_time > first.start_time).toBe(true);
	});

	it('fails for interviewers without a calendar', async () => {
		const { status, error } = await computed({ ...search, interviewer_ids: [60] });
		expect([status, error]).toEqual(['failed', expect.stringContaining('calendar')]);
	});

	it('keeps a result for an hour', async () => {
		const { data } = await client.post(path, search);
		const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
		await sandbox.control.setClock({ now: at(59) });
		expect((await client.get(`${path}/${data.data.poll_id}`)).status).toBe(200);
		await sandbox.control.setClock({ now: at(62) });
		expect((await client.get(`${path}/${data.data.poll_id}`)).status).toBe(410);
	});

	it.each([
		[
			'a period of more than 30 days',
			{ end_time: '2099-01-01T00:00:00Z' },
			'err_validation_failed',
		],
		['a zone that does not exist', { timezone: 'Mars/Base' }, 'err_invalid_timezone'],
		[
			'eleven interviewers',
			{ interviewer_ids: Array(11).fill(41) },
			'err_invalid_set_of_interviewers',
		],
	])('refuses %s', async (_case, change, code) => {
		const { status, data } = await client.post(path, { ...search, ...change });
		expect([status, data.error.code]).toEqual([422, code]);
	});

	it('answers 404 for a poll that was never started', async () => {
		expect((await client.get(`${path}/${'0'.repeat(24)}`)).status).toBe(404);
	});

	it('names organizers, hosts and the plan of a job', async () => {
		const names = async (url: string, params: object) =>
			(await client.get(url, { params })).data.data.map(({ name }: { name: string }) => name);
		expect(await names('/v1/interviews/valid_organizers', { job_id: 318, query: 'ada' })).toEqual([
			'Ada Ruiz',
		]);
		expect(await names('/v1/interviews/conference_hosts', { provider: 'zoom' })).toEqual([
			'Ada Ruiz',
			'Chloe Martin',
		]);
		const { data } = await client.get('/v1/jobs/318/interview_plan');
		expect(data.data.stages[1].activities[0]).toMatchObject({ id: 8802, duration_minutes: 45 });
	});
});

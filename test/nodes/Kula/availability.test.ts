import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { mondayAt } from '../../sandbox/kulaClient';
import { useKula } from './kula';

/** Kula asks to be polled every five seconds. */
jest.setTimeout(90_000);

const kula = useKula();
const path = '/v1/interviews/interviewers_availability';

const panel: INodeParameters = {
	organizer_id: byId(41),
	interviewer_ids: [41, 57],
	interview_kind: 'panel',
	start_time: mondayAt(0),
	timezone: 'America/Los_Angeles',
	duration_minutes: 45,
};

const check = async (change: INodeParameters = {}, more = {}) =>
	await kula.run('availability', 'check', { ...panel, ...change }, more);

describe('Availability: Check', () => {
	it('starts the computation, asks as often as told, and puts out the slots', async () => {
		const { json, error } = await check();
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(20);
		expect(json[0]).toEqual({
			poll_id: expect.stringMatching(/^[0-9a-f]{24}$/),
			start_time: expect.any(String),
			end_time: expect.any(String),
			interviewer_ids: [41, 57],
			available: true,
		});
		const [started, ...polls] = await kula.received();
		expect(started).toEqual({
			method: 'POST',
			path,
			query: {},
			body: {
				organizer_id: 41,
				interviewer_ids: [41, 57],
				interview_kind: 'panel',
				start_time: mondayAt(0),
				timezone: 'America/Los_Angeles',
				duration_minutes: 45,
			},
		});
		const poll = { method: 'GET', path: `${path}/${String(json[0]?.poll_id)}`, query: {} };
		expect(polls).toEqual([poll, poll, poll].map((one) => ({ ...one, body: undefined })));
		const { requests } = await kula.control.requests({ vendor: 'kula', method: 'GET' });
		const [first = 0, second = 0] = requests.map(({ receivedAt }) => Date.parse(receivedAt));
		expect(second - first).toBeGreaterThan(4500);
	});

	it('returns the slots in the time zone that was asked for', async () => {
		await kula.control.setClock({ speed: 100 });
		const berlin = await check({ timezone: 'Europe/Berlin' });
		const losAngeles = await check();
		await kula.control.setClock({ speed: 1 });
		expect(berlin.json[0]?.start_time).toMatch(/T\d\d:\d\d:00\+0[12]:00$/);
		expect(losAngeles.json[0]?.start_time).toMatch(/T\d\d:\d\d:00-0[78]:00$/);
		expect(Date.parse(String(losAngeles.json[0]?.start_time))).toBeGreaterThanOrEqual(
			Date.parse(mondayAt(0)),
		);
	});

	it('puts out one item that says so where no slot is free', async () => {
		await kula.control.setClock({ speed: 100 });
		const { json, error } = await check({ end_time: mondayAt(1) });
		await kula.control.setClock({ speed: 1 });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ available: false, poll_id: expect.stringMatching(/^[0-9a-f]{24}$/) }]);
	});

	it('gives up after the time that is set, and names the poll', async () => {
		const { error } = await check({ maximumComputingTime: 2 });
		expect(error?.message).toContain('still computing the availability after 2 seconds');
		expect(error?.description).toMatch(/[0-9a-f]{24}/);
	});

	it('asks every five seconds where an answer does not say how often in seconds', async () => {
		const headers = { 'retry-after': new Date().toUTCString() };
		const body = { data: { status: 'pending' } };
		const effect = { kind: 'status', status: 202, body, headers } as const;
		await kula.control.addFault({ vendor: 'kula', method: 'GET', effect });
		const { error } = await check({ maximumComputingTime: 2 });
		expect(error?.message).toContain('still computing');
		expect((await kula.received()).map(({ method }) => method)).toEqual(['POST', 'GET']);
	});

	it('tells why a computation failed', async () => {
		await kula.control.setClock({ speed: 100 });
		const { error } = await check({ interviewer_ids: [60] });
		await kula.control.setClock({ speed: 1 });
		expect(error?.message).toContain('has no connected calendar');
		expect(error?.description).toContain('connected calendar');
	});

	it('tells in words that a result has expired', async () => {
		const body = { error: { code: 'err_poll_expired', message: 'The result has expired' } };
		const effect = { kind: 'status', status: 410, body } as const;
		await kula.control.addFault({ vendor: 'kula', method: 'GET', effect });
		const { error } = await check();
		expect(error?.message).toContain('The result has expired');
		expect(error?.description).toBe(
			'Kula keeps a result for an hour. Run Availability: Check again.',
		);
	});

	it('asks again after a fault without starting anew', async () => {
		await kula.control.addFault({
			vendor: 'kula',
			method: 'GET',
			effect: { kind: 'cut', when: 'before' },
		});
		await kula.control.setClock({ speed: 100 });
		const { error } = await check();
		await kula.control.setClock({ speed: 1 });
		expect(error).toBeUndefined();
		const methods = (await kula.received()).map(({ method }) => method);
		expect(methods.filter((method) => method === 'POST')).toHaveLength(1);
	});

	it('ends at once when the execution is cancelled', async () => {
		const began = Date.now();
		await check({}, { cancelAfter: 1000 });
		expect(Date.now() - began).toBeLessThan(4000);
	});

	it.each<[string, INodeParameters, string]>([
		['nobody', { interviewer_ids: '={{ [] }}' }, '0 interviewers are given'],
		['no organizer', { organizer_id: byId('={{ "" }}') }, "'Organizer' is empty"],
		['no beginning', { start_time: '={{ "" }}' }, "'Start' is empty"],
		['no time', { end_time: 'later' }, "'End' is not a valid time"],
	])('refuses %s before anything is sent', async (_case, change, message) => {
		const { error } = await check(change);
		expect(error?.message).toContain(message);
		expect(await kula.received()).toEqual([]);
	});
});

describe('Availability: Get Result', () => {
	it('puts out a computation under way, and later its slots', async () => {
		await check({ maximumComputingTime: 1 });
		const [, poll] = await kula.received();
		const poll_id = String(poll?.path.split('/').pop());
		const pending = await kula.run('availability', 'getResult', { poll_id });
		expect(pending.json).toEqual([{ poll_id, status: 'pending' }]);
		await kula.control.setClock({ now: new Date(Date.now() + 60_000).toISOString() });
		const { json } = await kula.run('availability', 'getResult', { poll_id });
		expect(json).toEqual([{ poll_id, status: 'succeeded', slots: expect.any(Array) }]);
	});
});

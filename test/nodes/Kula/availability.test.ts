import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { recordsOf } from '../../../nodes/shared/values';
import { byId } from '../../engine/operations';
import { mondayAt } from '../../sandbox/kulaClient';
import { useKula } from './kula';

/** The slots of the one item that there is. */
const slotsOf = ([item]: IDataObject[]) => recordsOf(item?.slots);

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
		expect(json).toEqual([
			{
				available: true,
				slots: expect.any(Array),
				poll_id: expect.stringMatching(/^[0-9a-f]{24}$/),
				organizer_id: 41,
			},
		]);
		expect(slotsOf(json).length).toBeGreaterThan(20);
		expect(slotsOf(json)[0]).toEqual({
			start: expect.stringMatching(/:00-0[78]:00$/),
			end: expect.stringMatching(/:00-0[78]:00$/),
			timeZone: 'America/Los_Angeles',
			who: [41, 57],
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
		expect(slotsOf(berlin.json)[0]?.start).toMatch(/T\d\d:\d\d:00\+0[12]:00$/);
		const start = String(slotsOf(losAngeles.json)[0]?.start);
		expect(start).toMatch(/T\d\d:\d\d:00-0[78]:00$/);
		expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(mondayAt(0)));
	});

	it('gives an item for each slot, if wanted', async () => {
		await kula.control.setClock({ speed: 100 });
		const { json } = await check({ options: { oneItemPerSlot: true } });
		await kula.control.setClock({ speed: 1 });
		expect(json.length).toBeGreaterThan(20);
		expect(json[0]).toEqual({
			available: true,
			start: expect.any(String),
			end: expect.any(String),
			timeZone: 'America/Los_Angeles',
			who: [41, 57],
			poll_id: expect.stringMatching(/^[0-9a-f]{24}$/),
			organizer_id: 41,
		});
	});

	it.each([false, true])(
		'gives one item where no slot is free; one item per slot: %s',
		async (oneItemPerSlot) => {
			await kula.control.setClock({ speed: 100 });
			const { json, error } = await check({
				end_time: mondayAt(1),
				options: { oneItemPerSlot },
			});
			await kula.control.setClock({ speed: 1 });
			expect(error).toBeUndefined();
			expect(json).toEqual([
				{
					available: false,
					...(oneItemPerSlot ? {} : { slots: [] }),
					poll_id: expect.stringMatching(/^[0-9a-f]{24}$/),
					organizer_id: 41,
				},
			]);
		},
	);

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
		expect(pending.json).toEqual([{ available: false, slots: [], poll_id, status: 'pending' }]);
		await kula.control.setClock({ now: new Date(Date.now() + 60_000).toISOString() });
		const { json } = await kula.run('availability', 'getResult', {
			poll_id,
			timezone: 'Europe/Berlin',
		});
		expect(json).toEqual([
			{ available: true, slots: expect.any(Array), poll_id, status: 'succeeded' },
		]);
		expect(slotsOf(json)[0]).toEqual({
			start: expect.stringMatching(/:00\+0[12]:00$/),
			end: expect.stringMatching(/:00\+0[12]:00$/),
			timeZone: 'Europe/Berlin',
			who: [41, 57],
		});
	});

	it('tells start and end whatever Kula calls them, and keeps what else a slot says', async () => {
		const slot = {
			room: 'Blue',
			to: '2027-03-28T02:30:00Z',
			from: '2027-03-28T00:30:00.000Z',
			interviewer_ids: [41],
		};
		const body = { data: { poll_id: 'a1', status: 'succeeded', slots: [slot] } };
		await kula.control.addFault({ vendor: 'kula', effect: { kind: 'status', status: 200, body } });
		const { json } = await kula.run('availability', 'getResult', {
			poll_id: 'a1',
			timezone: 'Europe/Berlin',
		});
		expect(slotsOf(json)).toEqual([
			{
				start: '2027-03-28T01:30:00+01:00',
				end: '2027-03-28T04:30:00+02:00',
				timeZone: 'Europe/Berlin',
				who: [41],
				room: 'Blue',
			},
		]);
	});

	it('refuses an unknown zone before anything is sent', async () => {
		const items = [{ zone: 'Europe/Berlin' }, { zone: 'Mars' }];
		const parameters = { poll_id: 'a1', timezone: '={{ $json.zone }}' };
		const { error } = await kula.run('availability', 'getResult', parameters, { items });
		expect(error?.message).toBe("'Time Zone' is not a known time zone: Mars");
		expect(await kula.received()).toEqual([]);
	});
});

import type { INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { mondayAt } from '../../sandbox/kulaClient';
import { hurry } from '../hurry';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();

/** The ID of a new interview at a location. */
async function created(location: string, fields: INodeParameters = {}): Promise<unknown> {
	const { json, error } = await kula.run('interview', 'create', {
		application_id: byId(17084),
		organizer_id: byId(41),
		start_time: mondayAt(18),
		basis: 'adHoc',
		kind: 'panel',
		duration_minutes: 45,
		interviewer_ids: [41, 57],
		location,
		...fields,
	});
	if (error) throw error;
	await kula.control.clearRequests();
	return json[0]?.id;
}

const wait = async (id: unknown, fields: INodeParameters = {}, how: Partial<NodeRun> = {}) =>
	await kula.run('interview', 'waitForConferenceLink', { id: byId(id), ...fields }, how);

const reads = async () => (await kula.received()).map(({ method, path }) => `${method} ${path}`);

afterEach(() => jest.restoreAllMocks());

describe('Interview: Wait for Conference Link', () => {
	it('reads the interview again until the link is there', async () => {
		const id = await created('google_meet');
		const { json, error } = await wait(id);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({ id, ready: true, conference_url: expect.any(String) }),
		]);
		expect(json[0]).not.toHaveProperty('organizer_id');
		expect(await reads()).toEqual([`GET /v1/interviews/${id}`, `GET /v1/interviews/${id}`]);
	});

	it.each([
		['it is held on-site', 'onsite', { office_id: byId(2) }],
		['it is held by phone', 'phone', {}],
		['it is managed elsewhere', 'google_meet', { basis: 'managed' }],
	])('fails at once where %s', async (reason, location, fields) => {
		const id = await created(location, fields);
		const { error } = await wait(id);
		expect(error?.message).toBe(`Interview ${id} will have no conference link: ${reason}`);
		expect(await reads()).toHaveLength(1);
	});

	it('fails at once where the interview was cancelled, or says so in the output', async () => {
		const id = await created('zoom', { host_id: byId(41) });
		await kula.run('interview', 'cancel', { id: byId(id) });
		const { error } = await wait(id);
		expect(error?.message).toBe(`Interview ${id} will have no conference link: it was cancelled`);
		const { json } = await wait(id, { ifTimeIsOver: 'output' });
		expect(json).toEqual([
			expect.objectContaining({ id, ready: false, reason: 'it was cancelled' }),
		]);
	});

	it('fails where there is no link after the minutes that are set', async () => {
		const id = await created('google_meet');
		await kula.control.setClock({ speed: 0.001 });
		hurry(60);
		const { error } = await wait(id, { maximumMinutes: 2 });
		expect(error?.message).toBe(`Interview ${id} has no conference link after 2 minutes`);
		expect(error?.description).toContain('Kula Trigger');
		expect((await reads()).length).toBeGreaterThan(2);
	});

	it('waits an hour at most, and no longer when the execution is cancelled', async () => {
		const id = await created('google_meet');
		const { error } = await wait(id, { maximumMinutes: 61 });
		expect(error?.message).toBe("'Maximum Minutes' must be a whole number from 1 to 60");
		await kula.control.setClock({ speed: 0.001 });
		const began = Date.now();
		const { run } = await wait(id, {}, { cancelAfter: 1000 });
		expect(run.status).toBe('canceled');
		expect(Date.now() - began).toBeLessThan(4000);
	});
});

import type { AxiosInstance } from 'axios';
import { backendFor } from '../../sandbox/contract';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { applications, kulaClient } from './kulaClient';

const application = `/v1/applications/${applications.last}`;

/** All calls of the contract, or a thousand requests, take their time. */
jest.setTimeout(60_000);

describe("Kula's stand-in: records", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['kula'] });
		client = kulaClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	it('answers every read of the contract that needs no ID', async () => {
		const required: Record<string, object> = {
			'/v1/interviews/valid_organizers': { job_id: 318 },
			'/v1/interviews/conference_hosts': { provider: 'zoom' },
			'/v1/custom-fields': { type: 'candidate' },
		};
		const backend = await backendFor('kula.yaml');
		const reads = backend
			.getOperations()
			.filter(({ method, path }) => method === 'get' && !path.includes('{'));
		const failed = [];
		for (const { path } of reads) {
			const words = /autocomplete/.test(path) ? { q: 'o' } : { query: 'o' };
			const plain = await client.get(path, { params: required[path] });
			const answer = plain.status === 200 ? plain : await client.get(path, { params: words });
			if (answer.status !== 200) failed.push([path, answer.data]);
		}
		expect(reads.length).toBeGreaterThan(30);
		expect(failed).toEqual([]);
	});

	it('moves an application to a stage of its job only', async () => {
		const moved = await client.patch(`/v1/applications/16966/stage`, { stage_id: 1205 });
		expect(moved.data.data.stage).toEqual({ id: 1205, name: 'Offer' });
		expect((await client.patch(`/v1/applications/16966/stage`, { stage_id: 1211 })).status).toBe(
			422,
		);
	});

	it('writes, changes and deletes a note', async () => {
		const { data } = await client.post(`${application}/notes`, { body: 'From January' });
		const path = `${application}/notes/${data.data.id}`;
		expect((await client.patch(path, { body: 'From May' })).data.data.body).toBe('From May');
		expect((await client.get(`${application}/notes`)).data.meta.total).toBe(1);
		expect((await client.delete(path)).status).toBe(204);
		expect((await client.get(`${application}/notes`)).data.meta.total).toBe(0);
	});

	it('creates a candidate with an application, and changes it', async () => {
		const body = {
			first_name: 'Uma',
			email: 'uma@example.com',
			tags: 'referred, new',
			job_id: 318,
		};
		const { status, data } = await client.post('/v1/candidates', body);
		expect([status, data.data.tags.length]).toEqual([201, 2]);
		expect((await client.post('/v1/candidates', body)).status).toBe(422);
		const changed = await client.patch(`/v1/candidates/${data.data.id}`, { title: 'Engineer' });
		expect(changed.data.data.title).toBe('Engineer');
		expect((await client.get('/v1/applications?job_id=318')).data.data[0].candidate.name).toBe(
			'Uma',
		);
	});

	it('creates a user, changes, deactivates and reactivates it', async () => {
		const body = { email: 'gil@example.com', first_name: 'Gil', role_id: 2 };
		const { data } = await client.post('/v1/users', body);
		const path = `/v1/users/${data.data.id}`;
		expect(data.data).toMatchObject({ status: 'pending', role: { id: 2, name: 'Recruiter' } });
		expect((await client.patch(path, { last_name: 'Hart' })).data.data.name).toBe('Gil Hart');
		expect((await client.post(`${path}/deactivate`)).data.data.status).toBe('deactivated');
		expect((await client.post(`${path}/reactivate`)).data.data.status).toBe('active');
	});

	it('creates, changes and closes a requisition, and a closed one no more', async () => {
		const kind = { employment_type: 'full_time', requisition_type: 'new_hire' };
		const body = { role_name: 'Writer', ...kind, department_id: 8, office_ids: [2] };
		const { data } = await client.post('/v1/requisitions', body);
		const path = `/v1/requisitions/${data.data.id}`;
		expect(data.data.offices).toEqual([{ id: 2, name: 'Portland' }]);
		const changed = await client.patch(path, { role_name: 'Editor' });
		expect(changed.data.data.role_name).toBe('Editor');
		expect((await client.post(`${path}/close`, { reason: 'Budget' })).data.data.status).toBe(
			'closed',
		);
		expect((await client.patch(path, { role_name: 'Writer' })).status).toBe(422);
	});

	it('searches jobs and adds stages to them', async () => {
		const found = await client.post('/v1/jobs/search', {
			query: 'engineer',
			workplace: ['hybrid'],
		});
		expect(found.data.data.map(({ id }: { id: number }) => id)).toEqual([318]);
		const { data } = await client.post('/v1/jobs/318/stages', { name: 'References' });
		expect(data.data).toMatchObject({ name: 'References', position: 4 });
		expect((await client.get('/v1/jobs/318/stages/1204/activities')).data.data).toHaveLength(1);
	});
});

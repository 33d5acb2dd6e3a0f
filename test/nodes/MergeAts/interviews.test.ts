import { byId } from '../../engine/operations';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();

describe('Interview: Get Many', () => {
	it('asks for exactly as many records as the Limit, and simplifies them', async () => {
		const { json, error } = await merge.run('interview', 'getAll', { limit: 3, simplify: true });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(3);
		expect(Object.keys(json[0] ?? {})).toEqual([
			'id',
			'remote_id',
			'status',
			'start_at',
			'end_at',
			'location',
			'application',
			'job_interview_stage',
			'organizer',
			'interviewers',
			'modified_at',
			'remote_was_deleted',
		]);
		const [request] = await merge.requests();
		expect(request).toMatchObject({
			method: 'GET',
			path: '/api/ats/v1/interviews',
			query: { page_size: '3' },
		});
		expect(request?.headers).toMatchObject({
			authorization: 'Bearer production_sandbox_merge',
			'x-account-token': accounts.greenhouse,
		});
	});

	it('sends every filter and switch under its documented name, lists in one value', async () => {
		const id = 'b8faf072-98b9-4445-8a9a-6b4950efca19';
		const { error } = await merge.run(
			'interview',
			'getAll',
			{
				limit: 10,
				filters: {
					application_id: byId(id),
					job_id: byId(id),
					job_interview_stage_id: byId(id),
					organizer_id: byId(id),
					created_after: '2026-01-01T00:00:00',
					created_before: '2027-01-01',
					modified_after: '2026-01-01T00:00:00+02:00',
					modified_before: '2027-01-01T00:00:00Z',
					remote_id: '77',
				},
				options: {
					expand: ['application', 'interviewers', 'job_interview_stage', 'organizer'],
					show_enum_origins: ['status'],
					remote_fields: ['status'],
					include_deleted_data: true,
					include_remote_data: true,
					include_shell_data: false,
				},
			},
			{ timezone: 'America/New_York' },
		);
		expect(error).toBeUndefined();
		const [request] = await merge.received();
		expect(request?.query).toEqual({
			application_id: id,
			job_id: id,
			job_interview_stage_id: id,
			organizer_id: id,
			created_after: '2026-01-01T05:00:00Z',
			created_before: '2027-01-01T05:00:00Z',
			modified_after: '2025-12-31T22:00:00Z',
			modified_before: '2027-01-01T00:00:00Z',
			remote_id: '77',
			expand: 'application,interviewers,job_interview_stage,organizer',
			show_enum_origins: 'status',
			remote_fields: 'status',
			include_deleted_data: 'true',
			include_remote_data: 'true',
			include_shell_data: 'false',
			page_size: '10',
		});
	});

	it.each([
		['activity', ['visibility', 'activity_type'], 'activity_type,visibility'],
		['activity', "={{ ['visibility', 'activity_type'] }}", 'activity_type,visibility'],
		['eeoc', ['veteran_status', 'gender'], 'gender,veteran_status'],
	])('asks for raw values in the documented order: %s, %j', async (resource, chosen, ordered) => {
		const options = { show_enum_origins: chosen, remote_fields: chosen };
		const { error } = await merge.run(resource, 'getAll', { limit: 1, options });
		expect(error).toBeUndefined();
		const [request] = await merge.received();
		expect(request?.query).toMatchObject({ show_enum_origins: ordered, remote_fields: ordered });
	});

	it('tells deleted records from others, simplified too', async () => {
		const { json } = await merge.run('interview', 'getAll', {
			returnAll: true,
			simplify: true,
			options: { include_deleted_data: true },
		});
		const deleted = json.filter((record) => record.remote_was_deleted === true);
		expect(deleted.length).toBeGreaterThan(0);
		expect(deleted.length).toBeLessThan(json.length);
	});

	it.each([true, false])('adds names beside the IDs; simplified: %s', async (simplify) => {
		const [plain, named] = await Promise.all(
			[{}, { addNames: true }].map(
				async (options) => await merge.run('interview', 'getAll', { limit: 1, simplify, options }),
			),
		);
		const [record] = plain?.json ?? [];
		expect(named?.json).toEqual([
			{
				...record,
				candidate: expect.stringMatching(/^[0-9a-f-]{36}$/),
				candidate_name: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/),
				interviewers_names: ['Hugo Haddad', 'Olga Osei'],
				job_interview_stage_name: expect.stringMatching(/^[A-Z]/),
				organizer_name: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/),
			},
		]);
	});

	it('names the candidates of many interviews by reading pages of applications', async () => {
		const { json } = await merge.run('interview', 'getAll', {
			limit: 30,
			options: { addNames: true },
		});
		expect(json.filter(({ candidate_name: name }) => typeof name !== 'string')).toEqual([]);
		const read = (await merge.received()).filter(({ path }) => path.endsWith('/applications'));
		expect(read.length).toBeGreaterThan(0);
		expect(read.length).toBeLessThanOrEqual(5);
	});

	it('leaves whole what Expand names', async () => {
		const { json } = await merge.run('interview', 'getAll', {
			limit: 1,
			options: { addNames: true, expand: ['organizer'] },
		});
		expect(json[0]).toMatchObject({
			organizer: { id: expect.any(String), email: expect.any(String) },
			interviewers: [expect.any(String), expect.any(String)],
		});
		expect(json[0]).not.toHaveProperty('organizer_name');
	});
});

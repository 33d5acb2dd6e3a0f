import { byId } from '../../engine/operations';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();

const sizes = async () =>
	(await merge.received()).map(({ query }) => [query.page_size, query.cursor !== undefined]);

const allCandidates = async () => await merge.run('candidate', 'getAll', { returnAll: true });

describe('lists', () => {
	it('Return All of 400 candidates takes 4 requests', async () => {
		const { json } = await allCandidates();
		expect(new Set(json.map(({ id }) => id)).size).toBe(400);
		expect(json).toHaveLength(400);
		expect(await sizes()).toEqual([
			['100', false],
			['100', true],
			['100', true],
			['100', true],
		]);
	});

	it('Limit 130 takes 2 requests, for 100 and 30', async () => {
		const { json } = await merge.run('candidate', 'getAll', { limit: 130 });
		expect(json).toHaveLength(130);
		expect(await sizes()).toEqual([
			['100', false],
			['30', true],
		]);
	});

	it('sends the cursor back as it came, with the same filters', async () => {
		await merge.run('application', 'getAll', { limit: 120, filters: { source: 'LinkedIn' } });
		const [first, second] = await merge.received();
		expect(first?.query).toEqual({ source: 'LinkedIn', page_size: '100' });
		expect(second?.query).toMatchObject({ source: 'LinkedIn', cursor: expect.any(String) });
	});

	it('survives a 429 and a 503 in the middle without losing or doubling a record', async () => {
		const path = '/api/ats/v1/candidates';
		const common = { vendor: 'mergeAts', path, skip: 1 };
		await merge.control.addFault({
			...common,
			effect: {
				kind: 'status',
				status: 429,
				headers: { 'Retry-After': '1' },
				body: { detail: 'Request was throttled.' },
			},
		});
		await merge.control.addFault({
			...common,
			skip: 2,
			effect: { kind: 'status', status: 503, body: {} },
		});
		const { json } = await allCandidates();
		expect(new Set(json.map(({ id }) => id)).size).toBe(400);
		expect(json).toHaveLength(400);
		expect((await merge.requests()).map(({ status }) => status)).toEqual(
			expect.arrayContaining([429, 503]),
		);
	});

	it('ends with an error where a cursor repeats', async () => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			times: 9,
			effect: { kind: 'repeatCursor' },
		});
		const { error } = await allCandidates();
		expect(error?.message).toBe('The list does not end');
	});

	it.each([0, 1])('ends with an error where page %s does not tell the next one', async (skip) => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			skip,
			effect: { kind: 'missingFields', fields: ['next'] },
		});
		const { error, json } = await allCandidates();
		expect(error?.message).toBe('The answer does not tell whether the list ends');
		expect(json).toEqual([]);
	});

	it('an account of another category has empty lists', async () => {
		const { json, error } = await merge.run(
			'candidate',
			'getAll',
			{ returnAll: true },
			{ credentials: { mergeAtsApi: merge.credential(accounts.hris) } },
		);
		expect([json, error]).toEqual([[], undefined]);
	});

	it('switches add what was deleted, and the data of the ATS, also to simplified records', async () => {
		const { json } = await merge.run('candidate', 'getAll', {
			returnAll: true,
			simplify: true,
			options: { include_deleted_data: true, include_remote_data: true },
		});
		expect(json).toHaveLength(405);
		expect(json[0]?.remote_data).toEqual([{ path: expect.any(String), data: expect.anything() }]);
		expect(json[0]).not.toHaveProperty('created_at');
	});

	it('screening questions are those of a job', async () => {
		const { id } = await merge.newest('job');
		const { json } = await merge.run('screeningQuestion', 'getAll', {
			job_id: byId(id),
			limit: 5,
			options: { expand: ['options'] },
		});
		expect(json.length).toBeGreaterThan(0);
		expect(await merge.received()).toEqual([
			{
				method: 'GET',
				path: `/api/ats/v1/jobs/${String(id)}/screening-questions`,
				query: { page_size: '5', expand: 'options' },
				body: undefined,
			},
		]);
	});
});

describe('Simplify', () => {
	it('simplifies expanded records by their own model', async () => {
		const { json } = await merge.run('application', 'getAll', {
			limit: 1,
			simplify: true,
			options: { expand: ['candidate', 'job'] },
		});
		const { candidate, job, current_stage: stage } = json[0] ?? {};
		expect(candidate).toMatchObject({ first_name: expect.any(String) });
		expect(candidate).not.toHaveProperty('created_at');
		expect(job).toMatchObject({ name: expect.any(String) });
		expect(job).not.toHaveProperty('confidential');
		expect(stage).toEqual(expect.any(String));
	});

	it('leaves records alone while it is off', async () => {
		const { json } = await merge.run('application', 'getAll', { limit: 1, simplify: false });
		expect(json[0]).toMatchObject({ remote_was_deleted: false, created_at: expect.any(String) });
	});
});

describe('Get', () => {
	it.each(['../users', '..', 'a/b?c=d#e', 'ä 100%'])(
		'cannot be led elsewhere by the ID %j',
		async (id) => {
			await merge.run('candidate', 'get', { id: byId('={{ $json.id }}') }, { items: [{ id }] });
			const paths = (await merge.received()).map(({ path }) => path);
			expect(
				paths.every((path) => path === `/api/ats/v1/candidates/${encodeURIComponent(id)}`),
			).toBe(true);
		},
	);

	it('names the field that is empty', async () => {
		const { error } = await merge.run('candidate', 'get', { id: byId('={{ $json.none }}') });
		expect(error?.message).toBe("'Record' is empty");
		expect(await merge.received()).toEqual([]);
	});

	it("fails in the vendor's words, with what to do", async () => {
		const id = 'b8faf072-98b9-4445-8a9a-6b4950efca19';
		const { error } = await merge.run('candidate', 'get', { id: byId(id) });
		expect(error?.message).toBe('Not found.');
		expect(error?.description).toContain('another linked account');
	});
});

it('1,000 items that all fail do not trip the limit for failures', async () => {
	const items = Array.from({ length: 1000 }, () => ({}));
	const speed = 100;
	const { now } = Date;
	const start = now();
	jest.spyOn(Date, 'now').mockImplementation(() => start + (now() - start) * speed);
	await merge.control.setClock({ speed });

	const { json } = await merge.run(
		'candidate',
		'get',
		{ id: byId('b8faf072-98b9-4445-8a9a-6b4950efca19') },
		{ items, settings: { onError: 'continueRegularOutput' } },
	);
	jest.restoreAllMocks();

	expect(json).toEqual(items.map(() => ({ error: 'Not found.' })));
	const statuses = (await merge.requests()).map(({ status }) => status);
	expect(new Set(statuses)).toEqual(new Set([404]));
	expect(statuses).toHaveLength(1000);
}, 60_000);

import { setTimeout as wait } from 'node:timers/promises';

import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();
const all = { returnAll: true };

/** Changes the applications while the second page is on its way. */
async function whileWalking(change: object, parameters: object = all): Promise<unknown[]> {
	await kula.control.seed('kula', { applications: 300 });
	const effect = { kind: 'delay', milliseconds: 1500 } as const;
	await kula.control.addFault({ vendor: 'kula', skip: 1, effect });
	const run = kula.run('application', 'getAll', { ...parameters });
	while ((await kula.received()).length < 2) await wait(20);
	await kula.control.seed('kula', change);
	const { json, error } = await run;
	expect(error).toBeUndefined();
	return json.map(({ id }) => id);
}

/** IDs of the applications that were there from the beginning to the end. */
const first = 16966;
const lasting = (count: number, removed: number[] = []) =>
	Array.from({ length: count }, (_, index) => first + index).filter((id) => !removed.includes(id));

const byNumber = (ids: unknown[]) => ids.map(Number).sort((one, other) => one - other);

describe('Return All', () => {
	it('takes ten requests for a thousand applications', async () => {
		await kula.control.seed('kula', { applications: 1000 });
		const { json } = await kula.run('application', 'getAll', all);
		expect(new Set(json.map(({ id }) => id)).size).toBe(1000);
		expect(json).toHaveLength(1000);
		expect((await kula.received()).map(({ query }) => [query.page, query.limit])).toEqual(
			Array.from({ length: 10 }, (_, index) => [String(index + 1), '100']),
		);
	});

	it('doubles nothing when applications are added, and brings them too', async () => {
		const ids = await whileWalking({ applications: [{}, {}, {}] });
		expect(byNumber(ids)).toEqual(lasting(303));
		expect(await kula.received()).toHaveLength(5);
	});

	it('doubles and loses nothing when more than a page is added', async () => {
		const ids = await whileWalking({ applications: 450 });
		expect(byNumber(ids)).toEqual(lasting(450));
	});

	it('loses nothing when applications are taken away from a page already read', async () => {
		const removed = [17260, 17261];
		const ids = await whileWalking({ removedApplications: removed });
		expect(byNumber(ids)).toEqual(lasting(300));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('loses nothing when some are added and more are taken away', async () => {
		const removed = [17260, 17261, 17262];
		const ids = await whileWalking({ removedApplications: removed, applications: [{}] });
		expect(byNumber(ids)).toEqual(expect.arrayContaining(lasting(300)));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('walks a candidate search by cursor', async () => {
		const { json } = await kula.run('candidate', 'search', all);
		expect(new Set(json.map(({ id }) => id)).size).toBe(120);
		expect((await kula.received()).map(({ body }) => body)).toEqual([
			{ limit: 100 },
			{ limit: 100, cursor: expect.any(String) },
		]);
	});

	it('ends with an error where a cursor is offered twice', async () => {
		await kula.control.seed('kula', { applications: 400 });
		await kula.control.addFault({ vendor: 'kula', times: 9, effect: { kind: 'repeatCursor' } });
		const { error } = await kula.run('candidate', 'search', all);
		expect(error?.message).toBe('The list does not end');
	});

	it.each([
		['page', 'application', 'getAll', 'meta.total_pages'],
		['cursor', 'candidate', 'search', 'meta.next_cursor'],
	])(
		'of a list by %s ends with an error where the first answer has no place for the next',
		async (_by, resource, operation, place) => {
			const fields = ['meta'];
			await kula.control.addFault({ vendor: 'kula', effect: { kind: 'missingFields', fields } });
			const { json, error } = await kula.run(resource, operation, all);
			expect(error?.message).toBe('The answer does not tell whether the list ends');
			expect(error?.description).toContain(`It has no '${place}'`);
			expect(json).toEqual([]);
			expect(await kula.received()).toHaveLength(1);
		},
	);

	it('walks a job search by page in the body', async () => {
		const { json } = await kula.run('job', 'search', { returnAll: true });
		expect(json).toHaveLength(3);
		expect((await kula.received()).map(({ body }) => body)).toEqual([{ page: 1, limit: 100 }]);
	});
});

describe('Limit', () => {
	it.each([
		[7, [['1', '7']]],
		[
			150,
			[
				['1', '75'],
				['2', '75'],
			],
		],
	])('of %d asks for as much', async (limit, expected) => {
		await kula.control.seed('kula', { applications: 300 });
		const { json } = await kula.run('application', 'getAll', { limit });
		expect(json).toHaveLength(limit);
		const asked = (await kula.received()).map(({ query }) => [query.page, query.limit]);
		expect(asked).toEqual(expected);
	});

	it('puts out nothing of an empty list', async () => {
		const filters = { status: ['duplicate'] };
		const { json, error } = await kula.run('application', 'getAll', { filters });
		expect([json, error]).toEqual([[], undefined]);
	});
});

describe('Filters', () => {
	it('refuse what is no ID before anything is sent', async () => {
		const filters = { application_ids: '16966, Mina' };
		const { error } = await kula.run('interview', 'getAll', { filters });
		expect(error?.message).toBe("'Application IDs' is not a valid ID: Mina");
		expect(await kula.received()).toEqual([]);
	});

	it('are sent again after a fault, for searches too', async () => {
		const effect = { kind: 'status', status: 503 } as const;
		await kula.control.addFault({ vendor: 'kula', effect });
		const { json, error } = await kula.run('job', 'search', {});
		expect([json.length, error]).toEqual([3, undefined]);
		expect(await kula.received()).toHaveLength(2);
	});
});

describe('The limit of a thousand requests an hour', () => {
	it('is waited for as told', async () => {
		const body = {
			error: { code: 'ERR_RATE_LIMIT_EXCEEDED', message: 'x' },
			meta: { retry_after: 1 },
		};
		const effect = { kind: 'status', status: 429, body } as const;
		await kula.control.addFault({ vendor: 'kula', effect });
		const { json, error } = await kula.run('role', 'getAll', {});
		expect([json.length, error]).toEqual([3, undefined]);
	});

	// The limit lasts for all that comes after it under this credential.
	it('ends with when it resets where the wait is longer than allowed', async () => {
		const meta = { retry_after: 1260 };
		const body = {
			error: { code: 'ERR_RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' },
			meta,
		};
		const effect = { kind: 'status', status: 429, body } as const;
		await kula.control.addFault({ vendor: 'kula', skip: 1, effect });
		await kula.control.seed('kula', { applications: 200 });
		const { error } = await kula.run('application', 'getAll', {
			...all,
			options: { maximumWait: 60 },
		});
		expect(error?.message).toMatch(/rate limit of Kula is used up until \d{4}-\d\d-\d\dT/);
		expect(error?.description).toContain("'Maximum Wait'");
		expect(error?.description).toContain('done before were 0 items and 1 requests of this one');
	});
});

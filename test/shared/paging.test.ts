import { getMany, inSandbox, interviews } from './boooply';
import { listOf, numbered } from './listNode';

/** Numbered pages, of Boooply: at most 100 records each. */
describe('Numbered pages', () => {
	it.each([
		{ wanted: { limit: 7 }, pages: [['1', '7']], found: 7 },
		{ wanted: { limit: 100 }, pages: [['1', '100']], found: 100 },
		{
			wanted: { limit: 130 },
			pages: [
				['1', '65'],
				['2', '65'],
			],
			found: 130,
		},
		{ wanted: { limit: '={{ "3" }}' }, pages: [['1', '3']], found: 3 },
		{
			wanted: { returnAll: true },
			pages: [
				['1', '100'],
				['2', '100'],
				['3', '100'],
			],
			found: 250,
		},
		{
			wanted: { limit: 1000 },
			pages: [
				['1', '100'],
				['2', '100'],
				['3', '100'],
			],
			found: 250,
		},
	])(
		'of 250 records, for $wanted, ask for page and size $pages',
		inSandbox(async (boooply, { wanted, pages, found }) => {
			await boooply.seed(interviews(250));

			const { json } = await boooply.run(getMany(wanted));

			expect(new Set(json.map(({ meetingCode }) => meetingCode)).size).toBe(found);
			expect(json).toHaveLength(found);
			const requests = await boooply.requests();
			expect(requests.map(({ query }) => [query.page, query.limit])).toEqual(pages);
		}),
	);

	it(
		'end with the last full page',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(200));

			const { json } = await boooply.run(getMany({ returnAll: true }));

			expect(json).toHaveLength(200);
			expect(await boooply.requests()).toHaveLength(2);
		}),
	);

	it(
		'of an empty list put out nothing',
		inSandbox(async (boooply) => {
			await boooply.seed([]);

			const { json, error } = await boooply.run(getMany({ returnAll: true }));

			expect(json).toEqual([]);
			expect(error).toBeUndefined();
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);

	it('put out a record once although a new one has pushed it onto the next page', async () => {
		const { json } = await listOf(
			[
				{ records: numbered(1, 100), meta: { pages: 2 } },
				{ records: numbered(100, 120), meta: { pages: 2 } },
			],
			{ returnAll: true },
			{ paging: 'page' },
		);

		expect(json).toEqual(numbered(1, 120));
	});

	it(
		'recognise a record that comes again when it is simplified, too',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(101));
			const [newest] = (await boooply.run(getMany({ limit: 1, simplify: false }))).json;
			await boooply.misbehave(
				{
					kind: 'status',
					status: 200,
					body: {
						success: true,
						meetings: [newest, { code: 'New' }],
						pagination: { totalPages: 2 },
					},
				},
				{ skip: 1 },
			);

			const { json } = await boooply.run(getMany({ returnAll: true, simplify: true }));

			expect(json).toHaveLength(101);
		}),
	);

	it('end with an error when the vendor answers every page with the same records', async () => {
		const { error, requests } = await listOf(
			[{ records: numbered(1, 100), meta: { pages: 5 } }],
			{ returnAll: true },
			{ paging: 'page' },
		);

		expect(error?.message).toBe('The list does not end');
		expect(requests).toHaveLength(2);
	});

	it.each([0, -1, 1.5, '={{ "many" }}', '={{ null }}'])(
		'refuse the limit %p before anything is sent',
		inSandbox(async (boooply, limit) => {
			const { error } = await boooply.run(getMany({ limit }));

			expect(error?.message).toBe("'Limit' must be a whole number of at least 1");
			expect(await boooply.requests()).toEqual([]);
		}),
	);
});

describe('Cursors', () => {
	const firstPage = { records: numbered(1, 100), meta: { next: 'second' } };
	const lastPage = { records: numbered(101, 130), meta: { next: null } };

	it.each([
		{ wanted: { limit: 7 }, asked: [{ limit: '7' }], found: 7 },
		{
			wanted: { limit: 130 },
			asked: [{ limit: '100' }, { limit: '30', cursor: 'second' }],
			found: 130,
		},
		{
			wanted: { returnAll: true },
			asked: [{ limit: '100' }, { limit: '100', cursor: 'second' }],
			found: 130,
		},
	])('for $wanted ask for $asked', async ({ wanted, asked, found }) => {
		const { json, requests } = await listOf([firstPage, lastPage], wanted);

		expect(json).toEqual(numbered(1, found));
		expect(requests.map(({ query }) => query)).toEqual(asked);
	});

	it.each([{ meta: { next: '' } }, { meta: { next: null } }])(
		'end at an answer with %j',
		async (end) => {
			const { json, requests } = await listOf([{ records: numbered(1, 3), ...end }], {
				returnAll: true,
			});

			expect(json).toEqual(numbered(1, 3));
			expect(requests).toHaveLength(1);
		},
	);

	it.each([{}, { meta: {} }])(
		'end with an error at an answer with %j, which may have a next page',
		async (end) => {
			const { json, error } = await listOf([{ records: numbered(1, 3), ...end }], {
				returnAll: true,
			});

			expect(json).toEqual([]);
			expect(error?.message).toBe('The answer does not tell whether the list ends');
			expect(error?.description).toContain("It has no 'meta.next'");
		},
	);

	it('go on over a page without records', async () => {
		const { json } = await listOf([{ records: [], meta: { next: 'second' } }, lastPage], {
			returnAll: true,
		});

		expect(json).toEqual(lastPage.records);
	});

	it('end with an error when a cursor comes again', async () => {
		const { error, requests } = await listOf([firstPage], { returnAll: true });

		expect(error?.message).toBe('The list does not end');
		expect(error?.description).toContain('after 200 records');
		expect(requests).toHaveLength(2);
	});
});

it('300,000 records from one item come out whole', async () => {
	const { items, error } = await listOf([{ records: numbered(1, 300_000), meta: { next: null } }], {
		returnAll: true,
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(300_000);
	expect(items.at(-1)).toEqual({ json: { id: 300_000 }, pairedItem: { item: 0 } });
});

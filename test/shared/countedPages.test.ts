import { listOf, numbered } from './listNode';

/** A page of a list with 100 records a page, as the vendor tells of it. */
const page = (records: object[], total: number) => ({
	records,
	meta: { total, pages: Math.ceil(total / 100) },
});

const walked = async (answers: object[]) => {
	const { json, requests, error } = await listOf(
		answers.map((answer) => ({ ...answer })),
		{ returnAll: true },
		{ paging: 'counted' },
	);
	expect(error).toBeUndefined();
	return {
		ids: json.map(({ id }) => Number(id)).sort((one, other) => one - other),
		pages: requests.map(({ query }) => Number(query.page)),
	};
};

const upTo = (last: number) => numbered(1, last).map(({ id }) => id);

describe('Counted pages', () => {
	it('end with the last page', async () => {
		const { ids, pages } = await walked([
			page(numbered(1, 100), 150),
			page(numbered(101, 150), 150),
		]);
		expect(ids).toEqual(upTo(150));
		expect(pages).toEqual([1, 2]);
	});

	it('ask once for an empty list', async () => {
		expect(await walked([page([], 0)])).toEqual({ ids: [], pages: [1] });
	});

	it('put out once what comes twice, and fetch what was added above', async () => {
		const { ids, pages } = await walked([
			page(numbered(2, 101), 200),
			page(numbered(101, 200), 201),
			page(numbered(201, 201), 201),
			page(numbered(1, 100), 201),
		]);
		expect(ids).toEqual(upTo(201));
		expect(pages).toEqual([1, 2, 3, 1]);
	});

	it('go back as far as records can have moved up', async () => {
		const { ids, pages } = await walked([
			page(numbered(1, 100), 300),
			page(numbered(101, 200), 300),
			page(numbered(202, 300), 299),
			page([...numbered(102, 201)], 299),
			page(numbered(202, 300), 299),
		]);
		expect(ids).toEqual(upTo(300));
		expect(pages).toEqual([1, 2, 3, 2, 3]);
	});

	it('begin again where a record moved to the top', async () => {
		const { ids, pages } = await walked([
			page(numbered(1, 100), 200),
			page([...numbered(100, 149), ...numbered(151, 200)], 200),
			page([...numbered(150, 150), ...numbered(1, 99)], 200),
		]);
		expect(ids).toEqual(upTo(200));
		expect(pages).toEqual([1, 2, 1]);
	});

	it('begin again where a record moved to the top, though as many came as there are', async () => {
		const { ids, pages } = await walked([
			page(numbered(1, 100), 300),
			page(numbered(100, 199), 300),
			page([...numbered(201, 249), ...numbered(251, 300)], 299),
			page(numbered(101, 200), 299),
			page([...numbered(201, 249), ...numbered(251, 300)], 299),
			page([...numbered(250, 250), ...numbered(1, 4), ...numbered(6, 100)], 299),
		]);
		expect(ids).toEqual(upTo(300));
		expect(pages).toEqual([1, 2, 3, 2, 3, 1]);
	});

	it('say so where records are missing even then, and do not begin again for ever', async () => {
		const { error, requests } = await listOf(
			[
				page(numbered(1, 100), 190),
				page(numbered(100, 180), 190),
				page(numbered(1, 100), 190),
				page(numbered(100, 180), 190),
			],
			{ returnAll: true },
			{ paging: 'counted' },
		);

		expect(error?.message).toBe('The list changed while it was read');
		expect(error?.description).toContain('180 of 190 records came');
		expect(requests.map(({ query }) => query.page)).toEqual(['1', '2', '1', '2']);
	});

	it('give up on a list that shrinks and grows for ever', async () => {
		const { error, requests } = await listOf(
			Array.from({ length: 50 }, (_, index) => page(numbered(1, 100), 300 - (index % 2))),
			{ returnAll: true },
			{ paging: 'counted' },
		);

		expect(error?.message).toBe('The list changed while it was read');
		expect(requests.length).toBeLessThan(40);
	});

	it('end with an error where the answer does not say how many pages there are', async () => {
		const { error, json } = await listOf(
			[{ records: numbered(1, 100) }],
			{ returnAll: true },
			{ paging: 'counted' },
		);

		expect(json).toEqual([]);
		expect(error?.message).toBe('The answer does not tell whether the list ends');
		expect(error?.description).toContain("It has no 'meta.pages'");
	});

	it('need not say it where the Limit is reached', async () => {
		const { json } = await listOf(
			[{ records: numbered(1, 7) }],
			{ limit: 7 },
			{ paging: 'counted' },
		);

		expect(json).toHaveLength(7);
	});
});

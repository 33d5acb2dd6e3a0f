import { listOf, numbered } from './listNode';

it('takes the cursor out of an answer that gives the address of the next page', async () => {
	const next = 'https://api.example.com/records?limit=100&cursor=a%2Fb%3D';
	const { json, requests } = await listOf(
		[
			{ records: numbered(1, 2), meta: { next } },
			{ records: numbered(3, 4), meta: { next: null } },
		],
		{ returnAll: true },
	);
	expect(json).toEqual(numbered(1, 4));
	expect(requests.map(({ query }) => query.cursor)).toEqual([undefined, 'a/b=']);
});

it('ends where the address of the next page has no cursor', async () => {
	const { json, requests } = await listOf(
		[{ records: numbered(1, 2), meta: { next: 'https://api.example.com/records' } }],
		{ returnAll: true },
	);
	expect(json).toEqual(numbered(1, 2));
	expect(requests).toHaveLength(1);
});

import { candidates, create, get, getMany, inSandbox, interviews } from './boooply';
import { listOf } from './listNode';

/** Good, refused by us, and good again. */
const withBadEmail = candidates(5).map((candidate, index) =>
	index === 2 ? { ...candidate, email: 'not an address' } : candidate,
);

/** Fails in the engine, before the node's code is reached. */
const failsForCandidate3 = "={{ $json.name === 'Candidate 3' ? $('Nowhere').item : 'Engineer' }}";

const goOn = { onError: 'continueRegularOutput' } as const;
const errorOutput = { onError: 'continueErrorOutput' } as const;

describe('Where the step goes on after errors, one bad item never costs the others', () => {
	it(
		'and every item, errors included, leads back to its input',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(5));
			const codes = ['Interview-1', '', 'Interview-3', 'Interview-99', 'Interview-5'];

			const { items } = await boooply.run(get(), {
				items: codes.map((code) => ({ code })),
				settings: goOn,
			});

			expect(items.map(({ json }) => json.meetingCode ?? json.error)).toEqual([
				'Interview-1',
				"'Interview' is empty",
				'Interview-3',
				'Interview not found',
				'Interview-5',
			]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(codes.map((_, item) => ({ item })));
		}),
	);

	it(
		'also where items yield several records each',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(5));

			const { items } = await boooply.run(getMany({ limit: '={{ $json.limit }}' }), {
				items: [{ limit: 2 }, { limit: 0 }, { limit: 3 }],
				settings: goOn,
			});

			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 0, 1, 2, 2, 2].map((item) => ({ item })),
			);
			expect(items[2]?.json).toEqual({
				error: "'Limit' must be a whole number of at least 1",
			});
		}),
	);

	it(
		'and the error output has the fields of the input',
		inSandbox(async (boooply) => {
			const { items, errorItems } = await boooply.run(create(), {
				items: withBadEmail,
				settings: errorOutput,
			});

			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 3, 4].map((item) => ({ item })),
			);
			expect(errorItems).toEqual([
				{
					json: {
						name: 'Candidate 3',
						email: 'not an address',
						error: "'Email' of participant 1 is not a valid email address: not an address",
					},
					pairedItem: { item: 2 },
				},
			]);
		}),
	);

	it.each(['requestsAtOnce', 'maximumWait'])(
		'even if it is an option that is wrong, such as %s',
		inSandbox(async (boooply, option) => {
			await boooply.seed(interviews(3));

			const { items } = await boooply.run(
				{ ...get(), options: { [option]: "={{ $itemIndex === 1 ? 'many' : 3 }}" } },
				{ items: interviews(3), settings: goOn },
			);

			expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2].map((item) => ({ item })),
			);
		}),
	);

	it(
		'even if it fails in an expression',
		inSandbox(async (boooply) => {
			const { items } = await boooply.run(create({ jobRole: failsForCandidate3 }), {
				items: candidates(5),
				settings: goOn,
			});

			expect(items.map(({ json }) => 'error' in json)).toEqual([false, false, true, false, false]);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2, 3, 4].map((item) => ({ item })),
			);
		}),
	);
});

describe('Where the step stops at an error, nothing at all is sent', () => {
	it(
		'when an item is refused',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(create(), { items: withBadEmail });

			expect(error?.message).toContain("'Email' of participant 1 is not a valid email address");
			expect(error?.context?.itemIndex).toBe(2);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'when an expression fails',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(create({ jobRole: failsForCandidate3 }), {
				items: candidates(5),
			});

			expect(error?.context?.itemIndex).toBe(2);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'when one item is refused and an expression fails for another; the first one is told',
		inSandbox(async (boooply) => {
			const [first, second, third] = candidates(3);

			const { error } = await boooply.run(create({ jobRole: failsForCandidate3 }), {
				items: [{ ...first, email: 'nobody' }, second, third].map((item) => ({ ...item })),
			});

			expect(error?.context?.itemIndex).toBe(0);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it(
		'when an option of a later item is wrong',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(
				create({ options: { maximumWait: '={{ $itemIndex === 2 ? -1 : 300 }}' } }),
				{ items: candidates(3) },
			);

			expect(error?.message).toContain("'Maximum Wait' must be a whole number");
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it('when an item is refused after a check that takes time', async () => {
		const { error, requests } = await listOf(
			[{ records: [] }],
			{},
			{
				items: [{}, { refuse: true }, {}],
				async preparation({ refuse }) {
					await new Promise((resolve) => setTimeout(resolve, 50));
					if (refuse) throw new Error('Refused at last');
				},
			},
		);

		expect(error?.message).toBe('Refused at last');
		expect(requests).toEqual([]);
	});
});

describe('Where the step stops at an error', () => {
	it(
		'a failure in the middle stops all further writes',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(
				{ kind: 'status', status: 422, body: { success: false, error: 'Not this one' } },
				{ skip: 3 },
			);

			const { error, items } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(9),
			});

			expect(error?.message).toBe('Not this one (other items carried out: 3)');
			expect(error?.context?.itemIndex).toBe(3);
			expect(items).toEqual([]);
			expect(await boooply.requests('POST')).toHaveLength(4);
		}),
	);

	it(
		'a failure also ends the waits of the other items',
		inSandbox(async (boooply) => {
			await boooply.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '20' } });
			await boooply.misbehave({ kind: 'delay', milliseconds: 300 });

			const before = Date.now();
			const { error } = await boooply.run(get(), { items: interviews(2) });

			expect(error?.message).toBe('Interview not found');
			expect(Date.now() - before).toBeLessThan(10_000);
		}),
	);
});

describe("n8n's settings of a step", () => {
	it(
		'Execute Once sends the first item only',
		inSandbox(async (boooply) => {
			const { items } = await boooply.run(create(), {
				items: candidates(3),
				settings: { executeOnce: true },
			});

			expect(items).toHaveLength(1);
			expect(await boooply.requests('POST')).toHaveLength(1);
		}),
	);

	it(
		'Batching spaces the items out',
		inSandbox(async (boooply) => {
			const { items } = await boooply.run(
				create({ options: { batching: { batch: { batchSize: 1, batchInterval: 250 } } } }),
				{ items: candidates(3) },
			);

			expect(items).toHaveLength(3);
			const [first, , third] = await boooply.requests('POST');
			const apart = Date.parse(String(third?.receivedAt)) - Date.parse(String(first?.receivedAt));
			expect(apart).toBeGreaterThan(300);
		}),
	);

	it(
		'Retry On Fail with an expression that fails books nothing',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(create({ jobRole: failsForCandidate3 }), {
				items: candidates(5),
				settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			});

			expect(error?.context?.itemIndex).toBe(2);
			expect(await boooply.requests()).toEqual([]);
		}),
	);
});

import type { INode } from 'n8n-workflow';

import { refuse } from '../../nodes/shared/input/refuse';
import { prepare, type Operation } from '../../nodes/shared/request/operation';
import { runNode } from '../engine/runNode';
import { withServer } from '../engine/server';
import { candidates, create, inSandbox } from '../shared/boooply';
import { credentialFor, nodeOf } from '../shared/nodeOf';

/** n8n waits at least so long before it tries again. */
const retries = {
	retryOnFail: true,
	maxTries: 3,
	waitBetweenTries: 1,
} satisfies Partial<INode>;

const goesOn = { ...retries, onError: 'continueRegularOutput' } satisfies Partial<INode>;

const refusal = {
	kind: 'status',
	status: 422,
	body: { success: false, error: 'Not this one' },
} as const;

const mayHaveHappened = '(it may have been carried out)';

const emails = (...numbers: number[]) => numbers.map((number) => `candidate${number}@example.com`);

describe('Where writes are in flight together, Retry On Fail', () => {
	it.concurrent(
		'waits for all of them, and sends only the one that was refused again',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'delay', milliseconds: 600 }, { method: 'POST' });
			await boooply.misbehave(refusal, { method: 'POST' });

			const { json, error } = await boooply.run(create(), {
				items: candidates(2),
				settings: retries,
			});

			expect(error).toBeUndefined();
			expect(json.map(({ participants }) => participants)).toMatchObject(
				emails(1, 2).map((email) => [{ email }]),
			);
			expect(await boooply.booked()).toEqual(emails(1, 2));
			expect(await boooply.requests('POST')).toHaveLength(3);
		}),
	);

	it.concurrent(
		'sends nothing more where the fate of one is unknown, because the step fails in any case',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST' });
			await boooply.misbehave(refusal, { method: 'POST' });

			const { error } = await boooply.run(create({ options: { requestsAtOnce: 2 } }), {
				items: candidates(5),
				settings: retries,
			});

			expect(error?.message).toContain(mayHaveHappened);
			expect(await boooply.booked()).toHaveLength(1);
			expect(await boooply.requests('POST')).toHaveLength(2);
		}),
	);

	it.concurrent(
		'tells of the one whose fate is unknown at the end of all tries, where the step goes on',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST' });
			await boooply.misbehave(refusal, { method: 'POST', skip: 1 });

			const { json } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(3),
				settings: goesOn,
			});

			expect(json.map((record) => record.error ?? record.participants)).toMatchObject([
				expect.stringContaining(mayHaveHappened),
				...emails(2, 3).map((email) => [{ email }]),
			]);
			expect(await boooply.booked()).toEqual(emails(1, 2, 3));
			expect(await boooply.requests('POST')).toHaveLength(4);
		}),
	);

	it.concurrent(
		'books each interview once, however many fail for however many tries',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.sandbox.control.setLimits({ enabled: false });
			await boooply.misbehave({ kind: 'delay', milliseconds: 300 }, { method: 'POST', skip: 1 });
			await boooply.misbehave(refusal, { method: 'POST', skip: 3, times: 4 });

			const { items, error } = await boooply.run(create(), {
				items: candidates(12),
				settings: { ...retries, maxTries: 5 },
			});

			expect(error).toBeUndefined();
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				candidates(12).map((_, item) => ({ item })),
			);
			expect(await boooply.booked()).toEqual(
				candidates(12)
					.map(({ email }) => email)
					.sort(),
			);
			expect(await boooply.requests('POST')).toHaveLength(16);
		}),
	);
});

describe('With Batching', () => {
	const batching = { batching: { batch: { batchSize: 1, batchInterval: 50 } } };

	it.concurrent(
		'nothing at all is sent where an expression fails for a later batch',
		inSandbox(async (boooply) => {
			const { error } = await boooply.run(
				create({
					jobRole: "={{ $json.name === 'Candidate 3' ? $('Nowhere').item : 'Engineer' }}",
					options: batching,
				}),
				{ items: candidates(3), settings: retries },
			);

			expect(error?.context?.itemIndex).toBe(2);
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it.concurrent(
		'a later batch that is refused is tried again, and no other',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(refusal, { method: 'POST', skip: 2 });

			const { error } = await boooply.run(create({ options: batching }), {
				items: candidates(3),
				settings: retries,
			});

			expect(error).toBeUndefined();
			expect(await boooply.booked()).toEqual(emails(1, 2, 3));
			expect(await boooply.requests('POST')).toHaveLength(4);
		}),
	);
});

/** Writes each item at a path of its own: /0, /1 and so on. */
const atItsPath = prepare(function (request) {
	request.url = `/${this.getItemIndex()}`;
});

const write: Operation = {
	name: 'Write',
	value: 'write',
	routing: { request: { method: 'POST' }, send: { preSend: [atItsPath] } },
};

/**
 * Runs a writing operation for two items, both in flight at once.
 *
 * @param refused the first request that is answered with 422
 */
async function written(operation: Operation, refused: string, settings: Partial<INode>) {
	const requests: string[] = [];
	const result = await withServer(
		({ method, url }, response) => {
			const request = `${method} ${url}`;
			const status = request === refused && !requests.includes(request) ? 422 : 200;
			requests.push(request);
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ request }));
		},
		async (url) =>
			await runNode({
				node: nodeOf(operation),
				parameters: {},
				items: [{}, {}],
				settings,
				credentials: credentialFor(url),
			}),
	);
	return { ...result, requests: requests.sort() };
}

describe.each([
	['stops at errors', retries],
	['goes on after errors', goesOn],
])('Where the step %s, what an earlier try has carried out', (_where, settings) => {
	it('is not checked again: its time may have come meanwhile', async () => {
		const checked: number[] = [];
		const check = prepare(function () {
			const index = this.getItemIndex();
			if (index === 1 && checked.includes(index)) refuse(this, "'Start' is in the past", '');
			checked.push(index);
		});
		const operation: Operation = {
			...write,
			routing: { ...write.routing, send: { preSend: [atItsPath, check] } },
		};

		const { json, error, requests } = await written(operation, 'POST /0', settings);

		expect(error).toBeUndefined();
		expect(json).toEqual([{ request: 'POST /0' }, { request: 'POST /1' }]);
		expect(requests).toEqual(['POST /0', 'POST /0', 'POST /1']);
	});

	it('is not verified again: it may itself have changed what is read', async () => {
		const verified: number[] = [];
		const operation: Operation = {
			...write,
			async verify(item) {
				const index = item.getItemIndex();
				if (index === 1 && verified.includes(index)) refuse(item, 'It is carried out already', '');
				verified.push(index);
			},
		};

		const { json, error, requests } = await written(operation, 'POST /0', settings);

		expect(error).toBeUndefined();
		expect(json).toEqual([{ request: 'POST /0' }, { request: 'POST /1' }]);
		expect(requests).toEqual(['POST /0', 'POST /0', 'POST /1']);
	});

	it('is not sent again where only a read after it failed', async () => {
		const operation: Operation = {
			...write,
			async walk(_item, { send }) {
				const { items } = await send();
				await send({}, { method: 'GET', url: '/after' });
				return items;
			},
		};

		const { requests } = await written(operation, 'GET /after', settings);

		expect(requests.filter((request) => request.startsWith('POST'))).toEqual([
			'POST /0',
			'POST /1',
		]);
	});
});

import { startSandbox } from '../../sandbox/sandbox';
import { SandboxControl, type FaultEffect } from '../../sandbox/sandboxControl';
import { candidates, create, get, inSandbox, interviews, SandboxedBoooply } from './boooply';

const mayHaveHappened =
	'Boooply may have carried this out all the same. Look there before you run this item again: nothing was sent twice.';

/** n8n waits at least so long before it tries again. */
const retries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe('A write whose fate is unknown is not sent again, and the error says that it may have happened', () => {
	it.concurrent.each<[string, FaultEffect, number]>([
		['the connection is cut after the vendor acted', { kind: 'cut', when: 'after' }, 1],
		['the connection is cut during the answer', { kind: 'cut', when: 'during' }, 1],
		['the connection is cut', { kind: 'cut', when: 'before' }, 0],
		['the answer is no JSON', { kind: 'malformed' }, 1],
		['the answer is empty', { kind: 'emptyBody' }, 1],
		['the answer lacks the interview', { kind: 'missingFields', fields: ['meeting'] }, 1],
		['it is answered with 408', { kind: 'status', status: 408 }, 0],
		['it is answered with 500', { kind: 'status', status: 500 }, 0],
		['it is answered with 502', { kind: 'status', status: 502 }, 0],
		['it is answered with 503', { kind: 'status', status: 503 }, 0],
		['it is answered with 504', { kind: 'status', status: 504 }, 0],
	])(
		'when %s',
		inSandbox(async (boooply, _when, effect, booked) => {
			await boooply.seed([]);
			await boooply.misbehave(effect);

			const { error } = await boooply.run(create(), {
				items: candidates(1),
				settings: retries,
			});

			expect(error?.description).toContain(mayHaveHappened);
			expect(await boooply.requests('POST')).toHaveLength(1);
			expect(await boooply.booked()).toHaveLength(booked);
		}),
	);

	it.concurrent.each(['cancel', 'delete'])(
		'for %s as for Create',
		inSandbox(async (boooply, operation) => {
			await boooply.seed(interviews(1));
			await boooply.misbehave({ kind: 'cut', when: 'after' });

			const { error } = await boooply.run({ ...get('Interview-1'), operation });

			expect(error?.description).toContain(mayHaveHappened);
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);
});

describe('A write that the vendor surely did not act on is sent again', () => {
	it.concurrent(
		'after a 429',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });

			const { json } = await boooply.run(create(), { items: candidates(1) });

			expect(json).toHaveLength(1);
			expect(await boooply.booked()).toEqual(['candidate1@example.com']);
		}),
	);

	it.concurrent('after a connection that could not be made', async () => {
		const { url, close } = await startSandbox();
		await close();
		const boooply = new SandboxedBoooply({ url, control: new SandboxControl(url), close });

		const booking = boooply.run(create(), { items: candidates(1) });
		const { close: closeAgain } = await startSandbox({ port: Number(new URL(url).port) });

		expect((await booking).json).toHaveLength(1);
		expect(await boooply.requests('POST')).toHaveLength(1);
		await closeAgain();
	});

	it.concurrent('until it fails for good, saying that nothing was sent', async () => {
		const { url, control, close } = await startSandbox();
		await close();

		const { error } = await new SandboxedBoooply({ url, control, close }).run(create(), {
			items: candidates(1),
		});

		expect(error?.message).toBe('Boooply cannot be reached');
		expect(error?.description).toContain('Nothing was sent. (ECONNREFUSED)');
	});
});

describe("n8n's Retry On Fail", () => {
	it.concurrent(
		'sends only what failed',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(
				{ kind: 'status', status: 422, body: { success: false, error: 'Try once more' } },
				{ method: 'POST', skip: 2 },
			);

			const { items, error } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(4),
				settings: retries,
			});

			expect(error).toBeUndefined();
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2, 3].map((item) => ({ item })),
			);
			expect(await boooply.booked()).toHaveLength(4);
			expect(await boooply.requests('POST')).toHaveLength(5);
		}),
	);

	it.concurrent(
		'does not send again what may have happened, and books nothing twice',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST', skip: 1 });

			const { error } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(3),
				settings: retries,
			});

			expect(error?.description).toContain(mayHaveHappened);
			const booked = await boooply.booked();
			expect(new Set(booked).size).toBe(booked.length);
			expect(booked).toEqual(
				expect.arrayContaining(['candidate1@example.com', 'candidate2@example.com']),
			);
		}),
	);

	it.concurrent(
		'books nothing twice where the step goes on after errors, either',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(
				{ kind: 'status', status: 422, body: { success: false, error: 'Try once more' } },
				{ method: 'POST' },
			);

			const { json } = await boooply.run(create({ options: { requestsAtOnce: 1 } }), {
				items: candidates(3),
				settings: { ...retries, onError: 'continueRegularOutput' },
			});

			expect(json.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
			expect((await boooply.booked()).sort()).toEqual(candidates(3).map(({ email }) => email));
		}),
	);
});

import { sleep, type INodeParameters } from 'n8n-workflow';

import type { NodeResult } from '../engine/runNode';
import { candidates, create, inSandbox, type SandboxedBoooply } from '../shared/boooply';

const DAY = 24 * 3600_000;

const today = () => new Date().toISOString().slice(0, 10);

/** Books each candidate once for the e-mail address. */
const once = (fields: INodeParameters = {}, options: INodeParameters = {}): INodeParameters =>
	create({
		options: { onceFor: { item: { key: '={{ $json.email }}', ...fields } }, ...options },
	});

/** Runs a step of its own a test, whose marks no other test sees. */
function stepOf(boooply: SandboxedBoooply) {
	return async (
		parameters: INodeParameters,
		count: number,
		settings: object = {},
	): Promise<NodeResult> =>
		await boooply.run(parameters, {
			items: candidates(count),
			settings: { id: boooply.baseUrl, ...settings },
		});
}

/** Comes when the vendor has a request to answer. */
async function firstRequest({ sandbox }: SandboxedBoooply): Promise<void> {
	while ((await sandbox.control.requests()).maximumInFlight === 0) await sleep(20);
}

describe('Once For', () => {
	it.concurrent(
		'sends a key once, in whatever execution, and puts out what is known of the first',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);

			const first = await run(once(), 2);
			const second = await run(once(), 3);

			expect(first.json).toEqual([
				expect.objectContaining({ sessionStatus: 'SCHEDULED' }),
				expect.objectContaining({ sessionStatus: 'SCHEDULED' }),
			]);
			const known = { sentBefore: true, sentOn: today(), outcome: 'carried out' };
			expect(second.json).toEqual([
				{ ...known, key: 'candidate1@example.com' },
				{ ...known, key: 'candidate2@example.com' },
				expect.objectContaining({ sessionStatus: 'SCHEDULED' }),
			]);
			expect(second.items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2].map((item) => ({ item })),
			);
			expect(await boooply.requests('POST')).toHaveLength(3);
		}),
	);

	it.concurrent(
		'fails instead where the user wants it',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			await run(once(), 1);

			const { error } = await run(once({ whenSentBefore: 'error' }), 1);

			expect(error?.message).toBe(`'candidate1@example.com' was sent on ${today()}`);
			expect(error?.description).toBe(
				'Nothing was sent now: Once For lets this node send a key once in 30 days.',
			);
			expect(error?.context?.itemIndex).toBe(0);
			expect(await boooply.requests('POST')).toHaveLength(1);
		}),
	);

	it.concurrent(
		'says that an answer was lost, whatever became of the first',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST' });
			await run(once(), 1);

			const { json } = await run(once(), 1);
			const { error } = await run(once({ whenSentBefore: 'error' }), 1);

			const key = 'candidate1@example.com';
			expect(json).toEqual([{ sentBefore: true, key, sentOn: today(), outcome: 'unknown' }]);
			expect(error?.message).toBe(`'${key}' was sent on ${today()} (it may have been carried out)`);
			expect(error?.description).toContain('look in Boooply');
			expect(await boooply.booked()).toEqual([key]);
		}),
	);

	it.concurrent(
		'says so too where the execution was stopped before the answer came',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const how = { items: candidates(1), settings: { id: boooply.baseUrl } };
			await boooply.misbehave({ kind: 'delay', milliseconds: 3000 }, { method: 'POST' });
			await boooply.run(once(), { ...how, cancelAfter: firstRequest(boooply) });

			const { json } = await boooply.run(once(), how);

			expect(json).toMatchObject([{ sentBefore: true, outcome: 'unknown' }]);
			expect(await boooply.requests('POST')).toHaveLength(1);
		}),
	);

	it.concurrent(
		'sends again what the vendor refused',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			await boooply.misbehave({ kind: 'status', status: 422 }, { method: 'POST' });
			const { error } = await run(once(), 1);

			const { json } = await run(once(), 1);

			expect(error?.httpCode).toBe('422');
			expect(json).toEqual([expect.objectContaining({ sessionStatus: 'SCHEDULED' })]);
			expect(await boooply.booked()).toEqual(['candidate1@example.com']);
		}),
	);

	it.concurrent(
		'sends one of two items, and of two executions at the same moment',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			const one = once({ key: 'the same for all' });

			const runs = await Promise.all([run(one, 2), run(one, 2), run(one, 2)]);

			expect(runs.flatMap(({ json }) => json.filter(({ sentBefore }) => sentBefore))).toHaveLength(
				5,
			);
			expect(await boooply.booked()).toHaveLength(1);
		}),
	);

	it.concurrent(
		'remembers all keys of executions at the same moment',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.sandbox.control.setLimits({ enabled: false });
			const run = stepOf(boooply);
			await Promise.all(
				candidates(10).map(
					async (candidate) =>
						await boooply.run(once(), { items: [candidate], settings: { id: boooply.baseUrl } }),
				),
			);

			const { json } = await run(once(), 10);

			expect(json.filter(({ outcome }) => outcome === 'carried out')).toHaveLength(10);
			expect(await boooply.booked()).toHaveLength(10);
		}),
	);

	it.concurrent(
		'is of the step: another one sends the same key',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			await run(once(), 1);

			const { json } = await run(once(), 1, { id: `another at ${boooply.baseUrl}` });

			expect(json).toEqual([expect.objectContaining({ sessionStatus: 'SCHEDULED' })]);
			expect(await boooply.booked()).toHaveLength(2);
		}),
	);

	it.concurrent(
		'wants a key',
		inSandbox(async (boooply) => {
			const { error } = await stepOf(boooply)(once({ key: '={{ $json.missing }}' }), 2);

			expect(error?.message).toBe("'Key' of Once For is empty");
			expect(await boooply.requests()).toEqual([]);
		}),
	);

	it.concurrent(
		'sends nothing twice with Retry On Fail, and nothing that a lost answer left open',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'after' }, { method: 'POST', skip: 1 });
			const run = stepOf(boooply);

			const { error } = await run(once({}, { requestsAtOnce: 1 }), 3, {
				retryOnFail: true,
				maxTries: 3,
				waitBetweenTries: 0,
			});

			expect(error?.message).toContain('(it may have been carried out)');
			expect(await boooply.booked()).toEqual(['candidate1@example.com', 'candidate2@example.com']);
			expect(await boooply.requests('POST')).toHaveLength(2);
		}),
	);
});

describe('A key is sent again', () => {
	afterEach(() => jest.restoreAllMocks());

	it.each([
		[29, 1],
		[30, 2],
	])(
		'after %i days: %i bookings',
		inSandbox(async (boooply, days, bookings) => {
			await boooply.seed([]);
			const run = stepOf(boooply);
			await run(once(), 1);

			const now = Date.now();
			jest.spyOn(Date, 'now').mockImplementation(() => now + days * DAY);
			await run(once(), 1);

			expect(await boooply.requests('POST')).toHaveLength(bookings);
		}),
	);
});

import type { IExecuteFunctions, INode, INodeExecutionData, INodeType } from 'n8n-workflow';

import { resultOf, runWorkflow, source, type Step } from '../engine/runNode';
import { apiKey, candidates, create, inSandbox, type SandboxedBoooply } from '../shared/boooply';

/** n8n waits at least so long before it tries again. */
const retries = {
	retryOnFail: true,
	maxTries: 3,
	waitBetweenTries: 1,
} satisfies Partial<INode>;

const refusal = {
	kind: 'status',
	status: 422,
	body: { success: false, error: 'Not this one' },
} as const;

/** A step that books an interview for each of its items. */
const book = (name: string, step: Partial<Step> = {}): Step => ({
	name,
	node: 'Boooply',
	parameters: create({ options: { requestsAtOnce: 1 } }),
	settings: retries,
	...step,
});

const input = (count: number): INodeExecutionData[] => candidates(count).map((json) => ({ json }));

const run = async (boooply: SandboxedBoooply, steps: Step[]) =>
	await runWorkflow({
		steps,
		credentials: { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } },
	});

function nodeThat(execute: NonNullable<INodeType['execute']>, outputs = 1): INodeType {
	return {
		description: {
			displayName: 'Node',
			name: 'node',
			group: ['transform'],
			version: 1,
			description: 'Does what a test wants',
			defaults: { name: 'Node' },
			inputs: ['main'],
			outputs: Array(outputs).fill('main'),
			properties: [],
		},
		execute,
	};
}

/** Hands the items it got first to its second output, again and again, and at last to the first one. */
function loop(rounds: number): INodeType {
	let items: INodeExecutionData[] | undefined;
	let round = 0;
	return nodeThat(async function (this: IExecuteFunctions) {
		items ??= this.getInputData();
		return round++ < rounds ? [[], items] : [items, []];
	}, 2);
}

/** Runs another workflow with its items, and puts out what that puts out at its end. */
const call = (boooply: SandboxedBoooply): INodeType =>
	nodeThat(async function (this: IExecuteFunctions) {
		const called = await run(boooply, [
			{ name: 'When Called', node: source(this.getInputData()), to: [['Book']] },
			book('Book'),
		]);
		return [resultOf(called, 'Book').items];
	});

const everyone = (times: number, count: number): string[] =>
	candidates(count).flatMap(({ email }) => Array<string>(times).fill(String(email)));

describe('The same items are carried out again', () => {
	it.concurrent(
		'in each round of a loop',
		inSandbox(async (boooply) => {
			await boooply.seed([]);

			const { status, data } = await run(boooply, [
				{ name: 'Items', node: source(input(2)), to: [['Loop']] },
				{ name: 'Loop', node: loop(3), to: [[], ['Book']] },
				book('Book', { to: [['Loop']] }),
			]);

			expect(status).toBe('success');
			expect(data.resultData.runData.Book).toHaveLength(3);
			expect(await boooply.booked()).toEqual(everyone(3, 2));
			expect(await boooply.requests('POST')).toHaveLength(6);
		}),
	);

	it.concurrent(
		'in a round after one that needed a retry, and each once in either',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave(refusal, { method: 'POST', skip: 3 });

			const { status } = await run(boooply, [
				{ name: 'Items', node: source(input(2)), to: [['Loop']] },
				{ name: 'Loop', node: loop(3), to: [[], ['Book']] },
				book('Book', { to: [['Loop']] }),
			]);

			expect(status).toBe('success');
			expect(await boooply.booked()).toEqual(everyone(3, 2));
			expect(await boooply.requests('POST')).toHaveLength(7);
		}),
	);

	it.concurrent(
		'in a round after one in which their fate stayed unknown',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			await boooply.misbehave({ kind: 'cut', when: 'before' }, { method: 'POST' });

			const { data } = await run(boooply, [
				{ name: 'Items', node: source(input(1)), to: [['Loop']] },
				{ name: 'Loop', node: loop(2), to: [[], ['Book']] },
				book('Book', {
					settings: { ...retries, onError: 'continueRegularOutput' },
					to: [['Loop']],
				}),
			]);

			const rounds = data.resultData.runData.Book?.map((task) => task.data?.main?.[0]?.[0]?.json);
			expect(rounds).toEqual([
				{ error: expect.stringContaining('(it may have been carried out)') },
				expect.objectContaining({ participants: [expect.anything()] }),
			]);
			expect(await boooply.booked()).toEqual(everyone(1, 1));
			expect(await boooply.requests('POST')).toHaveLength(2);
		}),
	);

	it.concurrent(
		'by each step that they go to',
		inSandbox(async (boooply) => {
			await boooply.seed([]);

			const { status } = await run(boooply, [
				{ name: 'Items', node: source(input(2)), to: [['Book', 'Book Too']] },
				book('Book'),
				book('Book Too'),
			]);

			expect(status).toBe('success');
			expect(await boooply.booked()).toEqual(everyone(2, 2));
		}),
	);

	it.concurrent(
		'by a workflow that the first one calls, each time it is called',
		inSandbox(async (boooply) => {
			await boooply.seed([]);

			const result = await run(boooply, [
				{ name: 'Items', node: source(input(2)), to: [['Call', 'Call Again', 'Book']] },
				{ name: 'Call', node: call(boooply) },
				{ name: 'Call Again', node: call(boooply) },
				book('Book'),
			]);

			expect(resultOf(result, 'Call').items).toHaveLength(2);
			expect(await boooply.booked()).toEqual(everyone(3, 2));
		}),
	);
});

it(
	'executions that share items at the same time remember each its own writes',
	inSandbox(async (boooply) => {
		await boooply.seed([]);
		await boooply.misbehave(refusal, { method: 'POST', skip: 1 });
		const items = input(2);
		const workflow = (settings: Partial<INode>) => [
			{ name: 'Items', node: source(items), to: [['Book']] },
			book('Book', { settings }),
		];

		const first = run(boooply, workflow({ ...retries, waitBetweenTries: 2000 }));
		while ((await boooply.requests('POST')).length < 2) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		// The first one waits for its second try.
		const second = await run(boooply, workflow(retries));

		expect(second.status).toBe('success');
		expect((await first).status).toBe('success');
		expect(await boooply.booked()).toEqual(everyone(2, 2));
		expect(await boooply.requests('POST')).toHaveLength(5);
	}),
);

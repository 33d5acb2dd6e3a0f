import type { RequestListener } from 'node:http';

import type { INode, IRun } from 'n8n-workflow';

import { prepare, type Operation } from '../../nodes/shared/request/operation';
import { runAgent } from '../engine/agent';
import { runNode, type NodeRun } from '../engine/runNode';
import { withServer } from '../engine/server';
import { apiKey, get } from '../shared/boooply';
import { credentialFor, nodeOf } from '../shared/nodeOf';

const patient = { retryOnFail: true, maxTries: 3, waitBetweenTries: 5000 } satisfies Partial<INode>;

/** Something a test waits for. */
function signal() {
	let give = () => {};
	const given = new Promise<void>((resolve) => (give = resolve));
	return { give, given };
}

const pause = async (milliseconds: number) =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

const write: Operation = {
	name: 'Write',
	value: 'write',
	routing: { request: { method: 'POST', url: '/write' }, send: { preSend: [] } },
};

interface Cancelled {
	operation?: Operation;
	/** When to cancel; a moment after the first request has come unless given. */
	when?: Promise<unknown>;
	answer?: RequestListener;
	parameters?: NodeRun['parameters'];
	settings?: Partial<INode>;
}

/** Cancels a run of three items; what it put out, how long it took to end, and what was received, even later. */
async function cancelled({
	operation = write,
	when,
	answer = (_request, response) => void response.end('{}'),
	parameters = {},
	settings = patient,
}: Cancelled) {
	const received: string[] = [];
	const begun = signal();
	let cancelledAt = 0;
	const moment = (when ?? begun.given.then(async () => await pause(150))).then(
		() => (cancelledAt = Date.now()),
	);
	const result = await withServer(
		(request, response) => {
			received.push(`${request.method} ${request.url}`);
			response.setHeader('content-type', 'application/json');
			answer(request, response);
			begun.give();
		},
		async (url) => {
			const ended = await runNode({
				node: nodeOf(operation),
				parameters,
				items: [{}, {}, {}],
				settings,
				credentials: credentialFor(url),
				cancelAfter: moment,
			});
			const took = Date.now() - cancelledAt;
			await pause(1200);
			return { ...ended, took };
		},
	);
	return { ...result, received };
}

function expectCancelled({ run, items, took }: { run: IRun; items: unknown[]; took: number }) {
	expect(run.status).toBe('canceled');
	expect(run.data.resultData.runData.Tested?.[0]?.error).toBeUndefined();
	expect(items).toEqual([]);
	expect(took).toBeLessThan(1500);
}

describe('Cancelling the execution ends the step and sends nothing more', () => {
	it.concurrent('while an item is prepared', async () => {
		const preparing = signal();
		const operation: Operation = {
			...write,
			routing: {
				...write.routing,
				send: {
					preSend: [
						prepare(async () => {
							preparing.give();
							await pause(400);
						}),
					],
				},
			},
		};

		const result = await cancelled({ operation, when: preparing.given });

		expectCancelled(result);
		expect(result.received).toEqual([]);
	});

	it.concurrent('while something is read to verify an item', async () => {
		const operation: Operation = {
			...write,
			async verify(_item, { send }) {
				await send({}, { method: 'GET', url: '/record' });
			},
		};

		const result = await cancelled({
			operation,
			answer: () => {},
			parameters: { options: { requestsAtOnce: 1 } },
		});

		expectCancelled(result);
		expect(result.received).toEqual(['GET /record']);
	});

	it.concurrent('while a batch waits for its turn', async () => {
		const batch = { batchSize: 1, batchInterval: 4000 };

		const result = await cancelled({ parameters: { options: { batching: { batch } } } });

		expectCancelled(result);
		expect(result.received).toEqual(['POST /write']);
	});

	it.concurrent('while a write is in flight', async () => {
		const result = await cancelled({
			answer: () => {},
			parameters: { options: { requestsAtOnce: 2 } },
		});

		expectCancelled(result);
		expect(result.received).toEqual(['POST /write', 'POST /write']);
	});

	it.concurrent('while a failed read waits to be sent again', async () => {
		const result = await cancelled({
			operation: { ...write, routing: { request: { method: 'GET', url: '/record' } } },
			answer: (_request, response) => void response.writeHead(503).end('{}'),
			parameters: { options: { requestsAtOnce: 1 } },
		});

		expectCancelled(result);
		expect(result.received).toEqual(['GET /record']);
	});

	it.concurrent('while a list is walked', async () => {
		const operation: Operation = {
			...write,
			async walk(_item, { send, wait }) {
				for (let page = 0; page < 100; page++) {
					await send({ page });
					await wait(4000);
				}
				return [];
			},
		};

		const result = await cancelled({ operation, parameters: { options: { requestsAtOnce: 1 } } });

		expectCancelled(result);
		expect(new Set(result.received)).toEqual(new Set(['POST /write?page=0']));
	});
});

it.concurrent(
	'a step that is cancelled between two tries sends nothing in the next one',
	async () => {
		const result = await cancelled({
			answer: (_request, response) => void response.writeHead(422).end('{}'),
			parameters: { options: { requestsAtOnce: 1 } },
			settings: { ...patient, waitBetweenTries: 800 },
		});

		expect(result.run.status).toBe('canceled');
		expect(result.items).toEqual([]);
		expect(result.received).toEqual(['POST /write']);
	},
);

it.concurrent('a tool that an agent calls itself ends too', async () => {
	const begun = signal();
	const before = Date.now();

	const { run, answers } = await withServer(
		() => begun.give(),
		async (baseUrl) =>
			await runAgent({
				way: 'the agent',
				tools: {
					'Get Interview': { node: 'Boooply', parameters: get('Interview-1'), settings: patient },
				},
				turns: [[{ tool: 'Get Interview' }]],
				credentials: { boooplyApi: { apiKey, baseUrl } },
				cancelAfter: begun.given,
			}),
	);

	expect(run?.status).toBe('canceled');
	expect(answers).toEqual([[[]]]);
	expect(Date.now() - before).toBeLessThan(4000);
});

import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Operation } from '../../nodes/shared/request/operation';
import type { Courier, FurtherRequest } from '../../nodes/shared/request/paging/walk';
import { runNode, type NodeResult, type NodeRun } from '../engine/runNode';
import { withServer } from '../engine/server';
import { credentialFor, nodeOf } from './nodeOf';

const read: FurtherRequest = { method: 'GET', url: '/states/1' };

const readState = async (_item: unknown, { send }: Courier) => {
	const { items } = await send({}, read);
	return items;
};

const write: Operation = {
	name: 'Write',
	value: 'write',
	routing: { request: { method: 'POST', url: '/records' } },
};

/** Writes, and reads a state after it. */
const writeAndRead: Operation = {
	...write,
	walk: async (item, courier) => {
		await courier.send();
		return await readState(item, courier);
	},
};

/** Reads a state before it writes. */
const readAndWrite: Operation = {
	...write,
	verify: async (item, courier) => {
		await readState(item, courier);
	},
};

/** Runs an operation whose write succeeds and whose reads are answered as told, the last answer for ever. */
async function outcomeOf(
	operation: Operation,
	answers: RequestListener[],
	how: Partial<NodeRun> = {},
): Promise<NodeResult & { methods: Array<string | undefined> }> {
	const methods: Array<string | undefined> = [];
	const result = await withServer(
		(request, response) => {
			methods.push(request.method);
			if (request.method === 'POST') {
				response.end('{"id":1}');
				return;
			}
			const reads = methods.filter((method) => method === 'GET').length;
			answers[Math.min(reads, answers.length) - 1]?.(request, response);
		},
		async (url) =>
			await runNode({
				node: nodeOf(operation),
				parameters: {},
				credentials: credentialFor(url),
				...how,
			}),
	);
	return { ...result, methods };
}

const cut: RequestListener = (_, response) => response.destroy();
const unavailable: RequestListener = (_, response) => response.writeHead(503).end();
const broken: RequestListener = (_, response) => response.writeHead(500).end();
const good: RequestListener = (_, response) => response.end('{"state":"done"}');

describe('A read beside a write', () => {
	it.concurrent.each([
		['a connection that is cut', cut],
		['a 503', unavailable],
	])('is sent again after %s, and the write is not', async (_, fault) => {
		const after = await outcomeOf(writeAndRead, [fault, good]);
		expect(after.json).toEqual([{ state: 'done' }]);
		expect(after.methods).toEqual(['POST', 'GET', 'GET']);

		const before = await outcomeOf(readAndWrite, [fault, good]);
		expect(before.json).toEqual([{ id: 1 }]);
		expect(before.methods).toEqual(['GET', 'GET', 'POST']);
	});

	it.concurrent('that fails for good before it leaves no doubt about the write', async () => {
		const { error, methods } = await outcomeOf(readAndWrite, [broken]);
		expect(error).toMatchObject({
			message: 'Lister answered with status 500 and no reason',
			description: 'Lister has a problem of its own. Try again later.',
		});
		expect(methods).toEqual(['GET']);
	});

	it.concurrent('that failed before it is made once more by Retry On Fail', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { json, methods } = await outcomeOf(readAndWrite, [broken, good], { settings });
		expect(json).toEqual([{ id: 1 }]);
		expect(methods).toEqual(['GET', 'GET', 'POST']);
	});

	it.concurrent('that fails after it lets no Retry On Fail write twice', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { error, methods } = await outcomeOf(writeAndRead, [broken, good], { settings });
		expect(error?.message).toBe('Lister answered with status 500 and no reason');
		expect(methods).toEqual(['POST', 'GET']);
	});
});

/** Writes, and changes what it wrote, as an operation of several writes does. */
const writeAndChange: Operation = {
	...write,
	furtherCalls: ['PATCH /records/{id}'],
	walk: async (_item, { send }) => {
		await send();
		const change = { method: 'PATCH', url: '/records/1', body: { state: 'done' } } as const;
		return (await send({}, change)).items;
	},
};

/** Reads, and writes only after that. */
const readAndChange: Operation = {
	...writeAndChange,
	routing: { request: { method: 'GET', url: '/records' } },
};

describe('A second write of an item', () => {
	async function requestsOf(operation: Operation, statuses: number[], how: Partial<NodeRun> = {}) {
		const requests: string[] = [];
		const result = await withServer(
			(request, response) => {
				const status = statuses[requests.length] ?? 200;
				const place = requests.push(`${request.method} ${request.url}`) - 1;
				void text(request).then((body) => {
					requests[place] = `${requests[place]} ${body}`.trim();
					response.writeHead(status).end('{"id":1}');
				});
			},
			async (url) =>
				await runNode({
					node: nodeOf(operation),
					parameters: {},
					credentials: credentialFor(url),
					...how,
				}),
		);
		return { ...result, requests };
	}

	const patch = 'PATCH /records/1 {"state":"done"}';

	it.concurrent('goes out with a body of its own', async () => {
		const { json, requests } = await requestsOf(writeAndChange, []);
		expect(json).toEqual([{ id: 1 }]);
		expect(requests).toEqual(['POST /records', patch]);
	});

	it.concurrent('is not sent again after a 503, by Retry On Fail neither', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { error, requests } = await requestsOf(writeAndChange, [200, 503], { settings });
		expect(error?.message).toBe(
			'Lister answered with status 503 and no reason (it may have been carried out)',
		);
		expect(requests).toEqual(['POST /records', patch]);
	});

	it.concurrent('is a write where the own request is a read, which is sent again', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { requests } = await requestsOf(readAndChange, [503, 200, 503], { settings });
		expect(requests).toEqual(['GET /records', 'GET /records', patch]);
	});
});

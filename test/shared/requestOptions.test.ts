import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';

import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import type { Operation } from '../../nodes/shared/request/operation';
import { runNode, type NodeResult } from '../engine/runNode';
import { withServer } from '../engine/server';
import { credentialFor, nodeOf, someVendor } from './nodeOf';
import { selfSigned } from './selfSigned';

/** Some tests wait for what is sent again. */
jest.setTimeout(60_000);

const getRecord: Operation = {
	name: 'Get',
	value: 'get',
	routing: { request: { method: 'GET', url: '/records/1' } },
};

const get = nodeOf(getRecord);

const create = nodeOf({
	name: 'Create',
	value: 'create',
	routing: { request: { method: 'POST', url: '/records', body: { name: 'Nathan' } } },
});

interface Step {
	node?: typeof get;
	items?: IDataObject[];
	settings?: Partial<INode>;
}

/** Runs a step with Options against an address. */
async function run(
	baseUrl: string,
	options: INodeParameters,
	{ node = get, ...how }: Step = {},
): Promise<NodeResult> {
	return await runNode({
		node,
		parameters: { options },
		credentials: credentialFor(baseUrl),
		...how,
	});
}

const good: RequestListener = (_request, response) => {
	response.setHeader('content-type', 'application/json').end('{"id":"1"}');
};

/** Does something with a server that listens. */
async function listening<Result>(
	server: Server,
	use: (port: number) => Promise<Result>,
): Promise<Result> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	try {
		return await use(port);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

describe('Timeout', () => {
	/** Answers well but for its first requests, which it leaves alone, be it after the beginning of an answer. */
	async function withSlowServer<Result>(
		slow: { requests: number; begins?: boolean },
		use: (url: string) => Promise<Result>,
	): Promise<{ result: Result; received: string[] }> {
		const received: string[] = [];
		const result = await withServer((request, response) => {
			received.push(String(request.method));
			if (received.length > slow.requests) good(request, response);
			else if (slow.begins) response.setHeader('content-type', 'application/json').write('{"id":');
		}, use);
		return { result, received };
	}

	it.concurrent.each([false, true])(
		'lets a read be sent again when the answer does not come in time (its beginning does: %s)',
		async (begins) => {
			const { result, received } = await withSlowServer(
				{ requests: 1, begins },
				async (url) => await run(url, { timeout: 200 }),
			);

			expect(result.json).toEqual([{ id: '1' }]);
			expect(received).toEqual(['GET', 'GET']);
		},
	);

	it.concurrent('does so where n8n renews the token of a vendor, too', async () => {
		const node = nodeOf(getRecord, [], { ...someVendor, renewsToken: true });
		const { result, received } = await withSlowServer(
			{ requests: 1, begins: true },
			async (url) => await run(url, { timeout: 200 }, { node }),
		);

		expect(result.json).toEqual([{ id: '1' }]);
		expect(received).toEqual(['GET', 'GET']);
	});

	it.concurrent('lets a read fail when no answer comes in time', async () => {
		const { result, received } = await withSlowServer(
			{ requests: Infinity },
			async (url) => await run(url, { timeout: 100 }),
		);

		expect(result.error?.message).toBe(
			'The connection to Lister broke before a whole answer arrived',
		);
		expect(result.error?.description).toBe('Try again later. (ECONNABORTED)');
		expect(received).toHaveLength(4);
	});

	it.concurrent.each([false, true])(
		'lets a write fail that may have been carried out, and does not send it again (its answer began: %s)',
		async (begins) => {
			const { result, received } = await withSlowServer(
				{ requests: Infinity, begins },
				async (url) =>
					await run(
						url,
						{ timeout: 200 },
						{ node: create, settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } },
					),
			);

			expect(result.error?.message).toBe(
				'The connection to Lister broke before a whole answer arrived (it may have been carried out)',
			);
			expect(result.error?.description).toContain('nothing was sent twice');
			expect(received).toEqual(['POST']);
		},
	);

	it.concurrent('holds for each item by itself', async () => {
		const { result, received } = await withSlowServer(
			{ requests: 1 },
			async (url) =>
				await run(
					url,
					{ timeout: '={{ $json.timeout }}', requestsAtOnce: 1 },
					{
						node: create,
						items: [{ timeout: 200 }, { timeout: 5000 }],
						settings: { onError: 'continueRegularOutput' },
					},
				),
		);

		expect(result.json).toEqual([{ error: expect.stringContaining('broke') }, { id: '1' }]);
		expect(received).toEqual(['POST', 'POST']);
	});

	it.concurrent('may be as long as can be', async () => {
		const result = await withServer(
			(request, response) => void setTimeout(() => good(request, response), 200),
			async (url) => await run(url, { timeout: 5_000_000_000 }, { node: create }),
		);

		expect(result.json).toEqual([{ id: '1' }]);
	});
});

describe('Proxy', () => {
	interface Proxied {
		result: NodeResult;
		/** What the proxy was asked for, and on whose behalf. */
		seen: Array<{ address: string; user: string | undefined }>;
	}

	const userOf = (authorization: string | undefined) =>
		authorization && Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();

	/** Runs a step through a proxy, which answers in place of a vendor, or leads to one behind it. */
	async function throughProxy(
		baseUrl: string,
		user = '',
		more: INodeParameters = {},
	): Promise<Proxied> {
		const seen: Proxied['seen'] = [];
		const proxy = createServer((request, response) => {
			seen.push({
				address: String(request.url),
				user: userOf(request.headers['proxy-authorization']),
			});
			good(request, response);
		});
		proxy.on('connect', (request, socket) => {
			seen.push({
				address: `CONNECT ${request.url}`,
				user: userOf(request.headers['proxy-authorization']),
			});
			const { hostname, port } = new URL(`http://${request.url}`);
			const vendor = connect(Number(port), hostname, () => {
				socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
				vendor.pipe(socket).pipe(vendor);
			});
			for (const end of [vendor, socket]) end.on('error', () => end.destroy());
		});
		const result = await listening(
			proxy,
			async (port) => await run(baseUrl, { proxy: ` http://${user}127.0.0.1:${port} `, ...more }),
		);
		return { result, seen };
	}

	it('is asked for what the vendor is asked for', async () => {
		const { result, seen } = await throughProxy('http://vendor.invalid/api');

		expect(result.json).toEqual([{ id: '1' }]);
		expect(seen).toEqual([{ address: 'http://vendor.invalid/api/records/1', user: undefined }]);
	});

	it('gets the name and the password of its address', async () => {
		const { seen } = await throughProxy('http://vendor.invalid', 'nathan:p%40ss%20w%25rd@');

		expect(seen).toEqual([
			{ address: 'http://vendor.invalid/records/1', user: 'nathan:p@ss w%rd' },
		]);
	});

	it('leads to a vendor whose address begins with https', async () => {
		await listening(createSecureServer(selfSigned, good), async (port) => {
			const { result, seen } = await throughProxy(`https://127.0.0.1:${port}`, 'nathan:100%25@', {
				allowUnauthorizedCerts: true,
			});

			expect(result.json).toEqual([{ id: '1' }]);
			expect(seen).toEqual([{ address: `CONNECT 127.0.0.1:${port}`, user: 'nathan:100%' }]);
		});
	});

	it.each(['http://vendor.invalid', 'https://vendor.invalid'])(
		'that wants a name and a password says so, on the way to %s',
		async (baseUrl) => {
			const proxy = createServer((_request, response) => response.writeHead(407).end());
			proxy.on('connect', (_request, socket) => {
				socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
			});

			const { error } = await listening(
				proxy,
				async (port) => await run(baseUrl, { proxy: `http://127.0.0.1:${port}` }, { node: create }),
			);

			expect(error?.httpCode).toBe('407');
			expect(error?.description).toContain("Give them in 'Proxy' under Options");
		},
	);

	it('that cannot be reached lets nothing be sent', async () => {
		const port = await listening(createServer(), async (free) => free);

		await withServer(good, async (url) => {
			const { error } = await run(url, { proxy: `http://127.0.0.1:${port}` }, { node: create });

			expect(error?.message).toBe('Lister cannot be reached');
			expect(error?.description).toContain('Nothing was sent. (ECONNREFUSED)');
		});
	});
});

describe('Ignore SSL Issues', () => {
	const calls = async (options: INodeParameters, node = get) => {
		let received = 0;
		const server = createSecureServer(selfSigned, (request, response) => {
			received++;
			good(request, response);
		});
		const result = await listening(
			server,
			async (port) => await run(`https://127.0.0.1:${port}`, options, { node }),
		);
		return { result, received };
	};

	it.each([get, create])('lets a certificate pass that nobody signed', async (node) => {
		const { result, received } = await calls({ allowUnauthorizedCerts: true }, node);

		expect(result.json).toEqual([{ id: '1' }]);
		expect(received).toBe(1);
	});

	it.each([{}, { allowUnauthorizedCerts: false }])(
		'lets none pass when it is %j',
		async (options) => {
			const { result, received } = await calls(options, create);

			expect(result.error?.message).toBe('Lister cannot be reached');
			expect(result.error?.description).toContain('Nothing was sent.');
			expect(received).toBe(0);
		},
	);
});

describe('Batching', () => {
	/** When the requests of five items arrive, in milliseconds after the first. */
	async function arrivals(options: INodeParameters): Promise<number[]> {
		const times: number[] = [];
		await withServer(
			(request, response) => {
				times.push(Date.now());
				good(request, response);
			},
			async (url) => await run(url, options, { items: [{}, {}, {}, {}, {}] }),
		);
		return times.map((time) => time - (times[0] ?? 0));
	}

	it('sends so many items together, with a pause before the next', async () => {
		const times = await arrivals({ batching: { batch: { batchSize: 2, batchInterval: 1000 } } });

		// A little early by the first one's way, and late by as much as the machine is busy.
		expect(times.map((time) => Math.floor((time + 100) / 1000))).toEqual([0, 0, 1, 1, 2]);
	});

	it('sends all items together unless it is set', async () => {
		const times = await arrivals({});

		expect(Math.max(...times)).toBeLessThan(500);
	});
});

describe('A wrong option is refused by its name, before anything is sent', () => {
	const batch = (rows: INodeParameters) => ({ batching: { batch: rows } });
	const proxyRemedy = "Give 'Proxy' with http:// in front, such as http://proxy.example.com:3128.";

	it.each<[INodeParameters, string, string]>([
		[{ timeout: 0 }, "'Timeout' must be a whole number of at least 1", 'It is 0.'],
		[{ timeout: 1.5 }, "'Timeout' must be a whole number of at least 1", 'It is 1.5.'],
		[
			{ timeout: '={{ "soon" }}' },
			"'Timeout' must be a whole number of at least 1",
			'It is "soon".',
		],
		[{ timeout: '={{ null }}' }, "'Timeout' must be a whole number of at least 1", 'It is null.'],
		[{ proxy: 'proxy.example.com:3128' }, "'Proxy' is not a web address", proxyRemedy],
		[{ proxy: 'socks5://proxy.example.com' }, "'Proxy' is not a web address", proxyRemedy],
		[{ proxy: 'http://' }, "'Proxy' is not a web address", proxyRemedy],
		[
			{ proxy: 'http://nathan:100%@proxy.example.com' },
			"'Proxy' has a percent sign that means nothing",
			"Write % in the name or the password of 'Proxy' as %25.",
		],
		[{ proxy: '={{ ({}) }}' }, "'Proxy' is not a web address", proxyRemedy],
		[batch({ batchSize: 0 }), "'Items per Batch' must be a whole number of at least 1", 'It is 0.'],
		[
			batch({ batchSize: 1, batchInterval: -1 }),
			"'Batch Interval' must be a whole number of at least 0",
			'It is -1.',
		],
		[{ requestsAtOnce: 0 }, "'Requests at Once' must be a whole number of at least 1", 'It is 0.'],
		[{ maximumWait: -1 }, "'Maximum Wait' must be a whole number of at least 0", 'It is -1.'],
	])('%j', async (options, message, description) => {
		const requests: string[] = [];
		const { error } = await withServer(
			(request, response) => {
				requests.push(String(request.url));
				good(request, response);
			},
			async (url) => await run(url, options, { items: [{}, {}] }),
		);

		expect(error?.message).toBe(message);
		expect(error?.description).toContain(description);
		expect(requests).toEqual([]);
	});
});

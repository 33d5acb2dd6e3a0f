import type { ICredentialDataDecryptedObject, INodeType } from 'n8n-workflow';

import type { Operation } from '../../nodes/shared/request/operation';
import { searchList } from '../engine/listSearch';
import { runNode, type NodeResult } from '../engine/runNode';
import { withServer } from '../engine/server';
import { ActiveTrigger } from '../engine/trigger';
import { nodeOf } from './nodeOf';

/** A node with one operation, whose request has a secret in a header of the vendor's own. */
const nodeWith = (method: 'GET' | 'POST', more: Partial<Operation> = {}): INodeType =>
	nodeOf({
		name: 'Call',
		value: 'call',
		routing: {
			request: {
				method,
				url: '/records',
				headers: { 'x-account-token': '={{$credentials.apiKey}}' },
				...(method === 'POST' && { body: { name: 'Nathan' } }),
			},
		},
		...more,
	});

/** The node as n8n's engine for declarative nodes carries it out. */
function inEngine({ description }: INodeType): INodeType {
	const requestDefaults = { baseURL: '={{$credentials.baseUrl}}' };
	return { description: { ...description, requestDefaults } };
}

interface Sending {
	status?: number;
	/** Where the vendor sends a request on to: a path of its own, or an address of the other server, which is `OTHER`. */
	location?: string;
	/** What the credential has besides its key and address. */
	domains?: ICredentialDataDecryptedObject;
}

interface Sent<Result> {
	result: Result;
	/** What the vendor received. */
	received: string[];
	/** What the server at the other address received. */
	elsewhere: string[];
	/** The other server's address. */
	other: string;
}

/** Does something with a credential for a vendor that sends all requests to `/records` on to another address. */
async function sending<Result>(
	use: (credential: ICredentialDataDecryptedObject) => Promise<Result>,
	{ status, location = '', domains }: Sending,
): Promise<Sent<Result>> {
	const received: string[] = [];
	const elsewhere: string[] = [];
	return await withServer(
		(request, response) => {
			elsewhere.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
			response.setHeader('content-type', 'application/json').end('{"id":"elsewhere"}');
		},
		async (address) => {
			const other = address.replace('127.0.0.1', 'localhost');
			const result = await withServer(
				(request, response) => {
					received.push(`${request.method} ${request.url}`);
					if (status) {
						if (location) response.setHeader('location', location.replace('OTHER', other));
						response.writeHead(status).end();
						return;
					}
					response.setHeader('content-type', 'application/json').end('{"id":"here"}');
				},
				async (baseUrl) => await use({ apiKey: 'secret-key', baseUrl, ...domains }),
			);
			return { result, received, elsewhere, other };
		},
	);
}

const runOf =
	(node: INodeType, settings = {}) =>
	async (credential: ICredentialDataDecryptedObject): Promise<NodeResult> =>
		await runNode({ node, parameters: {}, credentials: { boooplyApi: credential }, settings });

const domainSettings: Array<[string, ICredentialDataDecryptedObject]> = [
	['all domains', { allowedHttpRequestDomains: 'all' }],
	['no domains', { allowedHttpRequestDomains: 'none' }],
	['its own', { allowedHttpRequestDomains: 'domains', allowedDomains: '127.0.0.1' }],
	['another one', { allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' }],
	['domains not named yet', { allowedHttpRequestDomains: 'domains', allowedDomains: ' ' }],
];

describe("A credential whose 'Allowed HTTP Request Domains' are", () => {
	it.each(domainSettings)(
		"%s works at its own address, as in n8n's own nodes",
		async (_what, domains) => {
			for (const node of [nodeWith('GET'), inEngine(nodeWith('GET'))]) {
				const { result, received } = await sending(runOf(node), { domains });

				expect(result.json).toEqual([{ id: 'here' }]);
				expect(received).toEqual(['GET /records']);
			}
		},
	);
});

describe('A redirect is told and not followed, so that no key goes where the credential does not say', () => {
	const remedy =
		'Check the base URL in the credential. If the vendor has moved, give the new address there: redirects are not followed, because the key would go along.';

	it.each([301, 302, 303, 307, 308])(
		'with status %i, and a read is not sent again',
		async (status) => {
			const { result, received, elsewhere, other } = await sending(runOf(nodeWith('GET')), {
				status,
				location: 'OTHER/records?token=secret',
			});

			expect(result.error?.message).toBe(`Lister answered with a redirect to ${other}/records`);
			expect(result.error?.description).toBe(remedy);
			expect(result.error?.httpCode).toBe(String(status));
			expect(received).toEqual(['GET /records']);
			expect(elsewhere).toEqual([]);
		},
	);

	it.each(domainSettings)('whatever the credential allows: %s', async (_what, domains) => {
		const { result, elsewhere } = await sending(runOf(nodeWith('GET')), {
			status: 307,
			location: 'OTHER/records',
			domains,
		});

		expect(result.error?.message).toContain('answered with a redirect');
		expect(elsewhere).toEqual([]);
	});

	it.each(['localhost', '*.localhost, localhost'])(
		'even to a domain that it allows: %s',
		async (allowedDomains) => {
			const { elsewhere } = await sending(runOf(nodeWith('GET')), {
				status: 302,
				location: 'OTHER/records',
				domains: { allowedHttpRequestDomains: 'domains', allowedDomains },
			});

			expect(elsewhere).toEqual([]);
		},
	);

	it('within the same address too', async () => {
		const { result, received } = await sending(runOf(nodeWith('GET')), {
			status: 301,
			location: '/records/?page=1',
		});

		expect(result.error?.message).toBe('Lister answered with a redirect to /records/');
		expect(received).toEqual(['GET /records']);
	});

	it.each([301, 302, 303, 307, 308])(
		"with status %i, and a write is not sent again, with n8n's Retry On Fail neither",
		async (status) => {
			const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			const { result, received, elsewhere, other } = await sending(
				runOf(nodeWith('POST'), settings),
				{ status, location: 'OTHER/records' },
			);

			expect(result.error?.message).toBe(
				`Lister answered with a redirect to ${other}/records (it may have been carried out)`,
			);
			expect(result.error?.description).toBe(
				`Lister may have carried this out all the same. Look there before you run this item again: nothing was sent twice. ${remedy}`,
			);
			expect(received).toEqual(['POST /records']);
			expect(elsewhere).toEqual([]);
		},
	);

	it('and a search, which only reads, cannot have changed anything', async () => {
		const { result, received } = await sending(runOf(nodeWith('POST', { searches: true })), {
			status: 307,
			location: 'OTHER/records',
		});

		expect(result.error?.description).toBe(remedy);
		expect(received).toEqual(['POST /records']);
	});

	it('and the key is not shown, should it be part of the address', async () => {
		const { result, other } = await sending(runOf(nodeWith('GET')), {
			status: 302,
			location: 'OTHER/keys/secret-key',
		});

		expect(result.error?.message).toBe(`Lister answered with a redirect to ${other}/keys/***`);
	});

	it('where any good answer would do', async () => {
		const { result } = await sending(runOf(nodeWith('GET', { anyAnswer: true })), {
			status: 302,
			location: 'OTHER/records',
		});

		expect(result.error?.message).toContain('answered with a redirect');
	});

	it('in a dropdown', async () => {
		const { result, elsewhere, other } = await sending(
			async (credential) => {
				const opening = searchList({
					node: 'Boooply',
					method: 'searchInterviews',
					credentials: { boooplyApi: credential },
				});
				return await opening.catch((error: Error) => error.message);
			},
			{ status: 302, location: 'OTHER/interviews' },
		);

		expect(result).toBe(`Boooply answered with a redirect to ${other}/interviews`);
		expect(elsewhere).toEqual([]);
	});

	it('in a trigger', async () => {
		const { result, received, elsewhere, other } = await sending(
			async (credential) => {
				const trigger = new ActiveTrigger({
					node: 'BoooplyStatusTrigger',
					parameters: { events: ['completed'] },
					mode: 'trigger',
					credentials: { boooplyApi: credential },
				});
				return await trigger.poll().catch((error: Error) => error.message);
			},
			{ status: 308, location: 'OTHER/interviews' },
		);

		expect(result).toBe(`Boooply answered with a redirect to ${other}/interviews`);
		expect(received).toHaveLength(1);
		expect(elsewhere).toEqual([]);
	});
});

it('A status between good and bad without a new address is an error too', async () => {
	const { result } = await sending(runOf(nodeWith('GET')), { status: 304 });

	expect(result.error?.message).toBe('Lister answered with status 304 and no reason');
});

describe('The base URL of a credential', () => {
	it.each(['', ' ', 'api.example.com', 'ftp://api.example.com', 'https://', '//api.example.com'])(
		'is refused before anything is sent when it is %j',
		async (baseUrl) => {
			const { error } = await runOf(nodeWith('GET'))({ apiKey: 'secret-key', baseUrl });

			expect(error?.message).toBe(
				`The base URL in the credential is not a web address: ${baseUrl.trim() || 'it is empty'}`,
			);
			expect(error?.description).toBe('Give it with https:// in front.');
		},
	);

	it('may have spaces around it and a slash at its end', async () => {
		const { result, received } = await sending(
			async (credential) =>
				await runOf(nodeWith('GET'))({
					...credential,
					baseUrl: ` ${String(credential.baseUrl)}/ `,
				}),
			{},
		);

		expect(result.json).toEqual([{ id: 'here' }]);
		expect(received).toEqual(['GET /records']);
	});
});

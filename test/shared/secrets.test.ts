import { inspect } from 'node:util';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { runNode } from '../engine/runNode';
import { withServer } from '../engine/server';
import { nodeOf, someVendor } from './nodeOf';

const read = {
	name: 'Get',
	value: 'get',
	routing: { request: { method: 'GET', url: '/records' } },
} as const;

interface Told {
	message: string | undefined;
	/** All that n8n knows and keeps of the error. */
	everything: string;
}

/**
 * What is told of a request that a vendor refuses.
 *
 * @param credential beside the base URL
 */
async function toldOf(
	body: object,
	credential: ICredentialDataDecryptedObject,
	type = 'boooplyApi',
): Promise<Told> {
	const node = nodeOf(read, [], { ...someVendor, credential: type });
	const { error, run } = await withServer(
		(request, response) => {
			if (request.url?.endsWith('/sign_in')) {
				response.setHeader('authorization', 'Bearer session-of-jane').end('{}');
			} else response.writeHead(400).end(JSON.stringify(body));
		},
		async (baseUrl) =>
			await runNode({
				node,
				parameters: {},
				credentials: { [type]: { ...credential, baseUrl } },
			}),
	);
	const everything = [
		JSON.stringify(run.data.resultData),
		inspect(error, { depth: Infinity, showHidden: true }),
		inspect(error?.cause, { depth: Infinity, showHidden: true }),
	].join('\n');
	return { message: error?.message, everything };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('An error does not show the key of the credential', () => {
	const apiKey = 'org/key+of Zoë???>>>==';

	it.each<[string, string, string]>([
		['as it is', `No ${apiKey} here`, 'No *** here'],
		[
			'in the path of an address',
			`GET https://example.com/keys/${encodeURIComponent(apiKey)}/jobs failed`,
			'GET https://example.com/keys/***/jobs failed',
		],
	])('%s', async (_, message, shown) => {
		const told = await toldOf({ message }, { apiKey });
		expect(told.message).toBe(shown);
		expect(told.everything).not.toContain(apiKey);
	});

	it.each(['base64', 'base64url'] as const)('in %s', async (form) => {
		const message = `Bad ${Buffer.from(apiKey).toString(form)} here`;
		expect((await toldOf({ message }, { apiKey })).message).toMatch(/^Bad \*\*\*\w?=* here$/);
	});

	it.each(['j', 'ja', 'jan', 'jane'])(
		'as the password of %s in the header of basic authentication',
		async (user) => {
			const header = `Basic ${base64(`${user}:${apiKey}`)}`;
			const told = await toldOf({ message: `Who is ${header}?` }, { apiKey });
			expect(told.message).toMatch(/^Who is Basic [\w+/]{0,8}\*\*\*\w?=*\?$/);
			expect(told.everything).not.toContain(header.slice(-12));
		},
	);

	it('as the name of a field', async () => {
		const { everything } = await toldOf({ keys: { [apiKey]: 'expired' } }, { apiKey });
		expect(everything).not.toContain(apiKey);
		expect(everything).toContain('expired');
	});

	it('with space around it, or as a number', async () => {
		const told = await toldOf({ message: 'No bply_key' }, { apiKey: ' bply_key\n' });
		expect(told.message).toBe('No ***');
		const number = await toldOf({ message: 'No 12345678' }, { apiKey: 12345678 });
		expect(number.message).toBe('No ***');
	});

	it('that begins with another secret of it', async () => {
		const told = await toldOf(
			{ message: 'No secret-and-more' },
			{ webhookSecret: 'secret', apiKey: 'secret-and-more' },
		);
		expect(told.message).toBe('No ***');
	});

	it.each(['', ' ', 'a', 'abc'])('and stays readable with the key %j', async (key) => {
		const message = 'a table of abc and a cab';
		expect((await toldOf({ message }, { apiKey: key })).message).toBe(message);
	});
});

describe('An error does not show a login', () => {
	const login = {
		account: 'operator',
		authentication: 'password',
		login: 'jane@example.com',
		password: 'correct horse',
		sessionToken: '',
	};

	it('by its password', async () => {
		const message = 'jane@example.com has no correct horse';
		const told = await toldOf({ message }, login, 'interviewSchedulerApi');
		expect(told.message).toBe('jane@example.com has no ***');
		expect(told.everything).not.toContain('correct horse');
	});

	it('by the token that signing in gave', async () => {
		const message = 'session-of-jane has no access';
		const told = await toldOf({ message }, login, 'interviewSchedulerApi');
		expect(told.message).toBe('*** has no access');
		expect(told.everything).not.toContain('session-of-jane');
	});
});

describe("An error does not show the vendor's secrets", () => {
	it.each<[string, unknown]>([
		['accessToken', 'hidden-value'],
		['join_tokens', ['hidden-value', { value: 'hidden-value' }]],
		['token', 4711],
		['client_secret', { value: 'hidden-value' }],
		['Authorization', 'hidden-value'],
		['user_password', 'hidden-value'],
		['apiKey', 'hidden-value'],
		['api_key', 'hidden-value'],
		['x-api-key', 'hidden-value'],
		['signature', 'hidden-value'],
		['set-cookie', ['session=hidden-value']],
	])('in the field %s that holds %j', async (field, value) => {
		const body = { message: 'No', request: [{ [field]: value, code: 'shown-value' }] };
		const { everything } = await toldOf(body, {});
		expect(everything).not.toContain('hidden-value');
		expect(everything).not.toContain('4711');
		expect(everything).toContain('shown-value');
	});

	it('but shows whether there is one', async () => {
		const { everything } = await toldOf({ message: 'No', hasToken: false, tokens: [] }, {});
		expect(everything).toContain('"hasToken":false');
		expect(everything).toContain('"tokens":[]');
	});

	it.each(['token', 'access_token', 'signature', 'sig', 'api_key', 'secret', 'password'])(
		'in the part %s of a link',
		async (part) => {
			const message = `See https://example.com/?id=1&${part}=hidden-value&page=2`;
			const told = await toldOf({ message }, {});
			expect(told.message).toBe(`See https://example.com/?id=1&${part}=***&page=2`);
			expect(told.everything).not.toContain('hidden-value');
		},
	);
});

import type { INodeParameters } from 'n8n-workflow';

import { runAgent } from '../../engine/agent';
import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { useKula } from './kula';

const kula = useKula();

const CANDIDATES = '/v1/candidates';

/** A candidate of the standard data. */
const known = { id: 5521, email: 'noah.quist.1@example.com' };

const email = 'mina.park@example.net';

const upsert = async (parameters: INodeParameters = {}, more: Partial<NodeRun> = {}) =>
	await kula.run('candidate', 'upsert', { email, first_name: 'Mina', ...parameters }, more);

const sent = async () =>
	(await kula.received()).map(({ method, path, body }) => [
		method,
		path,
		...(body === undefined ? [] : [body]),
	]);

const methods = async () => (await sent()).map(([method]) => method);

const find = ['GET', CANDIDATES];

/** What Kula answers to a search, in place of its own answer. */
const listed = async (body: object, times = 1) =>
	await kula.control.addFault({
		vendor: 'kula',
		method: 'GET',
		times,
		effect: { kind: 'status', status: 200, body },
	});

const failing = async (method: string, status: number, headers?: Record<string, string>) =>
	await kula.control.addFault({
		vendor: 'kula',
		method,
		effect: { kind: 'status', status, body: { error: { message: 'No' } }, headers },
	});

describe('Candidate: Create or Update', () => {
	it('creates whom nobody has the address of', async () => {
		const placed = { last_name: 'Park', job_id: byId(318) };
		const { json, error } = await upsert({ additionalFields: placed });
		expect(error).toBeUndefined();
		expect(Object.keys(json[0] ?? {})[0]).toBe('created');
		expect(json).toMatchObject([{ created: true, first_name: 'Mina', last_name: 'Park', email }]);
		const body = { first_name: 'Mina', email, last_name: 'Park', job_id: 318 };
		expect(await sent()).toEqual([find, ['POST', CANDIDATES, body]]);
		expect((await kula.received())[0]?.query).toEqual({ email, page: '1', limit: '100' });
	});

	it('changes whom the address belongs to: only what is given', async () => {
		const { json } = await upsert({
			email: known.email,
			first_name: '',
			additionalFields: { last_name: 'Quist-Park', tags: '' },
		});
		expect(json).toMatchObject([
			{ created: false, ...known, first_name: 'Noah', last_name: 'Quist-Park' },
		]);
		const path = `${CANDIDATES}/${known.id}`;
		expect(await sent()).toEqual([find, ['PATCH', path, { last_name: 'Quist-Park' }]]);
	});

	it('leaves out what only new candidates take, and says so', async () => {
		const placed = { job_id: byId(318), credited_to_user_id: byId(41) };
		const { json, run } = await upsert({
			email: known.email,
			first_name: '',
			additionalFields: placed,
		});
		expect(json).toMatchObject([{ created: false, ...known }]);
		expect(await sent()).toEqual([find]);
		const [task] = run.data.resultData.runData.Tested ?? [];
		expect(task?.hints?.map(({ message }) => message)).toEqual([
			"Kula takes 'Credited User', 'Job' for new candidates only. One or more existed already.",
		]);
	});

	it('takes the address in whatever letters, with a second search only where it has capitals', async () => {
		const { json } = await upsert({ email: 'Noah.Quist.1@Example.com' });
		expect(json).toMatchObject([{ created: false, ...known }]);
		expect(await methods()).toEqual(['GET', 'GET', 'PATCH']);
		const queries = (await kula.received()).map(({ query }) => query.email);
		expect(queries).toEqual(['Noah.Quist.1@Example.com', known.email, undefined]);
	});

	it('names several who have the address, and writes nothing for any item', async () => {
		const data = [
			{ id: 7, first_name: 'Mina', last_name: 'Park', email },
			{ id: 9, first_name: 'M', email: email.toUpperCase() },
			{ id: 11, first_name: 'Ada', email: 'ada@example.com' },
		];
		await listed({ data, meta: {} });
		const { error } = await upsert();
		expect(error?.message).toBe(
			`'Email' ${email} fits several candidates: Mina Park (ID 7); M (ID 9)`,
		);
		expect(await methods()).toEqual(['GET']);
	});

	it.each([
		['nothing', '={{ "" }}', "'Email' is empty"],
		['a name', 'Mina', "'Email' is not an email address: Mina"],
		[
			'several addresses',
			'={{ ["a@example.com", "b@example.com"] }}',
			"'Email' is not an email address: a@example.com,b@example.com",
		],
	])('refuses %s as the address', async (_, given, message) => {
		const { error } = await upsert({ email: given });
		expect(error?.message).toBe(message);
		expect(await kula.received()).toEqual([]);
	});

	it('wants a name for a new candidate, before anything is written', async () => {
		const items = [
			{ name: 'Mina', email },
			{ name: '', email: 'b@example.net' },
		];
		const { error } = await upsert(
			{ email: '={{ $json.email }}', first_name: '={{ $json.name }}' },
			{ items },
		);
		expect([error?.message, error?.context?.itemIndex]).toEqual(["'First Name' is empty", 1]);
		expect(await methods()).toEqual(['GET', 'GET']);
	});

	it('creates one of several items with the same address, and changes it for the others', async () => {
		const items = [
			{ name: 'Park', email },
			{ name: 'Quist', email: email.toUpperCase() },
		];
		const { json } = await upsert(
			{ email: '={{ $json.email }}', additionalFields: { last_name: '={{ $json.name }}' } },
			{ items },
		);
		expect(json.map(({ created, last_name }) => [created, last_name])).toEqual([
			[true, 'Park'],
			[false, 'Quist'],
		]);
		expect(json[1]).toMatchObject({ id: json[0]?.id, email });
		expect(await methods()).toEqual(['GET', 'POST', 'PATCH']);
	});
});

describe('Candidate: Create or Update, where the network or the vendor fails', () => {
	it.each([
		['with an error', async () => await failing('GET', 403), 'No'],
		['no list', async () => await listed({ meta: {} }), "The answer has no 'data'"],
		[
			'more than a page',
			async () => await listed({ data: [], meta: { total_pages: 2 } }),
			`'Email' ${email} brings more candidates than can be looked through`,
		],
	])('writes nothing where the search answers %s', async (_, fault, message) => {
		await fault();
		const { error } = await upsert();
		expect(error?.message).toBe(message);
		expect(await methods()).toEqual(['GET']);
	});

	it('waits for the limit between the search and the write', async () => {
		await failing('POST', 429, { 'Retry-After': '1' });
		const { json } = await upsert();
		expect(json).toMatchObject([{ created: true }]);
		expect(await methods()).toEqual(['GET', 'POST', 'POST']);
	});

	it('sends a write whose answer was lost only once', async () => {
		await kula.control.addFault({
			vendor: 'kula',
			method: 'POST',
			effect: { kind: 'cut', when: 'after' },
		});
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { error } = await upsert({}, { settings });
		expect(error?.message).toContain('(it may have been carried out)');
		expect(await methods()).toEqual(['GET', 'POST']);
	});

	it('goes on with the other items where one fails', async () => {
		const items = ['a@example.net', 'Mina', 'b@example.net'].map((one) => ({ email: one }));
		const settings = { onError: 'continueRegularOutput' } as const;
		const { json } = await upsert({ email: '={{ $json.email }}' }, { items, settings });
		expect(json.map(({ created, error }) => created ?? error)).toEqual([
			true,
			"'Email' is not an email address: Mina",
			true,
		]);
	});

	it('is a tool of an agent', async () => {
		const parameters = {
			resource: 'candidate',
			operation: 'upsert',
			email: "={{ $fromAI('email', '', 'string') }}",
			first_name: "={{ $fromAI('first_name', '', 'string') }}",
		};
		const call = (first_name: string) => [{ tool: 'Save Candidate', input: { email, first_name } }];
		const { answers } = await runAgent({
			way: 'the engine',
			tools: { 'Save Candidate': { node: 'Kula', parameters } },
			turns: [call('Mina'), call('Mia')],
			credentials: { kulaApi: kula.credential() },
		});
		expect(answers.flat(2)).toMatchObject([
			{ created: true, first_name: 'Mina' },
			{ created: false, first_name: 'Mia' },
		]);
	});
});

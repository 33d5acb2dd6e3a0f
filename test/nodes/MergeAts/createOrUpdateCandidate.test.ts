import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runAgent } from '../../engine/agent';
import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();

const CANDIDATES = '/api/ats/v1/candidates';

/** The Lever account knows neither Mina nor her address. */
const email = 'mina.park@example.net';
const mina = { first_name: 'Mina', last_name: 'Park' };
const address = (value: string, email_address_type = 'PERSONAL') => ({ value, email_address_type });

let user: string;

beforeEach(async () => {
	user = String((await merge.newest('user')).id);
});

const upsert = async (parameters: INodeParameters, more: Partial<NodeRun> = {}) =>
	await merge.run(
		'candidate',
		'upsert',
		{ email, remote_user_id: byId(user), ...mina, ...parameters },
		more,
	);

/** Adds candidates to the ATS. */
async function seed(...candidates: IDataObject[]): Promise<IDataObject[]> {
	const { Candidate = [] } = (await merge.control.seed('mergeAts', {
		add: { Candidate: candidates },
	})) as Record<string, IDataObject[]>;
	await merge.control.clearRequests();
	return Candidate;
}

/** The requests of a run but those that ask what the account accepts. */
const sent = async () =>
	(await merge.received())
		.filter(({ path }) => !path.includes('/meta/'))
		.map(({ method, path, body }) => [method, path, ...(body === undefined ? [] : [body])]);

const methods = async () => (await sent()).map(([method]) => method);

const find = ['GET', CANDIDATES];

const status = (code: number, times = 1) =>
	({ times, effect: { kind: 'status', status: code, body: { detail: 'No' } } }) as const;

describe('Candidate: Create or Update', () => {
	it('creates whom nobody has the address of, and gives the address', async () => {
		const { json, error } = await upsert({ additionalFields: { title: 'Engineer' } });
		expect(error).toBeUndefined();
		expect(Object.keys(json[0] ?? {})[0]).toBe('created');
		expect(json).toEqual([
			expect.objectContaining({
				created: true,
				...mina,
				title: 'Engineer',
				email_addresses: [expect.objectContaining(address(email))],
				warnings: [],
			}),
		]);
		const model = { ...mina, title: 'Engineer', email_addresses: [address(email)] };
		expect(await sent()).toEqual([find, ['POST', CANDIDATES, { model, remote_user_id: user }]]);
		const [search] = await merge.received();
		expect(search?.query).toEqual({ email_addresses: email, page_size: '100' });
	});

	it('changes whom the address belongs to: only what is given', async () => {
		const [known] = await seed({
			...mina,
			company: 'Example Works',
			email_addresses: [address(email, 'WORK'), address('mina@example.org')],
		});
		const { json } = await upsert({ last_name: '', additionalFields: { title: 'Lead' } });
		expect(json[0]).toMatchObject({
			created: false,
			id: known?.id,
			...mina,
			company: 'Example Works',
			title: 'Lead',
		});
		const model = { first_name: 'Mina', title: 'Lead' };
		const path = `${CANDIDATES}/${String(known?.id)}`;
		expect(await sent()).toEqual([find, ['PATCH', path, { model, remote_user_id: user }]]);
		expect((await merge.received())[1]?.path).toBe(`${CANDIDATES}/meta/patch/${String(known?.id)}`);
	});

	it('adds addresses to those that there are, and takes none away', async () => {
		await seed({ email_addresses: [address('old@example.org', 'WORK'), address(email)] });
		const rows = [address('Old@example.org'), address('new@example.org', 'OTHER')];
		await upsert({ email_addresses: { row: rows } });
		expect((await sent())[1]?.[2]).toMatchObject({
			model: {
				email_addresses: [
					address('old@example.org', 'WORK'),
					address(email),
					address('new@example.org', 'OTHER'),
				],
			},
		});
	});

	it('reads once and writes nothing where nothing is to be changed', async () => {
		const [known] = await seed({ ...mina, email_addresses: [address(email)] });
		const { json } = await upsert({ first_name: '', last_name: '' });
		expect(json[0]).toMatchObject({ created: false, id: known?.id, ...mina, warnings: [] });
		expect(await merge.received()).toHaveLength(1);
	});

	it('takes the address in whatever letters', async () => {
		const [known] = await seed({ email_addresses: [address(email)] });
		const { json } = await upsert({ email: ' Mina.Park@Example.net ' });
		expect(json[0]).toMatchObject({ created: false, id: known?.id });
		const [search] = await merge.received();
		expect(search?.query.email_addresses).toBe(`Mina.Park@Example.net,${email}`);
	});

	it('finds by the ID that the ATS gave, and then gives no address', async () => {
		const [known] = await seed({ remote_id: '4711' }, { remote_id: '47110' });
		const { json } = await upsert({ findBy: 'remoteId', remoteId: 4711 });
		expect(json[0]).toMatchObject({ created: false, id: known?.id, ...mina });
		const other = await upsert({ findBy: 'remoteId', remoteId: 'none' });
		expect(other.json[0]).toMatchObject({ created: true, ...mina, email_addresses: [] });
		const queries = (await merge.received()).map(({ query }) => query.remote_id);
		expect(queries.filter(Boolean)).toEqual(['4711', 'none']);
	});

	it('does not count candidates who were removed, nor addresses', async () => {
		await seed(
			{ remote_was_deleted: true, email_addresses: [address(email)] },
			{ email_addresses: [{ ...address(email), remote_was_deleted: true }] },
		);
		const { json } = await upsert({});
		expect(json[0]).toMatchObject({ created: true });
	});

	it('does not count candidates whom Merge lists although they were removed', async () => {
		const [gone] = await seed({ remote_was_deleted: true, email_addresses: [address(email)] });
		const body = { next: null, previous: null, results: [gone] };
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'GET',
			effect: { kind: 'status', status: 200, body },
		});
		const { json } = await upsert({});
		expect(json[0]).toMatchObject({ created: true });
	});

	it('names several who have the address, and writes nothing for any item', async () => {
		const [one, other] = await seed(
			{ ...mina, email_addresses: [address(email)] },
			{ first_name: 'M', last_name: 'Park', email_addresses: [address(email)] },
		);
		const items = [{ email: 'new@example.net' }, { email }];
		const { error } = await upsert({ email: '={{ $json.email }}' }, { items });
		expect(error?.message).toBe(
			`'Email' ${email} fits several candidates: M Park (ID ${String(other?.id)}); Mina Park (ID ${String(one?.id)})`,
		);
		expect(error?.description).toContain('Nothing was written.');
		expect(error?.context?.itemIndex).toBe(1);
		expect(await methods()).toEqual(['GET', 'GET']);
	});

	it('checks a new candidate and a change by what the account accepts, before anything is sent', async () => {
		const bad = { first_name: '', last_name: '' };
		const missing = await upsert(bad);
		expect(missing.error?.message).toBe("Required but not given: 'First Name', 'Last Name'");
		expect(await methods()).toEqual(['GET']);
		const { error } = await upsert(
			{},
			{ credentials: { mergeAtsApi: merge.credential(accounts.workday) } },
		);
		expect(error?.message).toBe('This linked account cannot create candidates');
	});

	it.each([
		['nothing', '={{ "" }}', "'Email' is empty"],
		['blanks', '={{ "  " }}', "'Email' is empty"],
		['a name', 'Mina', "'Email' is not an email address: Mina"],
		[
			'two addresses',
			`${email},ada.abbott@example.com`,
			`'Email' is not an email address: ${email},ada.abbott@example.com`,
		],
		[
			'half a character',
			'={{ "m" + String.fromCharCode(0xd83d) + "@example.com" }}',
			expect.stringContaining("'Email' is not an email address: m"),
		],
	])('refuses %s as the address', async (_, given, message) => {
		const { error } = await upsert({ email: given });
		expect(error?.message).toEqual(message);
		expect(await merge.received()).toEqual([]);
	});

	it.each([
		['nothing', '={{ null }}', "'Remote ID' is empty"],
		[
			'half a character',
			'={{ String.fromCharCode(0xd83d) }}',
			"'Remote ID' holds half a character",
		],
	])('refuses %s as the remote ID', async (_, given, message) => {
		const { error } = await upsert({ findBy: 'remoteId', remoteId: given });
		expect(error?.message).toBe(message);
		expect(await merge.received()).toEqual([]);
	});

	it('takes the model as JSON, and leaves the input as it is', async () => {
		const items = [{ model: { ...mina, email_addresses: [address('m@example.org')] } }];
		const { json, run } = await upsert(
			{ modelInput: 'json', modelJson: '={{ $json.model }}' },
			{ items },
		);
		expect(json[0]?.email_addresses).toMatchObject([{ value: 'm@example.org' }, { value: email }]);
		expect(run.data.resultData.runData.Items?.[0]?.data?.main?.[0]?.[0]?.json).toEqual({
			model: { ...mina, email_addresses: [address('m@example.org')] },
		});
	});
});

describe('Candidate: Create or Update, with the same key in several items', () => {
	const titles = ['One', 'Two', 'Three'];
	const items = titles.map((title) => ({ title }));
	const titled = { additionalFields: { title: '={{ $json.title }}' } };

	it('creates one, and the others change that one, though the list does not have it yet', async () => {
		const { json, error } = await upsert(titled, { items });
		expect(error).toBeUndefined();
		expect(json.map(({ created, title }) => [created, title])).toEqual([
			[true, 'One'],
			[false, 'Two'],
			[false, 'Three'],
		]);
		expect(new Set(json.map(({ id }) => id)).size).toBe(1);
		expect(await methods()).toEqual(['GET', 'POST', 'PATCH', 'PATCH']);
	});

	it('keeps the customers of an agency apart', async () => {
		const items = [];
		for (const token of [accounts.greenhouse, accounts.lever]) {
			items.push({ token, user: (await merge.newest('user', token)).id });
		}
		const { json } = await upsert(
			{
				options: { accountToken: '={{ $json.token }}' },
				remote_user_id: byId('={{ $json.user }}'),
			},
			{ items },
		);
		expect(json.map(({ created }) => created)).toEqual([true, true]);
	});

	it('keeps IDs apart that differ in capitals only', async () => {
		const { json } = await upsert(
			{ findBy: 'remoteId', remoteId: '={{ $json.id }}' },
			{ items: [{ id: 'a7' }, { id: 'A7' }, { id: 'a7' }] },
		);
		expect(json.map(({ created }) => created)).toEqual([true, true, false]);
	});

	it('lets the next one create where the vendor surely did not', async () => {
		await merge.control.addFault({ vendor: 'mergeAts', method: 'POST', ...status(400) });
		const settings = { onError: 'continueRegularOutput' } as const;
		const { json } = await upsert(titled, { items, settings });
		expect(json.map(({ created, error }) => created ?? error)).toEqual(['No', true, false]);
	});

	it('sends nothing more where it is not known whether the first was created', async () => {
		const cut = { kind: 'cut', when: 'after' } as const;
		await merge.control.addFault({ vendor: 'mergeAts', method: 'POST', effect: cut });
		const settings = { onError: 'continueRegularOutput' } as const;
		const { json } = await upsert(titled, { items, settings });
		expect(json[0]?.error).toContain('(it may have been carried out)');
		const doubt = `An earlier item may have created 'Email' ${email} already`;
		expect(json.slice(1).map(({ error }) => error)).toEqual([doubt, doubt]);
		expect(await methods()).toEqual(['GET', 'POST']);
	});

	it('a later try of the run knows what the first one created, though the list lags', async () => {
		const hidden = { kind: 'status', status: 200, body: { next: null, results: [] } } as const;
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'GET',
			path: '/ats/v1/candidates',
			times: 9,
			effect: hidden,
		});
		await merge.control.addFault({ vendor: 'mergeAts', method: 'PATCH', ...status(400) });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { json } = await upsert(titled, { items: items.slice(0, 2), settings });
		expect(json.map(({ created, title }) => [created, title])).toEqual([
			[true, 'One'],
			[false, 'Two'],
		]);
		expect(await methods()).toEqual(['GET', 'POST', 'PATCH', 'PATCH']);
	});
});

describe('Candidate: Create or Update, where the network or the vendor fails', () => {
	it('writes nothing where the search fails', async () => {
		await merge.control.addFault({ vendor: 'mergeAts', method: 'GET', ...status(403, 9) });
		const { error } = await upsert({});
		expect(error?.message).toBe('No');
		expect(await methods()).toEqual(['GET']);
	});

	it.each([
		['no list', { detail: 'Maintenance' }, "The answer has no 'results'"],
		[
			'more than a page',
			{ next: 'cD0y', results: [] },
			`'Email' ${email} brings more candidates than can be looked through`,
		],
	])('writes nothing where the search answers %s', async (_, body, message) => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'GET',
			effect: { kind: 'status', status: 200, body },
		});
		const { error } = await upsert({});
		expect(error?.message).toBe(message);
		expect(await methods()).toEqual(['GET']);
	});

	it('waits for the limit between the search and the write', async () => {
		const headers = { 'Retry-After': '1' };
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'POST',
			effect: { kind: 'status', status: 429, body: { detail: 'Slow down' }, headers },
		});
		const { json } = await upsert({});
		expect(json[0]).toMatchObject({ created: true });
		expect(await methods()).toEqual(['GET', 'POST', 'POST']);
	});

	it.each(['POST', 'PATCH'])('sends a %s whose answer was lost only once', async (method) => {
		if (method === 'PATCH') await seed({ email_addresses: [address(email)] });
		await merge.control.addFault({
			vendor: 'mergeAts',
			method,
			effect: { kind: 'cut', when: 'after' },
		});
		const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		const { error } = await upsert({}, { settings });
		expect(error?.message).toContain('(it may have been carried out)');
		expect(await methods()).toEqual(['GET', method]);
	});

	it('goes on with the other items where one fails', async () => {
		await seed({ email_addresses: [address(email)] }, { email_addresses: [address(email)] });
		const items = ['a@example.net', email, 'b@example.net'].map((one) => ({ email: one }));
		const settings = { onError: 'continueRegularOutput' } as const;
		const { json } = await upsert({ email: '={{ $json.email }}' }, { items, settings });
		expect(json.map(({ created, error }) => created ?? error)).toEqual([
			true,
			expect.stringContaining(`'Email' ${email} fits several candidates`),
			true,
		]);
	});

	it("fails in the vendor's words where a good answer carries errors", async () => {
		const { error } = await upsert({
			modelInput: 'json',
			modelJson: JSON.stringify({ ...mina, is_private: 'perhaps' }),
		});
		expect(error?.message).toContain("'Is Private': Incorrect field type");
	});

	it('Once For counts an item only if something was sent for it', async () => {
		await seed({ ...mina, email_addresses: [address(email)] });
		const options = { onceFor: { item: { key: email } } };
		const settings = { id: `once ${merge.url}` };
		const nothing = { first_name: '', last_name: '', options };
		const first = await upsert(nothing, { settings });
		const second = await upsert({ options }, { settings });
		const third = await upsert({ options }, { settings });
		expect(first.json[0]).toMatchObject({ created: false });
		expect(second.json[0]).toMatchObject({ created: false });
		expect(third.json[0]).toMatchObject({ sentBefore: true });
		expect(await methods()).toEqual(['GET', 'GET', 'PATCH', 'GET']);
	});

	it('is a tool of an agent, which gets both of its answers', async () => {
		const parameters = {
			resource: 'candidate',
			operation: 'upsert',
			email: "={{ $fromAI('email', '', 'string') }}",
			first_name: "={{ $fromAI('first_name', '', 'string') }}",
			last_name: "={{ $fromAI('last_name', '', 'string') }}",
			remote_user_id: byId(user),
		};
		const call = (input: IDataObject) => [{ tool: 'Save Candidate', input }];
		const { answers } = await runAgent({
			way: 'the engine',
			tools: { 'Save Candidate': { node: 'MergeAts', parameters } },
			turns: [
				call({ email, ...mina }),
				call({ email, first_name: 'Mia' }),
				call({ email: 'Mina' }),
			],
			credentials: { mergeAtsApi: merge.credential() },
		});
		expect(answers.flat(2)).toMatchObject([
			{ created: true, ...mina },
			{ created: false, first_name: 'Mia', last_name: 'Park' },
			{ error: expect.stringContaining("'Email' is not an email address") },
		]);
	});
});

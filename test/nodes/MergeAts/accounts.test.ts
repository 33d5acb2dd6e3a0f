import { publicToken } from '../../../sandbox/vendors/mergeAts/seed/accounts';
import { byId } from '../../engine/operations';
import { accounts, keys, useMergeAts } from './mergeAts';

const merge = useMergeAts();

describe('the account token', () => {
	it("is chosen by each item, and otherwise the credential's", async () => {
		const items = [{ token: accounts.workday }, { token: '' }, { token: accounts.lever }];
		const { json } = await merge.run(
			'linkedAccount',
			'getDetails',
			{ options: { accountToken: '={{ $json.token }}' } },
			{ items },
		);
		expect(json.map(({ integration }) => integration)).toEqual(['Workday', 'Greenhouse', 'Lever']);
		expect(JSON.stringify(json)).not.toContain('account_token');
	});

	it('is asked for where there is none', async () => {
		const { error } = await merge.run(
			'candidate',
			'getAll',
			{ limit: 1 },
			{ credentials: { mergeAtsApi: merge.credential('') } },
		);
		expect(error?.message).toBe('There is no account token');
		expect(await merge.received()).toEqual([]);
	});

	it.each(['token\u202e', 'half \ud83d', 'line\u0000end'])(
		'%j, which no header can hold, is refused before anything is sent',
		async (accountToken) => {
			const { error } = await merge.run('candidate', 'getAll', { options: { accountToken } });
			expect(error?.message).toBe('The account token holds characters that no token has');
			expect(await merge.received()).toEqual([]);
		},
	);

	it.each([
		['linkedAccount', 'getAll', { limit: 1 }],
		['issue', 'getAll', { limit: 1 }],
		['auditTrail', 'getAll', { limit: 1 }],
		['scope', 'getDefault', {}],
		['accountToken', 'get', { public_token: publicToken }],
		['key', 'generate', { name: 'Reporting' }],
	])('is not sent with %s %s, which works without one', async (resource, operation, parameters) => {
		const { json, error } = await merge.run(resource, operation, parameters, {
			credentials: { mergeAtsApi: merge.credential('') },
		});
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const [request] = await merge.requests();
		expect(request?.headers).not.toHaveProperty('x-account-token');
	});

	it('stays out of errors', async () => {
		const token = 'secret-token-of-a-customer';
		const { json, error } = await merge.run(
			'candidate',
			'getAll',
			{ limit: 1, options: { accountToken: token } },
			{ settings: { onError: 'continueRegularOutput' } },
		);
		expect(json).toEqual([{ error: 'Invalid account token.' }]);
		expect(JSON.stringify([json, error])).not.toContain(token);
	});

	it('of an item stays out of an answer that repeats it', async () => {
		const token = 'secret-token-of-a-customer';
		await merge.control.addFault({
			vendor: 'mergeAts',
			effect: { kind: 'status', status: 400, body: { detail: `${token} is odd.` } },
		});
		const { json } = await merge.run(
			'candidate',
			'getAll',
			{ limit: 1, options: { accountToken: '={{ $json.token }}' } },
			{ items: [{ token }], settings: { onError: 'continueRegularOutput' } },
		);
		expect(json).toEqual([{ error: '*** is odd.' }]);
	});

	it('says that keys and accounts of different environments do not fit', async () => {
		const { error } = await merge.run(
			'candidate',
			'getAll',
			{ limit: 1 },
			{ credentials: { mergeAtsApi: merge.credential(accounts.greenhouse, keys.test) } },
		);
		expect(error?.message).toBe('Invalid account token.');
		expect(error?.description).toContain('test keys open test accounts only');
	});
});

describe('operations that destroy', () => {
	it('delete the account only if its ID was confirmed', async () => {
		const wrong = await merge.run('linkedAccount', 'delete', {
			confirmedAccountId: byId('b8faf072-98b9-4445-8a9a-6b4950efca19'),
		});
		expect(wrong.error?.message).toBe(
			'The account token belongs to another linked account: Acme Corp',
		);
		expect((await merge.received()).map(({ method }) => method)).toEqual(['GET']);
		const { json: details } = await merge.run('linkedAccount', 'getDetails');
		const { json } = await merge.run('linkedAccount', 'delete', {
			confirmedAccountId: byId(details[0]?.id),
		});
		expect(json).toEqual([{ deleted: true }]);
		expect((await merge.run('linkedAccount', 'getDetails')).error?.message).toBe(
			'Invalid account token.',
		);
	});

	it.each([
		['linkedAccount', 'delete'],
		['accountToken', 'regenerate'],
	])(
		'%s %s harms no account while one of the run was not confirmed',
		async (resource, operation) => {
			const { json: details } = await merge.run('linkedAccount', 'getDetails');
			await merge.control.clearRequests();
			const right = details[0]?.id;
			const { error } = await merge.run(
				resource,
				operation,
				{ confirmedAccountId: byId('={{ $json.id }}') },
				{ items: [{ id: right }, { id: 'b8faf072-98b9-4445-8a9a-6b4950efca19' }, { id: right }] },
			);
			expect(error?.message).toBe('The account token belongs to another linked account: Acme Corp');
			expect(error?.context?.itemIndex).toBe(1);
			expect((await merge.received()).filter(({ method }) => method !== 'GET')).toEqual([]);
		},
	);

	it.each([
		['linkedAccount', 'delete'],
		['accountToken', 'regenerate'],
	])('%s %s asks for the account', async (resource, operation) => {
		const { error } = await merge.run(resource, operation, {
			confirmedAccountId: byId('={{ $json.none }}'),
		});
		expect(error?.message).toBe("'Confirm by Linked Account' is empty");
		expect(await merge.received()).toEqual([]);
	});

	it('replace a key only if its name was given twice', async () => {
		const { error } = await merge.run('key', 'regenerate', {
			name: 'Reporting',
			confirmedName: 'reporting',
		});
		expect(error?.message).toBe("'Confirm by Name' is not the name of the key");
		expect(await merge.received()).toEqual([]);
	});
});

describe('accounts and organization', () => {
	it('sends the filters of linked accounts', async () => {
		const id = 'b8faf072-98b9-4445-8a9a-6b4950efca19';
		await merge.run('linkedAccount', 'getAll', {
			limit: 5,
			filters: {
				id: byId(id),
				ids: `${id},${id}`,
				category: 'ats',
				status: 'COMPLETE',
				include_duplicates: true,
				is_test_account: false,
				end_user_origin_id: 'acme',
				integration_name: 'Greenhouse',
			},
		});
		expect((await merge.received())[0]?.query).toEqual({
			id,
			ids: `${id},${id}`,
			category: 'ats',
			status: 'COMPLETE',
			include_duplicates: 'true',
			is_test_account: 'false',
			end_user_origin_id: 'acme',
			integration_name: 'Greenhouse',
			page_size: '5',
		});
	});

	it('sends the fields of a link token, JSON ones as JSON', async () => {
		const scopes = {
			ats: [{ model_name: 'Candidate', model_permissions: { READ: { is_enabled: true } } }],
		};
		await merge.run('linkToken', 'create', {
			end_user_email_address: 'it@example.com',
			end_user_organization_name: 'Example Works',
			end_user_origin_id: 'customer-7',
			categories: ['ats', 'hris'],
			additionalFields: {
				category_common_model_scopes: JSON.stringify(scopes),
				are_syncs_disabled: false,
				link_expiry_mins: 60,
				language: 'de',
			},
		});
		expect((await merge.received())[0]?.body).toEqual({
			end_user_email_address: 'it@example.com',
			end_user_organization_name: 'Example Works',
			end_user_origin_id: 'customer-7',
			categories: ['ats', 'hris'],
			category_common_model_scopes: scopes,
			are_syncs_disabled: false,
			link_expiry_mins: 60,
			language: 'de',
		});
	});

	it.each([
		['no JSON', '[{', "'Common Models' is not valid JSON"],
		[
			'JSON of 20,000 levels',
			`${'['.repeat(20_000)}${']'.repeat(20_000)}`,
			'Lists or objects are nested too deep to be worked with',
		],
	])('refuses a JSON field that holds %s', async (_, json, message) => {
		const { error } = await merge.run('linkToken', 'create', {
			end_user_email_address: 'it@example.com',
			end_user_organization_name: 'Example Works',
			end_user_origin_id: 'customer-7',
			additionalFields: { common_models: json },
		});
		expect(error?.message).toBe(message);
		expect(await merge.received()).toEqual([]);
	});

	it('sends scopes row by row', async () => {
		await merge.run('scope', 'update', {
			commonModels: {
				commonModel: [
					{ model_name: 'Candidate', READ: true, WRITE: false, fields: {} },
					{
						model_name: 'Job',
						READ: true,
						WRITE: true,
						fields: { enabled_fields: ['name'], disabled_fields: ['code', 'type'] },
					},
				],
			},
		});
		expect((await merge.received())[0]?.body).toEqual({
			common_models: [
				{
					model_name: 'Candidate',
					model_permissions: { READ: { is_enabled: true }, WRITE: { is_enabled: false } },
				},
				{
					model_name: 'Job',
					model_permissions: { READ: { is_enabled: true }, WRITE: { is_enabled: true } },
					field_permissions: { enabled_fields: ['name'], disabled_fields: ['code', 'type'] },
				},
			],
		});
	});

	it('puts out fields by model, one by one', async () => {
		const { json } = await merge.run('remoteField', 'getAll', {
			remoteFieldFilters: { common_models: ['Candidate', 'Job'], include_example_values: true },
		});
		expect(json[0]).toMatchObject({
			common_model: 'Candidate',
			remote_key_name: expect.any(String),
			advanced_metadata: {
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				description: 'How soon the candidate can begin',
			},
		});
		expect((await merge.received())[0]?.query).toEqual({
			common_models: 'Candidate,Job',
			include_example_values: 'true',
		});
	});

	it("refuses to sync a test account in the vendor's words", async () => {
		const { error } = await merge.run(
			'syncStatus',
			'resync',
			{},
			{
				credentials: { mergeAtsApi: merge.credential(accounts.test, keys.test) },
			},
		);
		expect(error?.message).toContain('Test accounts cannot be resynced');
	});
});

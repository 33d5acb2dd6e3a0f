import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { accounts, bookable, keys, mergeAtsClient } from './mergeAtsClient';

jest.setTimeout(60_000);

const person = {
	end_user_email_address: 'it@example.com',
	end_user_organization_name: 'Example Works',
	end_user_origin_id: 'customer-7',
	categories: ['ats'],
};

describe("Merge's stand-in: linked accounts and the organization", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	let keyOnly: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['mergeAts'] });
		client = mergeAtsClient(sandbox);
		keyOnly = mergeAtsClient(sandbox, '');
	});
	afterAll(() => sandbox.close());
	beforeEach(async () => {
		await sandbox.control.setClock({ now: new Date().toISOString(), speed: 1 });
		await sandbox.control.reset('mergeAts');
		await sandbox.control.setLimits({ enabled: false });
	});

	it.each([
		['', accounts.greenhouse, 'Authentication credentials were not provided.'],
		['wrong', accounts.greenhouse, 'Invalid API key.'],
		[keys.production, '', 'Account Token must be passed in as an X-Account-Token header.'],
		[keys.production, 'wrong', 'Invalid account token.'],
		[keys.production, accounts.test, 'Invalid account token.'],
		[keys.test, accounts.greenhouse, 'Invalid account token.'],
	])('answers 401 to the key "%s" with the account token "%s"', async (key, token, detail) => {
		const answer = await mergeAtsClient(sandbox, token, key).get('/account-details');
		expect([answer.status, answer.data]).toEqual([401, { detail }]);
	});

	it.each([
		'/issues',
		'/linked-accounts',
		'/default-scopes',
		'/audit-trail',
		'/account-token/sandbox_public_token',
	])('answers %s without an account token', async (path) => {
		expect((await keyOnly.get(path)).status).toBe(200);
	});

	it('tells about the account of the token', async () => {
		const { data } = await mergeAtsClient(sandbox, accounts.workday).get('/account-details');
		expect(data).toMatchObject({
			integration: 'Workday',
			integration_slug: 'workday',
			category: 'ats',
			status: 'COMPLETE',
			account_type: 'PRODUCTION',
			end_user_organization_name: 'Initech',
		});
	});

	it.each([
		[{ category: 'ats' }, ['Acme Corp', 'Globex', 'Hooli', 'Initech', 'Soylent']],
		[{ status: 'RELINK_NEEDED' }, ['Hooli']],
		[{ status: 'INCOMPLETE' }, ['Soylent']],
		[{ integration_name: 'Greenhouse' }, ['Acme Corp']],
		[{ end_user_origin_ids: 'acme,globex' }, ['Acme Corp', 'Globex']],
		[{ is_test_account: 'true' }, ['Test Company']],
	])('lists linked accounts with %j', async (params, names) => {
		const { data } = await keyOnly.get('/linked-accounts', { params });
		const found = data.results.map((account: typeof person) => account.end_user_organization_name);
		expect(found.sort()).toEqual(names);
	});

	it('gives the account token of a public token once', async () => {
		const path = '/account-token/sandbox_public_token';
		expect((await keyOnly.get(path)).data.account_token).toBe(accounts.greenhouse);
		expect((await keyOnly.get(path)).status).toBe(404);
	});

	it('replaces an account token', async () => {
		const { data } = await client.post('/account-token/regenerate');
		expect((await client.get('/account-details')).status).toBe(401);
		const renewed = mergeAtsClient(sandbox, data.account_token);
		expect((await renewed.get('/account-details')).data.id).toBe(data.linked_account_id);
	});

	it('deletes an account and keeps a trail of it', async () => {
		const deleted = await client.post('/delete-account');
		expect([deleted.status, deleted.data]).toEqual([200, {}]);
		expect((await client.get('/interviews')).status).toBe(401);
		const params = { event_type: 'DELETED_LINKED_ACCOUNT' };
		const { data } = await keyOnly.get('/audit-trail', { params });
		expect(data.results).toMatchObject([{ event_description: 'Deleted the account of Acme Corp' }]);
	});

	it('makes link tokens, with a magic link when asked', async () => {
		const plain = await keyOnly.post('/link-token', person);
		expect(plain.data).toEqual({ link_token: expect.any(String) });
		const asked = { ...person, integration: 'greenhouse', should_create_magic_link_url: true };
		expect((await keyOnly.post('/link-token', asked)).data).toMatchObject({
			integration_name: 'greenhouse',
			magic_link_url: expect.stringMatching(/^https:/),
		});
	});

	it('makes keys and replaces them by name', async () => {
		const made = await keyOnly.post('/generate-key', { name: 'n8n' });
		const replaced = await keyOnly.post('/regenerate-key', { name: 'n8n' });
		const statusWith = async (key: string) =>
			(await mergeAtsClient(sandbox, '', key).get('/issues')).status;
		expect(await statusWith(made.data.key)).toBe(401);
		expect(await statusWith(replaced.data.key)).toBe(200);
	});

	it('syncs again and says when it is done, but not for test accounts', async () => {
		await sandbox.control.setClock({ speed: 500 });
		const { data } = await client.post('/sync-status/resync');
		expect(data).toContainEqual(
			expect.objectContaining({ model_id: 'ats.ScheduledInterview', status: 'SYNCING' }),
		);
		await eventually(async () => {
			const { data: page } = await client.get('/sync-status?page_size=1');
			return page.results[0].status === 'DONE' || undefined;
		});
		const test = mergeAtsClient(sandbox, accounts.test, keys.test);
		const refused = await test.post('/sync-status/resync');
		expect([refused.status, refused.data.detail]).toEqual([
			400,
			'Test accounts cannot be resynced via the Merge API.',
		]);
	});

	it('pages through the states of syncs', async () => {
		const { data: first } = await client.get('/sync-status?page_size=10');
		const params = { page_size: 10, cursor: first.next };
		const { data: second } = await client.get('/sync-status', { params });
		expect([first.results.length, second.results.length, second.next]).toEqual([10, 6, null]);
	});

	it('filters issues and hides muted ones', async () => {
		const statuses = async (params: object) => {
			const { data } = await keyOnly.get('/issues', { params });
			return data.results.map(({ status }: { status: string }) => status);
		};
		expect(await statuses({})).toEqual(['ONGOING', 'RESOLVED']);
		expect(await statuses({ include_muted: 'true' })).toHaveLength(3);
		expect(await statuses({ account_token: accounts.relink })).toEqual(['ONGOING']);
		expect(await statuses({ integration_name: 'Greenhouse' })).toEqual(['RESOLVED']);
	});

	it('fills target fields of records by mappings', async () => {
		const mapping = {
			target_field_name: 'video',
			remote_field_traversal_path: ['video_url'],
			remote_method: 'GET',
			remote_url_path: '/interviews',
			common_model_name: 'ScheduledInterview',
		};
		const { data: made } = await client.post('/field-mappings', mapping);
		const targets = async () => {
			const { data } = await client.get('/interviews?page_size=2');
			return data.results[1].field_mappings.linked_account_defined_targets;
		};
		expect(await targets()).toEqual({ video: 'https://video.example.com/1' });
		expect((await client.get('/target-fields')).data.ScheduledInterview).toEqual([
			{ name: 'video', description: '', is_mapped: 'true' },
		]);
		const path = `/field-mappings/${made.model.id}`;
		await client.patch(path, { remote_field_traversal_path: ['status'] });
		expect(await targets()).toEqual({ video: 'complete' });
		expect((await client.delete(path)).status).toBe(204);
		expect(await targets()).toEqual({});
	});

	it('leaves out what takes time to compute about mappings when asked', async () => {
		const { data } = await client.get('/field-mappings?exclude_remote_field_metadata=true');
		expect(data.Candidate).toMatchObject([{ remote_field: { remote_key_name: null } }]);
	});

	it('gives remote fields of the models asked for, with examples when asked', async () => {
		const params = { common_models: 'Candidate', include_example_values: 'true' };
		const { data } = await client.get('/remote-fields', { params });
		expect(Object.keys(data)).toEqual(['Candidate']);
		expect(data.Candidate[0].example_values).toContain('one month');
	});

	it('reads no model whose scope is off', async () => {
		const model_permissions = { READ: { is_enabled: false } };
		const common_models = [{ model_name: 'Offer', model_permissions }];
		await client.post('/linked-account-scopes', { common_models });
		expect((await client.get('/offers')).status).toBe(403);
		expect((await client.get('/interviews')).status).toBe(200);
	});

	it('tells what each ATS can do', async () => {
		const { data } = await client.get('/available-actions');
		expect(data.available_model_operations).toContainEqual(
			expect.objectContaining({
				model_name: 'Candidate',
				available_operations: ['FETCH', 'CREATE', 'EDIT'],
			}),
		);
	});

	it('keeps webhook receivers', async () => {
		const receiver = { event: 'candidate.updated', is_active: true, key: 'secret' };
		expect((await client.post('/webhook-receivers', receiver)).status).toBe(201);
		expect((await client.get('/webhook-receivers')).data).toEqual([receiver]);
	});

	it('passes requests through and answers 200 whatever the ATS answers', async () => {
		const send = async (request: object) => await client.post('/passthrough', request);
		const { data } = await send({ method: 'GET', path: '/v1/interviews?per_page=2' });
		expect([data.status, data.response.length]).toEqual([200, 2]);
		const failing = await send({ method: 'GET', path: '/v1/status/403' });
		expect([failing.status, failing.data.status]).toEqual([200, 403]);
		const typed = await send({ method: 'GET', path: '/v1/jobs', normalize_response: true });
		expect(typed.data.response).toMatchObject({ type: 'array' });
		const written = await send({
			method: 'POST',
			path: '/v1/interviews',
			data: '{"start":1}',
			request_format: 'JSON',
		});
		expect(written.data).toMatchObject({ status: 201, response: { received: { start: 1 } } });
		expect((await send({ method: 'POST', path: '/v1/jobs', data: '{}' })).status).toBe(400);
	});

	it('passes slow requests through asynchronously only', async () => {
		const request = { method: 'GET', path: '/slow/v1/users?per_page=1' };
		expect((await client.post('/passthrough', request)).status).toBe(408);
		const { data } = await client.post('/async-passthrough', request);
		const path = `/async-passthrough/${data.async_passthrough_receipt_id}`;
		expect((await client.get(path)).status).toBe(404);
		await sandbox.control.setClock({ speed: 100 });
		const result = await eventually(async () => {
			const answer = await client.get(path);
			return answer.status === 200 ? answer.data : undefined;
		});
		expect([result.status, result.response.length]).toEqual([200, 1]);
	});

	it('begins anew when reset', async () => {
		const { booking } = await bookable(client);
		await client.post('/interviews', booking);
		await client.post('/delete-account');
		await sandbox.control.reset('mergeAts');
		const { data } = await client.get('/interviews?page_size=1');
		expect(data.results[0].start_at).not.toBe('2026-12-01T09:00:00.000Z');
	});
});

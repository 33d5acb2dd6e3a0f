import { randomUUID } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { accounts, bookable, mergeAtsClient } from './mergeAtsClient';

jest.setTimeout(60_000);

describe("Merge's stand-in: writes", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['mergeAts'] });
		client = mergeAtsClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(async () => {
		await sandbox.control.setClock({ now: new Date().toISOString(), speed: 1 });
		await sandbox.control.reset('mergeAts');
		await sandbox.control.setLimits({ enabled: false });
	});

	async function fieldsFor(path: string, token: string, params: object = {}) {
		const { data } = await mergeAtsClient(sandbox, token).get(path, { params });
		return data;
	}

	it('books an interview that is listed from then on', async () => {
		const { booking } = await bookable(client);
		const { status, data } = await client.post('/interviews', booking);
		expect([status, data.warnings, data.errors]).toEqual([201, [], []]);
		expect(data.model).toMatchObject({
			application: booking.model.application,
			interviewers: booking.model.interviewers,
			start_at: '2026-12-01T09:00:00.000Z',
		});
		const { data: list } = await client.get('/interviews', { params: { page_size: 1 } });
		expect(list.results).toEqual([data.model]);
	});

	it('tells each account which fields it takes', async () => {
		const greenhouse = await fieldsFor('/interviews/meta/post', accounts.greenhouse);
		const lever = await fieldsFor('/interviews/meta/post', accounts.lever);
		expect(greenhouse.request_schema.properties.model).toMatchObject({
			required: ['application', 'end_at', 'integration_params', 'interviewers', 'start_at'],
			properties: {
				application: { type: 'string', format: 'uuid' },
				interviewers: { type: 'array', items: { type: 'string', format: 'uuid' } },
				status: { enum_information: [{ value: 'SCHEDULED', description: 'Scheduled' }, {}, {}] },
				integration_params: {
					required: ['interview_id'],
					properties: {
						interview_id: {
							enum_information: [{ value: '3001', description: 'Phone screen' }, {}, {}],
						},
					},
				},
			},
		});
		expect(greenhouse).toMatchObject({ has_required_linked_account_params: false });
		expect(lever.request_schema.properties.model.required).toContain('linked_account_params');
		expect(lever).toMatchObject({ has_required_linked_account_params: true });
	});

	it.each([
		['workday', 'COMPLETE', false],
		['relink', 'RELINK_NEEDED', false],
		['greenhouse', 'COMPLETE', true],
	] as const)('tells whether the %s account can write', async (name, status, can) => {
		const meta = await fieldsFor('/interviews/meta/post', accounts[name]);
		expect(meta.status).toEqual({ linked_account_status: status, can_make_request: can });
	});

	it('asks for more once a template is chosen', async () => {
		const path = '/applications/meta/post';
		const open = await fieldsFor(path, accounts.lever);
		expect(open.has_conditional_params).toBe(true);
		const { properties } = open.request_schema.properties.model;
		expect(properties.remote_template_id.enum_information).toEqual([
			{ value: 'tpl_referral', description: 'Referral' },
			{ value: 'tpl_direct', description: 'Direct application' },
		]);
		expect(properties.linked_account_params.properties).toEqual({});
		const chosen = await fieldsFor(path, accounts.lever, {
			application_remote_template_id: 'tpl_direct',
		});
		expect(chosen.request_schema.properties.model.properties.linked_account_params).toMatchObject({
			required: ['consent_given'],
		});
	});

	it.each([
		['a missing field', { end_at: undefined }, 'MISSING_REQUIRED_FIELD', 'model/end_at'],
		['an empty list', { interviewers: [] }, 'MISSING_REQUIRED_FIELD', 'model/interviewers'],
		[
			'a missing field of the ATS',
			{ integration_params: { external_event_id: 'a' } },
			'MISSING_REQUIRED_FIELD',
			'model/integration_params/interview_id',
		],
		['no choice', { status: 'HELD' }, 'INVALID_FIELD_CHOICE', 'model/status'],
		['no time', { start_at: 'tomorrow' }, 'INCORRECT_FIELD_TYPE', 'model/start_at'],
		['no id', { organizer: 'Ada' }, 'INCORRECT_FIELD_TYPE', 'model/organizer'],
		['an unknown id', { application: randomUUID() }, 'ERROR', 'model/application'],
	])('answers 201 with an error to %s', async (_case, change, problem_type, pointer) => {
		const { booking } = await bookable(client);
		const model = { ...booking.model, ...change };
		const { status, data } = await client.post('/interviews', { ...booking, model });
		expect(status).toBe(201);
		expect(data.errors).toMatchObject([{ problem_type, source: { pointer } }]);
		expect(data.model).not.toHaveProperty('id');
		const { data: list } = await client.get('/interviews', { params: { page_size: 1 } });
		expect(list.results[0].start_at).not.toBe('2026-12-01T09:00:00.000Z');
	});

	it('answers errors with 400 when told', async () => {
		await sandbox.control.seed('mergeAts', { failedWriteStatus: 400 });
		const { booking } = await bookable(client);
		const { status, data } = await client.post('/interviews', { ...booking, remote_user_id: '' });
		expect(status).toBe(400);
		expect(data.errors).toMatchObject([{ source: { pointer: 'remote_user_id' } }]);
	});

	it('warns of what it ignores or converts, and writes the rest', async () => {
		const { booking, user } = await bookable(client);
		const model = { ...booking.model, room: '2', job_interview_stage: user.id, location: 7 };
		const { data } = await client.post('/interviews', { ...booking, model });
		expect(data.warnings).toMatchObject([
			{ problem_type: 'UNRECOGNIZED_FIELD', source: { pointer: 'model/room' } },
			{ problem_type: 'UNSUPPORTED_FIELD', source: { pointer: 'model/job_interview_stage' } },
			{ problem_type: 'INCORRECT_FIELD_TYPE', source: { pointer: 'model/location' } },
		]);
		expect(data.model).toMatchObject({ location: '7', job_interview_stage: null });
	});

	it('takes linked_account_params where they are required', async () => {
		const lever = mergeAtsClient(sandbox, accounts.lever);
		const { booking } = await bookable(lever);
		const model = { ...booking.model, integration_params: { timezone: 'Europe/Berlin' } };
		const without = await lever.post('/interviews', { ...booking, model });
		expect(without.data.errors).toMatchObject([
			{ source: { pointer: 'model/linked_account_params' } },
		]);
		const linked_account_params = { feedback_template: 'ft_values', panel_size: 3 };
		const withThem = { ...booking, model: { ...model, linked_account_params } };
		expect((await lever.post('/interviews', withThem)).data.errors).toEqual([]);
	});

	it('refuses writes that the ATS does not support or a scope forbids', async () => {
		const { booking } = await bookable(client);
		const workday = await mergeAtsClient(sandbox, accounts.workday).post('/interviews', booking);
		expect([workday.status, workday.data.errors[0].detail]).toEqual([
			400,
			'Workday does not support this request.',
		]);
		await client.post('/linked-account-scopes', {
			common_models: [
				{ model_name: 'ScheduledInterview', model_permissions: { WRITE: { is_enabled: false } } },
			],
		});
		const disabled = await client.post('/interviews', booking);
		expect([disabled.status, disabled.data.errors[0].problem_type]).toEqual([
			403,
			'DISABLED_MODEL_WRITE',
		]);
	});

	it('names fields missing beside the model', async () => {
		const { status, data } = await client.post('/interviews', { model: {} });
		expect([status, Object.keys(data)]).toEqual([400, ['remote_user_id']]);
	});

	it('adds logs in debug mode', async () => {
		const { booking } = await bookable(client);
		const { data } = await client.post('/interviews?is_debug_mode=true', booking);
		expect(data.logs).toMatchObject([{ log_summary: { method: 'POST', status_code: 201 } }]);
	});

	it('gives a record written with run_async its remote id later', async () => {
		await sandbox.control.setClock({ speed: 100 });
		const { booking } = await bookable(client);
		const { data } = await client.post('/interviews?run_async=true', booking);
		expect(data.model.remote_id).toBeNull();
		const remoteId = await eventually(async () => {
			const { data: record } = await client.get(`/interviews/${data.model.id}`);
			return record.remote_id ?? undefined;
		});
		expect(remoteId).toMatch(/^\d+$/);
	});

	it('writes once for an Idempotency-Key and refuses it for another body', async () => {
		const { booking } = await bookable(client);
		const headers = { 'Idempotency-Key': randomUUID() };
		const first = await client.post('/interviews', booking, { headers });
		const again = await client.post('/interviews', booking, { headers });
		expect(again.data.model.id).toBe(first.data.model.id);
		const model = { ...booking.model, location: 'Room 3' };
		const other = await client.post('/interviews', { ...booking, model }, { headers });
		expect(other.status).toBe(400);
	});

	it('creates a candidate with a CV and an application, and names them in it', async () => {
		const { application, user } = await bookable(client);
		const { data } = await client.post('/candidates', {
			model: {
				first_name: 'Zoe',
				last_name: 'Zimmer',
				email_addresses: [{ value: 'zoe@example.com', email_address_type: 'WORK' }],
				applications: [{ job: application.job }],
			},
			remote_user_id: user.id,
		});
		const candidate = data.model.id;
		const cv = await client.post('/attachments', {
			model: {
				file_name: 'cv.pdf',
				file_url: 'https://example.com/cv.pdf',
				candidate,
				attachment_type: 'RESUME',
			},
			remote_user_id: user.id,
		});
		const { data: record } = await client.get(`/candidates/${candidate}?expand=applications`);
		expect(record).toMatchObject({
			email_addresses: [{ value: 'zoe@example.com' }],
			applications: [{ job: application.job }],
			attachments: [cv.data.model.id],
		});
	});

	it('changes a candidate, and empties one that is to be ignored', async () => {
		const { application, user } = await bookable(client);
		const path = `/candidates/${application.candidate}`;
		const change = { model: { company: 'Acme', can_email: true }, remote_user_id: user.id };
		const { status, data } = await client.patch(path, change);
		expect([status, data.model.company]).toEqual([200, 'Acme']);
		expect(data.warnings).toMatchObject([{ source: { pointer: 'model/can_email' } }]);
		const ignored = await client.post(`/candidates/ignore/${application.candidate}`, {
			reason: 'GDPR',
		});
		expect([ignored.status, ignored.data]).toEqual([200, {}]);
		expect((await client.get(path)).data).toMatchObject({
			id: application.candidate,
			first_name: null,
			email_addresses: [],
		});
	});

	it('moves an application to a stage of its job only', async () => {
		const { application } = await bookable(client);
		const { data: all } = await client.get('/job-interview-stages?page_size=100');
		const ofJob = all.results.filter(({ job }: { job: string }) => job === application.job);
		const path = `/applications/${application.id}/change-stage`;
		const moved = await client.post(path, { job_interview_stage: ofJob[2].id });
		expect([moved.status, moved.data.model.current_stage]).toEqual([201, ofJob[2].id]);
		const other = all.results.find(({ job }: { job: string }) => job !== application.job);
		const { data } = await client.post(path, { job_interview_stage: other.id });
		expect(data.errors).toMatchObject([{ problem_type: 'INVALID_FIELD_CHOICE' }]);
	});
});

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { byId } from '../../engine/operations';
import { accounts, keys, useMergeAts } from './mergeAts';

const merge = useMergeAts();

/** What the form knows of the fields that only this ATS has, as the editor saves them with the step. */
const schema = [
	{
		id: 'integration_params.interview_id',
		displayName: 'Interview step',
		type: 'options',
		options: [{ name: 'Phone screen', value: '3001' }],
	},
	{ id: 'linked_account_params.panel_size', displayName: 'Panel size', type: 'number' },
	{ id: 'linked_account_params.is_remote', displayName: 'Remote', type: 'boolean' },
	{ id: 'linked_account_params.rooms', displayName: 'Rooms', type: 'array' },
	{ id: 'Required Above', displayName: 'Required Above', type: 'string', readOnly: true },
].map((field) => ({ ...field, required: false, defaultMatch: false, display: true }));

const own = (value: IDataObject): INodeParameters => ({
	fields: { mappingMode: 'defineBelow', value, schema } as INodeParameters,
});

const asJson = (model: IDataObject, more: INodeParameters = {}): INodeParameters => ({
	modelInput: 'json',
	modelJson: JSON.stringify(model),
	...more,
});

describe('Interview: Create', () => {
	let application: string;
	let user: string;
	let booking: IDataObject;

	beforeEach(async () => {
		application = String((await merge.newest('application')).id);
		user = String((await merge.newest('user')).id);
		booking = {
			application,
			interviewers: [user],
			start_at: '2099-05-04T09:00:00Z',
			end_at: '2099-05-04T10:00:00Z',
			integration_params: { interview_id: '3001' },
		};
	});

	const posted = async () =>
		(await merge.received()).filter(({ method }) => method === 'POST').map(({ body }) => body);

	const book = async (parameters: INodeParameters, more: Parameters<typeof merge.run>[3] = {}) =>
		await merge.run('interview', 'create', { remote_user_id: byId(user), ...parameters }, more);

	/** A step whose form is filled. */
	const filledForm = (
		additionalFields: INodeParameters = {},
		ofThisAts: IDataObject = {},
	): INodeParameters => ({
		application: byId(application),
		interviewers: [user],
		start_at: '2099-05-04T09:00:00',
		end_at: '2099-05-04T10:00:00',
		additionalFields,
		...own({ 'integration_params.interview_id': '3001', ...ofThisAts }),
	});

	it('sends what the form holds, and in their objects the fields that only this ATS has', async () => {
		const { json, error } = await book({
			...filledForm(
				{
					location: 'Room 2',
					organizer: byId(user),
					status: 'SCHEDULED',
				},
				{
					'linked_account_params.panel_size': '3',
					'linked_account_params.is_remote': 'true',
					'linked_account_params.rooms': '={{ "Blue, Red" }}',
					'Required Above': 'Application, Interviewer',
				},
			),
			timezone: 'Europe/Berlin',
		});
		expect(error).toBeUndefined();
		expect(await posted()).toEqual([
			{
				model: {
					application,
					interviewers: [user],
					start_at: '2099-05-04T07:00:00Z',
					end_at: '2099-05-04T08:00:00Z',
					location: 'Room 2',
					organizer: user,
					status: 'SCHEDULED',
					integration_params: { interview_id: '3001' },
					linked_account_params: { panel_size: 3, is_remote: true, rooms: ['Blue', 'Red'] },
				},
				remote_user_id: user,
			},
		]);
		expect(json[0]).toMatchObject({ application, start_at: '2099-05-04T07:00:00.000Z' });
	});

	it.each(['["u1", "u2"]', 'u1, u2'])('takes interviewers as the text %s', async (text) => {
		await book({ ...filledForm(), interviewers: `={{ ${JSON.stringify(text)} }}` });
		expect(await posted()).toMatchObject([{ model: { interviewers: ['u1', 'u2'] } }]);
	});

	it('names what is missing as the form does', async () => {
		const { error } = await merge.run('interview', 'create', {
			...filledForm(),
			application: { __rl: true, mode: 'list', value: '' },
			interviewers: [],
			fields: { mappingMode: 'defineBelow', value: null },
		});
		expect(error?.message).toBe(
			"Required but not given: 'Application', 'Interviewer', 'Interview step', 'Acting User'",
		);
		expect(await posted()).toEqual([]);
	});

	it('puts warnings beside the record, and logs in debug mode', async () => {
		const { json } = await book(
			asJson({ ...booking, room: 'Blue' }, { options: { is_debug_mode: true, run_async: true } }),
		);
		expect(json[0]).toMatchObject({
			application,
			warnings: [{ problem_type: 'UNRECOGNIZED_FIELD', source: { pointer: 'model/room' } }],
			logs: [{ dashboard_view: expect.stringContaining('https://app.merge.dev/logs/') }],
		});
		const [request] = (await merge.received()).slice(-1);
		expect(request?.query).toEqual({ is_debug_mode: 'true', run_async: 'true' });
	});

	it('reads what the account accepts once for all items of a run', async () => {
		const items = Array.from({ length: 7 }, () => ({}));
		const { json } = await book(asJson(booking), { items });
		expect(json).toHaveLength(7);
		const requests = await merge.received();
		expect(requests.filter(({ path }) => path.endsWith('/meta/post'))).toHaveLength(1);
		expect(requests).toHaveLength(8);
	});

	it('names the required fields that are missing, before anything is sent', async () => {
		const { error } = await merge.run(
			'interview',
			'create',
			asJson({ application, interviewers: [], integration_params: { external_event_id: '7' } }),
		);
		expect(error?.message).toBe(
			"Required but not given: 'end_at', 'interviewers', 'start_at', 'integration_params.interview_id', 'Acting User'",
		);
		expect(error?.description).toContain('Get Create Fields');
		expect(await posted()).toEqual([]);
	});

	it('sends nothing while an item of the run is refused, unless the step goes on', async () => {
		const models = [booking, { ...booking, end_at: null }, booking];
		const items = models.map((model) => ({ model }));
		const parameters = { modelInput: 'json', modelJson: '={{ $json.model }}' };
		const message = "Required but not given: 'end_at'";
		const { error } = await book(parameters, { items });
		expect([error?.message, error?.context?.itemIndex]).toEqual([message, 1]);
		expect(await posted()).toEqual([]);
		const settings = { onError: 'continueRegularOutput' } as const;
		const { json } = await book(parameters, { items, settings });
		expect(json.map((record) => record.error)).toEqual([undefined, message, undefined]);
		expect(await posted()).toHaveLength(2);
	});

	it('names the choices of a field that does not accept a value', async () => {
		const { error } = await book(asJson({ ...booking, integration_params: { interview_id: '9' } }));
		expect(error?.message).toBe(`'integration_params.interview_id' does not accept "9"`);
		expect(error?.description).toContain('3001 (Phone screen)');
		expect(await posted()).toEqual([]);
	});

	it('says in words that an account cannot do it', async () => {
		const { error } = await book(asJson(booking), {
			credentials: { mergeAtsApi: merge.credential(accounts.workday) },
		});
		expect(error?.message).toBe('This linked account cannot create interviews');
		expect(error?.description).toContain("the resource 'ATS Request'");
		expect(await posted()).toEqual([]);
	});

	it("fails in the vendor's words where a 201 carries errors, and sends nothing twice", async () => {
		const unknown = 'b8faf072-98b9-4445-8a9a-6b4950efca19';
		const { error } = await book(asJson({ ...booking, application: unknown }), {
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 },
		});
		expect(error?.message).toBe(
			`'Application': Invalid reference: The linked account has no Application ${unknown}.`,
		);
		expect(error?.description).toContain('nothing was written');
		expect(await posted()).toHaveLength(1);
	});

	it('keeps keys and tokens out of the error where the answer repeats them', async () => {
		const detail = `Key ${keys.production} may not write for ${accounts.greenhouse}.`;
		const errors = [
			{ title: 'Refused', detail, source: { pointer: 'model', account_token: 'x7' } },
		];
		await merge.control.addFault({
			vendor: 'mergeAts',
			method: 'POST',
			effect: { kind: 'status', status: 201, body: { model: null, warnings: [], errors } },
		});
		const { error } = await book(asJson(booking));
		expect(error?.message).toBe('Refused: Key *** may not write for ***.');
		const told = JSON.stringify([error, error?.context]);
		for (const secret of [keys.production, accounts.greenhouse, 'x7']) {
			expect(told).not.toContain(secret);
		}
	});

	it('fails in the same words where the status is 400', async () => {
		await merge.control.seed('mergeAts', { failedWriteStatus: 400 });
		const unknown = 'b8faf072-98b9-4445-8a9a-6b4950efca19';
		const { json } = await book(asJson({ ...booking, application: unknown }), {
			settings: { onError: 'continueRegularOutput' },
		});
		await merge.control.seed('mergeAts', { failedWriteStatus: null });
		expect(json).toEqual([
			{
				error: `'Application': Invalid reference: The linked account has no Application ${unknown}.`,
			},
		]);
	});

	it.each([
		[{ start_at: '={{ "soon" }}' }, "'Start' is not a valid time: soon"],
		[{ interviewers: '={{ "[1" }}' }, "'Interviewer' is not a list"],
		[own({ 'linked_account_params.panel_size': '={{ "many" }}' }), "'Panel size' is not a number"],
		[
			own({ 'linked_account_params.is_remote': '={{ "perhaps" }}' }),
			"'Remote' is not true or false",
		],
	])('names the field of %j that does not fit', async (value, message) => {
		const { error } = await book({ ...filledForm(), ...value });
		expect(error?.message).toBe(message);
		expect(await merge.received()).toEqual([]);
	});

	it.each([
		[
			{ start_at: '2020-05-04T09:00', end_at: '2099-05-04T10:00' },
			"'Start' is in the past: 2020-05-04T09:00 (Europe/Berlin)",
		],
		[
			{ start_at: '2099-05-04T09:00', end_at: '2099-05-04T08:00' },
			"'End' is not after 'Start': 2099-05-04T08:00 (Europe/Berlin) is not after 2099-05-04T09:00 (Europe/Berlin)",
		],
		[
			{ start_at: '2099-05-04T09:00', end_at: '2099-05-06T09:00' },
			"'End' makes it 2880 minutes long",
		],
	])('refuses the times of %j', async (times, message) => {
		for (const parameters of [{ ...filledForm(), ...times }, asJson(times)]) {
			const { error } = await book(parameters, { timezone: 'Europe/Berlin' });
			expect(error?.message).toBe(message);
		}
		expect(await merge.received()).toEqual([]);
	});

	it('records an interview that has taken place, where past times are allowed', async () => {
		const past = { start_at: '2020-05-04T09:00:00Z', end_at: '2020-05-04T10:00:00Z' };
		const options = { allowPastTimes: true };
		const { error } = await book(asJson({ ...booking, ...past }, { options }));
		expect(error).toBeUndefined();
		expect(await posted()).toMatchObject([{ model: past }]);
	});

	it('says that the model is no JSON object', async () => {
		const { error } = await book({ modelInput: 'json', modelJson: '[1]' });
		expect(error?.message).toBe("'Model as JSON' is not a valid JSON object");
	});

	it('lets the vendor judge where what is accepted cannot be read', async () => {
		await merge.control.addFault({
			vendor: 'mergeAts',
			path: '/api/ats/v1/interviews/meta/post',
			times: 9,
			effect: { kind: 'status', status: 404, body: { detail: 'Not found.' } },
		});
		const { json } = await book(asJson(booking));
		expect(json[0]).toMatchObject({ application });
	});

	it('sends the idempotency key as its header', async () => {
		const idempotencyKey = '3f0e1c52-6d5b-4f0f-9a3e-1f6f3c8e2b11';
		const items = [{ key: idempotencyKey }, { key: idempotencyKey }, { key: '' }];
		const { json } = await book(
			asJson(booking, { options: { idempotencyKey: '={{ $json.key }}', requestsAtOnce: 1 } }),
			{ items },
		);
		expect(json[0]?.id).toBe(json[1]?.id);
		expect(json[2]?.id).not.toBe(json[0]?.id);
		const requests = (await merge.requests()).filter(({ method }) => method === 'POST');
		expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual([
			idempotencyKey,
			idempotencyKey,
			undefined,
		]);
	});

	it('refuses an idempotency key that no header can hold', async () => {
		const options = { idempotencyKey: 'half \ud83d' };
		const { error } = await book(asJson(booking, { options }));
		expect(error?.message).toBe("'Idempotency Key' holds characters that cannot be sent");
		expect(await posted()).toEqual([]);
	});
});

describe('Interview: Create, where an account has fields of its own', () => {
	it('asks for the required ones by name', async () => {
		const { error } = await merge.run(
			'interview',
			'create',
			asJson({
				start_at: '2099-05-04T09:00:00Z',
				end_at: '2099-05-04T10:00:00Z',
				interviewers: ['z'],
			}),
			{ credentials: { mergeAtsApi: merge.credential(accounts.lever) } },
		);
		expect(error?.message).toBe(
			"Required but not given: 'integration_params.timezone', 'linked_account_params.feedback_template', 'Acting User'",
		);
	});
});

describe('Application: Create, where a template decides', () => {
	it('asks for what the chosen template requires', async () => {
		const more = { credentials: { mergeAtsApi: merge.credential(accounts.lever) } };
		const model = { candidate: 'c', job: 'j', remote_template_id: 'tpl_referral' };
		const { error } = await merge.run('application', 'create', asJson(model), more);
		expect(error?.message).toBe("Required but not given: 'linked_account_params.referred_by'");
		const [meta] = await merge.received();
		expect(meta?.query).toEqual({ application_remote_template_id: 'tpl_referral' });
	});
});

describe('the form of', () => {
	let user: string;
	let candidate: string;
	let job: string;

	beforeEach(async () => {
		user = String((await merge.newest('user')).id);
		candidate = String((await merge.newest('candidate')).id);
		job = String((await merge.newest('job')).id);
	});

	/** What is written of a model whose form is filled. */
	const written = async (resource: string, operation: string, form: INodeParameters) => {
		const parameters = { ...form, remote_user_id: byId(user) };
		const { error } = await merge.run(resource, operation, parameters);
		expect(error).toBeUndefined();
		const [body] = (await merge.received())
			.filter(({ method }) => method !== 'GET')
			.map((request) => request.body);
		return Object(body).model as unknown;
	};

	const contacts = {
		email_addresses: {
			row: [
				{ value: 'dana@example.com', email_address_type: 'WORK' },
				{ value: '={{ "" }}', email_address_type: 'PERSONAL' },
			],
		},
		phone_numbers: { row: [{ value: '+49 30 901820', phone_number_type: 'MOBILE' }] },
	};

	it('a new candidate sends rows, and leaves out those without a value', async () => {
		expect(
			await written('candidate', 'create', {
				first_name: 'Dana',
				last_name: 'Okafor',
				...contacts,
				additionalFields: {
					applications: { row: [{ job: byId(job) }] },
					attachments: {
						row: [
							{
								file_url: 'https://example.com/cv.pdf',
								file_name: 'cv.pdf',
								attachment_type: 'RESUME',
							},
						],
					},
					is_private: false,
					tags: ['referral', 'senior'],
					urls: { row: [{ value: 'https://example.com/dana', url_type: 'BLOG' }] },
				},
			}),
		).toEqual({
			first_name: 'Dana',
			last_name: 'Okafor',
			email_addresses: [{ value: 'dana@example.com', email_address_type: 'WORK' }],
			phone_numbers: [{ value: '+49 30 901820', phone_number_type: 'MOBILE' }],
			applications: [{ job }],
			attachments: [
				{ file_url: 'https://example.com/cv.pdf', file_name: 'cv.pdf', attachment_type: 'RESUME' },
			],
			is_private: false,
			tags: ['referral', 'senior'],
			urls: [{ value: 'https://example.com/dana', url_type: 'BLOG' }],
		});
	});

	it('a change of a candidate sends only what was added', async () => {
		const updateFields = { title: 'Lead engineer', ...contacts };
		expect(await written('candidate', 'update', { id: byId(candidate), updateFields })).toEqual({
			title: 'Lead engineer',
			email_addresses: [{ value: 'dana@example.com', email_address_type: 'WORK' }],
			phone_numbers: [{ value: '+49 30 901820', phone_number_type: 'MOBILE' }],
		});
	});

	it('an application sends its records, and times in the zone of the workflow', async () => {
		expect(
			await written('application', 'create', {
				candidate: byId(candidate),
				job: byId(job),
				additionalFields: {
					applied_at: '2026-05-04T09:00:00',
					credited_to: byId(user),
					source: 'Career page',
					screening_question_answers: { row: [{ question: byId(job), answer: 'Yes' }] },
				},
			}),
		).toEqual({
			candidate,
			job,
			applied_at: '2026-05-04T09:00:00Z',
			credited_to: user,
			source: 'Career page',
			screening_question_answers: [{ question: job, answer: 'Yes' }],
		});
	});

	it('an activity and an attachment send their types', async () => {
		expect(
			await written('activity', 'create', {
				candidate: byId(candidate),
				activity_type: 'NOTE',
				subject: 'Call',
				body: 'Free in May',
				additionalFields: { visibility: 'PRIVATE' },
			}),
		).toEqual({
			candidate,
			activity_type: 'NOTE',
			subject: 'Call',
			body: 'Free in May',
			visibility: 'PRIVATE',
		});
		await merge.control.clearRequests();
		const file = {
			file_url: 'https://example.com/cv.pdf',
			file_name: 'cv.pdf',
			attachment_type: 'COVER_LETTER',
		};
		expect(await written('attachment', 'create', { candidate: byId(candidate), ...file })).toEqual({
			candidate,
			...file,
		});
	});
});

describe('Application: Change Stage', () => {
	it('sends the stage, and the acting user only where there is one', async () => {
		const { id, job } = await merge.newest('application');
		const stages = await merge.run('jobInterviewStage', 'getAll', {
			filters: { job_id: byId(job) },
		});
		const stage = stages.json[2]?.id;
		await merge.control.clearRequests();
		const { json } = await merge.run('application', 'changeStage', {
			id: byId(id),
			job_interview_stage: byId(stage),
		});
		expect(json[0]).toMatchObject({ id, current_stage: stage, warnings: [] });
		expect(await merge.received()).toEqual([
			{
				method: 'POST',
				path: `/api/ats/v1/applications/${String(id)}/change-stage`,
				query: {},
				body: { job_interview_stage: stage },
			},
		]);
	});
});

describe('Candidate: Update', () => {
	it('sends JSON exactly as it is, so that null and empty lists empty a field', async () => {
		const { id } = await merge.newest('candidate');
		const user = String((await merge.newest('user')).id);
		const model = { title: null, tags: [], company: '' };
		await merge.run('candidate', 'update', {
			id: byId(id),
			remote_user_id: byId(user),
			...asJson(model),
		});
		expect((await merge.received()).map(({ method, path, body }) => [method, path, body])).toEqual([
			['GET', `/api/ats/v1/candidates/meta/patch/${String(id)}`, undefined],
			['PATCH', `/api/ats/v1/candidates/${String(id)}`, { model, remote_user_id: user }],
		]);
	});

	it('260 updates at 100 a minute all succeed', async () => {
		const { json: candidates } = await merge.run('candidate', 'getAll', { limit: 260 });
		const user = String((await merge.newest('user')).id);
		await merge.control.setClock({ speed: 30 });
		const { json, error } = await merge.run(
			'candidate',
			'update',
			{
				id: byId('={{ $json.id }}'),
				remote_user_id: byId(user),
				...asJson({ title: 'Lead engineer' }),
			},
			{ items: candidates.map(({ id }) => ({ id })) },
		);
		expect(error).toBeUndefined();
		expect(json.map(({ title }) => title)).toEqual(Array(260).fill('Lead engineer'));
	});
});

describe('Candidate: Ignore', () => {
	it('sends reason and message', async () => {
		const { id } = await merge.newest('candidate');
		const { json } = await merge.run('candidate', 'ignore', {
			model_id: byId(id),
			reason: 'GDPR',
			message: 'Asked by the candidate',
		});
		expect(json).toEqual([{ ignored: true }]);
		expect(await merge.received()).toMatchObject([
			{
				path: `/api/ats/v1/candidates/ignore/${String(id)}`,
				body: { reason: 'GDPR', message: 'Asked by the candidate' },
			},
		]);
	});
});

describe('Get Create Fields', () => {
	it('tells in words and as a list what an account requires', async () => {
		const { json } = await merge.run('interview', 'getCreateFields', { simplify: true });
		expect(json[0]?.message).toBe(
			'This linked account can create interviews. Required: Application, End, Interviewer, Start, Interview step, Acting User.',
		);
		expect(json[0]?.fields).toContainEqual({
			id: 'integration_params.interview_id',
			displayName: 'Interview step',
			type: 'options',
			required: true,
			options: expect.arrayContaining([{ name: 'Phone screen', value: '3001' }]),
		});
	});

	it('tells in words that an account cannot do it', async () => {
		const { json } = await merge.run(
			'interview',
			'getCreateFields',
			{ simplify: false },
			{ credentials: { mergeAtsApi: merge.credential(accounts.workday) } },
		);
		expect(json[0]).toMatchObject({
			message: expect.stringContaining('This linked account cannot create interviews.'),
			canMakeRequest: false,
			request_schema: { type: 'object' },
		});
	});
});

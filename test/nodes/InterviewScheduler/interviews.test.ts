import { byId } from '../../engine/operations';
import { interview, useScheduler } from './interviewScheduler';

describe('Interview Scheduler interviews', () => {
	const scheduler = useScheduler();
	const create = async (parameters: object = {}, more: object = {}) =>
		await scheduler.run('interview', 'create', { ...interview, ...parameters }, more);

	it('are created in the wrapper, times in UTC, IDs as numbers', async () => {
		const { json, error } = await create();
		expect(error).toBeUndefined();
		expect(await scheduler.calls()).toEqual([
			{
				method: 'POST',
				path: '/api/v1/interviews/',
				query: {},
				body: {
					interview: {
						kind: 'video_call',
						start_at: '2094-01-12T10:00:00Z',
						end_at: '2094-01-12T10:45:00Z',
						interviewee_id: 316,
						interviewer_id: 1946,
						location: 'https://meet.example.com/depot',
					},
				},
			},
		]);
		expect(json).toEqual([
			expect.objectContaining({
				status: 'pending',
				interviewee_id: 316,
				interviewer_id: 1946,
				candidate_name: 'David Driver',
				candidate_phone: '+441632961140',
				interviewer_name: 'Olivia Operator',
				interviewer_phone: null,
			}),
		]);
		expect(json[0]).not.toHaveProperty('interviewee');
	});

	it('record what has taken place, where past times are allowed', async () => {
		const { error } = await create({
			start: '2020-01-12T10:00',
			options: { allowPastTimes: true },
		});
		expect(error).toBeUndefined();
		expect((await scheduler.calls())[0]?.body).toMatchObject({
			interview: { start_at: '2020-01-12T10:00:00Z', end_at: '2020-01-12T10:45:00Z' },
		});
	});

	it('show the people without Simplify', async () => {
		const { json } = await create({ simplify: false });
		expect(json[0]).toMatchObject({ interviewee: { driver: { title: 'David Driver' } } });
	});

	it('take an end time and a kind of one’s own', async () => {
		await create({
			kind: 'other',
			otherKind: 'phone_call',
			start: '2094-07-01T09:00',
			endsBy: 'endTime',
			end: '2094-07-01T10:30:00+02:00',
			location: '',
		});
		expect((await scheduler.calls())[0]?.body).toEqual({
			interview: {
				kind: 'phone_call',
				start_at: '2094-07-01T08:00:00Z',
				end_at: '2094-07-01T08:30:00Z',
				interviewee_id: 316,
				interviewer_id: 1946,
			},
		});
	});

	it('take the kind from an expression, which shows Other Kind as well', async () => {
		for (const kind of ['in_person', 'other']) {
			await create({ kind: `={{ "${kind}" }}`, otherKind: 'phone_call' });
		}
		expect((await scheduler.calls()).map(({ body }) => body)).toMatchObject([
			{ interview: { kind: 'in_person' } },
			{ interview: { kind: 'phone_call' } },
		]);
	});

	it('take IDs from expressions, as numbers or text', async () => {
		const parameters = {
			interviewee_id: byId('={{ $json.candidate }}'),
			interviewer_id: byId('={{ $json.interviewer }}'),
		};
		const items = [{ candidate: 316, interviewer: '1014' }];
		const { json } = await create(parameters, { items });
		expect(json).toMatchObject([{ interviewee_id: 316, interviewer_id: 1014 }]);
	});

	it.each([
		[{ kind: 'other', otherKind: '={{ "" }}' }, "'Other Kind' is empty"],
		[
			{ endsBy: 'endTime', end: '2094-01-12T09:00' },
			"'End' is not after 'Start': 2094-01-12T09:00 (Europe/London) is not after 2094-01-12T10:00 (Europe/London)",
		],
		[
			{ endsBy: 'endTime', end: '2094-01-12T10:00' },
			"'End' is not after 'Start': 2094-01-12T10:00 (Europe/London) is not after 2094-01-12T10:00 (Europe/London)",
		],
		[{ start: '2020-01-12T10:00' }, "'Start' is in the past: 2020-01-12T10:00 (Europe/London)"],
		[{ duration: 1441 }, "'Duration' makes it 1441 minutes long"],
		[{ duration: 0 }, "'Duration' must be a whole number of at least 1"],
		[
			{ start: '2094-03-28T01:30' },
			"'Start' does not exist in Europe/London: 2094-03-28T01:30 is skipped when clocks go forward",
		],
		[{ timezone: 'Mars/Base' }, "'Time Zone' is not a known time zone: Mars/Base"],
		[{ interviewee_id: byId('={{ "David" }}') }, "'Candidate' is not a valid ID: David"],
		[{ interviewer_id: byId('={{ "" }}') }, "'Interviewer' is not a valid ID: it is empty"],
	])('are refused before anything is sent: %j', async (parameters, message) => {
		const { error } = await create(parameters);
		expect(error?.message).toBe(message);
		expect(await scheduler.received()).toEqual([]);
	});

	it('are updated with only what is to be changed', async () => {
		const id = await scheduler.create();
		const { json, error } = await scheduler.run('interview', 'update', {
			id: String(id),
			timezone: 'Europe/London',
			changes: { start: '2094-07-02T10:00', duration: 20, interviewer_id: byId(1014) },
		});
		expect(error).toBeUndefined();
		expect((await scheduler.calls())[1]).toEqual({
			method: 'PATCH',
			path: `/api/v1/interviews/${id}`,
			query: {},
			body: {
				interview: {
					start_at: '2094-07-02T09:00:00Z',
					end_at: '2094-07-02T09:20:00Z',
					interviewer_id: 1014,
				},
			},
		});
		expect(json).toMatchObject([{ interviewer_id: 1014, status: 'pending' }]);
	});

	it('are updated in kind, place and candidate', async () => {
		const id = await scheduler.create();
		await scheduler.run('interview', 'update', {
			id: String(id),
			changes: {
				kind: 'other',
				otherKind: 'site_visit',
				location: 'London',
				interviewee_id: byId(401),
				end: '2094-01-12T12:00:00Z',
			},
		});
		expect((await scheduler.calls())[1]?.body).toEqual({
			interview: {
				kind: 'site_visit',
				location: 'London',
				interviewee_id: 401,
				end_at: '2094-01-12T12:00:00Z',
			},
		});
	});

	it.each([
		[{}, "'Changes' is empty"],
		[{ duration: 20 }, "'Duration' needs 'Start'"],
		[
			{ start: '2094-01-12T10:00Z', end: '2094-01-12T11:00Z', duration: 20 },
			"'Duration' and 'End' are both given",
		],
		[
			{ start: '2094-01-12T10:00Z', end: '2094-01-12T09:00Z' },
			"'End' is not after 'Start': 2094-01-12T09:00 (UTC) is not after 2094-01-12T10:00 (UTC)",
		],
		[{ start: '2020-01-12T10:00Z' }, "'Start' is in the past: 2020-01-12T10:00 (UTC)"],
		[{ end: '2020-01-12T10:00Z' }, "'End' is in the past: 2020-01-12T10:00 (UTC)"],
		[{ start: '2094-01-12T10:00Z', duration: 1441 }, "'Duration' makes it 1441 minutes long"],
		[{ kind: 'other' }, "'Other Kind' is missing"],
	])('are not updated with %j', async (changes, message) => {
		const { error } = await scheduler.run('interview', 'update', { id: '26', changes });
		expect(error?.message).toBe(message);
		expect(await scheduler.received()).toEqual([]);
	});

	it('go from proposal to agreement between company and candidate', async () => {
		const id = await scheduler.create();
		const amended = await scheduler.run('interview', 'amend', {
			id: String(id),
			start: '2094-01-13T10:00Z',
			duration: 30,
		});
		expect(amended.json).toMatchObject([{ status: 'amended', amended_by: 'interviewer' }]);
		const countered = await scheduler.run('candidateInterview', 'amend', {
			id: byId(id),
			start: '2094-01-14T10:00Z',
			endsBy: 'endTime',
			end: '2094-01-14T11:00Z',
		});
		expect(countered.json).toMatchObject([{ amended_by: 'interviewee' }]);
		const accepted = await scheduler.run('interview', 'accept', { id: String(id) });
		expect(accepted.json).toMatchObject([
			{ status: 'scheduled', start_at: '2094-01-14T10:00:00.000Z' },
		]);
		const path = `/api/v1/interviews/${id}`;
		const candidatePath = `/api/v1/users/interviews/${id}`;
		expect((await scheduler.calls()).slice(1)).toEqual([
			{
				method: 'POST',
				path: `${path}/amend`,
				query: {},
				body: {
					interview: {
						amend_start_at: '2094-01-13T10:00:00Z',
						amend_end_at: '2094-01-13T10:30:00Z',
					},
				},
			},
			{
				method: 'POST',
				path: `${candidatePath}/amend`,
				query: {},
				body: {
					interview: {
						amend_start_at: '2094-01-14T10:00:00Z',
						amend_end_at: '2094-01-14T11:00:00Z',
					},
				},
			},
			{ method: 'POST', path: `${path}/accept`, query: {}, body: undefined },
		]);
	});

	it.each([
		['interview', 'cancel', 'interviews', 'cancelled'],
		['candidateInterview', 'accept', 'users/interviews', 'scheduled'],
		['candidateInterview', 'reject', 'users/interviews', 'rejected'],
	])('%s: %s', async (resource, operation, path, status) => {
		const id = await scheduler.create();
		const field = resource === 'interview' ? String(id) : byId(id);
		const { json } = await scheduler.run(resource, operation, { id: field });
		expect(json).toMatchObject([{ id, status }]);
		expect((await scheduler.calls())[1]).toEqual({
			method: 'POST',
			path: `/api/v1/${path}/${id}/${operation}`,
			query: {},
			body: undefined,
		});
	});

	it('keep hostile IDs in their place and name empty ones', async () => {
		await scheduler.run('interview', 'cancel', { id: '1/../../jobs?x' });
		expect((await scheduler.calls())[0]?.path).toBe(
			'/api/v1/interviews/1%2F..%2F..%2Fjobs%3Fx/cancel',
		);
		const empty = await scheduler.run('interview', 'cancel', { id: '={{ "" }}' });
		expect(empty.error?.message).toBe("'Interview ID' is empty");
		const driver = await scheduler.run('jobDriver', 'accept', {
			job_id: '332',
			id: byId('={{ "" }}'),
		});
		expect(driver.error?.message).toBe("'Job Driver' is empty");
	});

	it.each([
		[{ start_at: ['is taken'] }, "'Start' is taken"],
		[{ drivers_required: ['is too small', 'is odd'] }, "'Drivers Required' is too small, is odd"],
		[{ base: ['The company is closed'] }, 'The company is closed'],
	])('name the field of %j as the form does', async (errors, message) => {
		const effect = { kind: 'status', status: 422, body: { errors } } as const;
		await scheduler.control.addFault({
			vendor: 'scheduler',
			method: 'POST',
			path: '/api/v1/interviews/',
			effect,
		});
		expect((await create()).error?.message).toBe(message);
	});

	it("tell the vendor's words and what to do", async () => {
		const unknown = await create({ interviewee_id: byId(1) });
		expect(unknown.error?.message).toBe("'Candidate' must exist");
		const driver = {
			interviewSchedulerApi: scheduler.credential({ login: 'david.driver@example.com' }),
		};
		const forbidden = await create({}, { credentials: driver });
		expect(forbidden.error?.message).toBe('Only operators can do this');
		expect(forbidden.error?.description).toContain("a company's account");
	});

	it('link each outcome to its item', async () => {
		const items = [{ candidate: 316 }, { candidate: 1 }, { candidate: 401 }];
		const { items: out } = await create(
			{ interviewee_id: byId('={{ $json.candidate }}') },
			{ items, settings: { onError: 'continueRegularOutput' } },
		);
		expect(out.map(({ json, pairedItem }) => [json.status ?? json.error, pairedItem])).toEqual([
			['pending', { item: 0 }],
			["'Candidate' must exist", { item: 1 }],
			['pending', { item: 2 }],
		]);
	});
});

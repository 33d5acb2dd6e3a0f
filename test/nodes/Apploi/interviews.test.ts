import { byId } from '../../engine/operations';
import { applicant, newestApplicant, useApploi } from './apploi';

describe('Apploi interviews', () => {
	const apploi = useApploi();
	const schedule = async (parameters: object = {}, more: object = {}) =>
		await apploi.run(
			'interview',
			'schedule',
			{
				...applicant(),
				date: '2094-01-12T10:00:00',
				timezone: 'America/New_York',
				interviewerId: '123456',
				...parameters,
			},
			more,
		);
	const bodies = async () => (await apploi.received()).map(({ body }) => body);
	const booked = async () => {
		const { interviews } = await apploi.control.seed<{ interviews: object[] }>('apploi', {});
		return interviews;
	};

	it('are booked with the interviewer by ID, all values as text', async () => {
		const { json, error } = await schedule({ duration: 45, location: 'Ward 3' });
		expect(error).toBeUndefined();
		expect(await apploi.received()).toEqual([
			{
				method: 'PUT',
				path: `/applicants/${newestApplicant}/interviews`,
				query: {},
				body: {
					date: '2094-01-12T10:00:00Z',
					duration: '45',
					timezone: 'America/New_York',
					location: 'Ward 3',
					interviewerId: '123456',
				},
			},
		]);
		expect(json).toEqual([
			{
				success: true,
				applicant_id: String(newestApplicant),
				response: 'Interview scheduled',
				start: '2094-01-12T10:00:00-05:00',
				end: '2094-01-12T10:45:00-05:00',
				timezone: 'America/New_York',
			},
		]);
	});

	it("are booked with the interviewer by e-mail address and the credential's team", async () => {
		const { error } = await schedule({
			interviewerBy: 'email',
			interviewerEmail: ' dana.recruiter@example.com ',
			interviewerTeamId: '',
		});
		expect(error).toBeUndefined();
		expect(await bodies()).toEqual([
			expect.objectContaining({
				interviewerEmail: 'dana.recruiter@example.com',
				interviewerTeamId: '345678',
			}),
		]);
		expect(await bodies()).not.toContainEqual(
			expect.objectContaining({ interviewerId: expect.anything() }),
		);
	});

	it('take a number for an ID from an expression', async () => {
		const items = [{ id: newestApplicant, interviewer: 123457 }];
		const { error } = await schedule(
			{
				applicant_id: byId('={{ $json.id }}'),
				interviewerId: '={{ $json.interviewer }}',
			},
			{ items },
		);
		expect(error).toBeUndefined();
		expect(await booked()).toMatchObject([
			{ applicantId: newestApplicant, interviewerId: '123457' },
		]);
	});

	it.each([
		['Asia/Kathmandu', '2094-01-12T04:15:00Z', '2094-01-12T10:00:00Z'],
		['Australia/Adelaide', '2094-04-03T15:30:00Z', '2094-04-04T02:00:00Z'],
		['Australia/Adelaide', '2094-04-03T17:30:00Z', '2094-04-04T03:00:00Z'],
		['Australia/Adelaide', '2094-10-02T16:00:00Z', '2094-10-03T01:30:00Z'],
		['Australia/Adelaide', '2094-10-02T16:30:00Z', '2094-10-03T03:00:00Z'],
		['America/New_York', '2094-03-14T06:59:00Z', '2094-03-14T01:59:00Z'],
		['America/New_York', '2094-03-14T07:00:00Z', '2094-03-14T03:00:00Z'],
		['America/New_York', '2094-11-07T04:30:00Z', '2094-11-07T00:30:00Z'],
		['America/New_York', '2094-11-07T07:00:00Z', '2094-11-07T02:00:00Z'],
		['Europe/London', '2094-03-28T00:59:00Z', '2094-03-28T00:59:00Z'],
		['Europe/London', '2094-03-28T01:00:00Z', '2094-03-28T02:00:00Z'],
		['Europe/London', '2094-10-30T23:30:00Z', '2094-10-31T00:30:00Z'],
		['Europe/London', '2094-10-31T02:00:00Z', '2094-10-31T02:00:00Z'],
		['Pacific/Chatham', '2094-01-12T00:15:00Z', '2094-01-12T14:00:00Z'],
	])('in %s at the moment %s carry the wall clock %s', async (timezone, moment, date) => {
		await schedule({ timezone, date: moment });
		expect(await booked()).toMatchObject([{ timezone, date }]);
	});

	it.each([
		['Asia/Kathmandu', '2094-06-01T09:45:00', '2094-06-01T09:45:00Z'],
		['America/New_York', '2094-11-07 01:30:00', '2094-11-07T01:30:00Z'],
		['Europe/London', '2094-06-01T09:00:00+05:45', '2094-06-01T04:15:00Z'],
	])('in %s at %s carry the wall clock %s', async (timezone, given, date) => {
		await schedule({ timezone, date: given });
		expect(await booked()).toMatchObject([{ timezone, date }]);
	});

	it('carry the same wall clock for both moments of the hour that comes twice', async () => {
		for (const date of ['2094-11-07T05:30:00Z', '2094-11-07T06:30:00Z']) await schedule({ date });
		expect(await booked()).toMatchObject([
			{ date: '2094-11-07T01:30:00Z' },
			{ date: '2094-11-07T01:30:00Z' },
		]);
	});

	it.each([
		['America/New_York', '2094-03-14T02:30', '2094-03-14T01:30 or 2094-03-14T03:30'],
		['Europe/London', '2094-03-28T01:15', '2094-03-28T00:15 or 2094-03-28T02:15'],
		['Australia/Adelaide', '2094-10-03T02:00', '2094-10-03T01:00 or 2094-10-03T03:00'],
	])('in %s are refused at %s, which is skipped', async (timezone, date, neighbours) => {
		const { error } = await schedule({ timezone, date });
		expect(error?.message).toBe(
			`'Start' does not exist in ${timezone}: ${date} is skipped when clocks go forward`,
		);
		expect(error?.description).toContain(neighbours);
		expect(await apploi.received()).toEqual([]);
	});

	it('may lie in the past only where that is allowed', async () => {
		await schedule({ date: '2020-01-12T10:00', options: { allowPastTimes: true } });
		expect(await booked()).toMatchObject([{ date: '2020-01-12T10:00:00Z' }]);
	});

	it("take the workflow's zone when none is chosen", async () => {
		await schedule({ timezone: '' }, { timezone: 'Asia/Tokyo' });
		expect(await booked()).toMatchObject([
			{ timezone: 'Asia/Tokyo', date: '2094-01-12T10:00:00Z' },
		]);
	});

	it.each([
		[{ timezone: 'Mars/Base' }, "'Time Zone' is not a known time zone: Mars/Base"],
		[{ timezone: '+05:45' }, "'Time Zone' is not a known time zone: +05:45"],
		[{ date: 'soon' }, "'Start' is not a valid time: soon"],
		[{ date: '2020-01-12T10:00' }, "'Start' is in the past: 2020-01-12T10:00 (America/New_York)"],
		[{ duration: 1441 }, "'Duration' makes it 1441 minutes long"],
		[{ duration: 0 }, "'Duration' must be a whole number of at least 1"],
		[{ duration: '={{ "30 minutes" }}' }, "'Duration' must be a whole number of at least 1"],
		[{ interviewerId: 'dana' }, "'Interviewer ID' is not a valid ID: dana"],
		[{ interviewerId: '={{ "" }}' }, "'Interviewer ID' is not a valid ID: it is empty"],
		[
			{ interviewerBy: 'email', interviewerEmail: 'dana' },
			"'Interviewer Email' is not a valid email address: dana",
		],
		[
			{ interviewerBy: 'email', interviewerEmail: 'd@example.com', interviewerTeamId: 'x' },
			"'Interviewer Team ID' is not a valid ID: x",
		],
		[applicant('={{ "" }}'), "'Applicant' is empty"],
		[applicant('={{ ".." }}'), "'Applicant' cannot be '..'"],
		[applicant('={{ "\\ud83d" }}'), "'Applicant' holds half a character"],
	])('are refused before anything is sent: %j', async (parameters, message) => {
		const { error } = await schedule(parameters);
		expect(error?.message).toBe(message);
		expect(await apploi.received()).toEqual([]);
	});

	it('want a team beside an e-mail address', async () => {
		const { error } = await schedule(
			{ interviewerBy: 'email', interviewerEmail: 'dana.recruiter@example.com' },
			{ credentials: { apploiApi: apploi.credential({ teamId: '' }) } },
		);
		expect(error?.message).toBe("'Interviewer Team ID' is empty");
	});

	it('keep a hostile ID within its place in the path', async () => {
		await schedule(applicant('={{ "1/../../jobs?x=1" }}'));
		expect((await apploi.received()).map(({ path }) => path)).toEqual([
			'/applicants/1%2F..%2F..%2Fjobs%3Fx%3D1/interviews',
		]);
	});

	it.each([
		['an empty answer', { kind: 'emptyBody' as const }, null],
		['JSON', { kind: 'status' as const, status: 201, body: { id: 7 } }, { id: 7 }],
		['a list', { kind: 'status' as const, status: 200, body: [1, 2] }, [1, 2]],
		['no content', { kind: 'status' as const, status: 204 }, null],
	])('succeed with %s', async (_case, effect, response) => {
		await apploi.control.addFault({ vendor: 'apploi', effect });
		const { json, error } = await schedule();
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ success: true, applicant_id: String(newestApplicant), response },
		]);
	});

	it('are not sent again when the connection breaks after the vendor acted', async () => {
		await apploi.control.addFault({ vendor: 'apploi', effect: { kind: 'cut', when: 'after' } });
		const { error } = await schedule();
		expect(error?.description).toContain('Apploi may have carried this out all the same');
		expect(await booked()).toHaveLength(1);
	});

	it("tell the vendor's words and what to do", async () => {
		const unknown = await schedule(applicant('5'));
		expect(unknown.error?.message).toBe('Not Found');
		expect(unknown.error?.description).toContain('application form');
		const wrongKey = await schedule(
			{},
			{ credentials: { apploiApi: apploi.credential({ apiKey: 'wrong' }) } },
		);
		expect(wrongKey.error?.message).toBe('Invalid Token');
		expect(wrongKey.error?.description).toContain('API key');
	});

	it('go on with the other items where one fails', async () => {
		const items = [{ id: newestApplicant }, { id: 5 }, { id: newestApplicant - 1 }];
		const { items: out } = await schedule(
			{ applicant_id: byId('={{ $json.id }}') },
			{ items, settings: { onError: 'continueRegularOutput' } },
		);
		expect(out.map(({ json, pairedItem }) => [json.success ?? json.error, pairedItem])).toEqual([
			[true, { item: 0 }],
			['Not Found', { item: 1 }],
			[true, { item: 2 }],
		]);
	});
});

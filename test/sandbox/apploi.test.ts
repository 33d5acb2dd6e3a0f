import axios, { type AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';

const interview = {
	date: '2027-01-12T10:00:00Z',
	duration: '60',
	timezone: 'America/New_York',
	location: 'Virtual',
	interviewerId: '123456',
};

const message = {
	external_id: 'sms-1',
	message_type: 'text',
	message_body: 'See you at ten.',
	status: 'SENT',
	vendor_name: 'Example Messaging',
	message_direction: 'to_candidate',
};

const fullAnswers = [
	{ id: '1829050', value: '0' },
	{ id: '1829051', values: ['0', '2'] },
	{ id: '1829052', value: '24/12/2026' },
	{ id: '1829053', value: '7' },
];

describe("Apploi's stand-in", () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['apploi'] });
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	const client = (key = 'apploi_sandbox_key'): AxiosInstance =>
		axios.create({
			baseURL: `${sandbox.url}/apploi`,
			headers: { 'x-api-key': key },
			validateStatus: () => true,
		});

	const newestApplicant = async (): Promise<number> => {
		const { data } = await client().get('/applicants', { params: { limit: 1 } });
		return data.data[0].id;
	};

	it('refuses a wrong key as documented', async () => {
		const answer = await client('wrong').get('/applicants');
		expect([answer.status, answer.data]).toEqual([403, { message: 'Invalid Token' }]);
	});

	it('shows no applicants to a key without the right to read them', async () => {
		const answer = await client('apploi_sandbox_key_without_applicants').get('/applicants');
		expect([answer.status, answer.data]).toEqual([200, { data: [] }]);
	});

	it('refuses the team of another key', async () => {
		const answer = await client().get('/applicants', { params: { team_id: '345679' } });
		expect(answer.status).toBe(403);
	});

	it('gives at most 100 applicants at once, the newest first, and none after the last', async () => {
		const page = async (offset: number) =>
			(await client().get('/applicants', { params: { limit: 500, offset } })).data.data;
		const [first, last, none] = [await page(0), await page(200), await page(230)];
		expect([first.length, last.length, none.length]).toEqual([100, 30, 0]);
		expect(first[0].applied_at > first[99].applied_at).toBe(true);
	});

	it('takes new applicants and changes to known ones', async () => {
		const id = await newestApplicant();
		const applicants = [{ name: 'Jane Doe' }, { id, status: 'Hired' }];
		await sandbox.control.seed('apploi', { applicants });
		const { data } = (await client().get('/applicants', { params: { limit: 2 } })).data;
		expect(data).toMatchObject([
			{ id: id + 1, name: 'Jane Doe' },
			{ id, name: 'Maria Alvarez', status: 'Hired' },
		]);
		await sandbox.control.seed('apploi', { empty: true });
		expect((await client().get('/applicants')).data).toEqual({ data: [] });
	});

	it('books an interview and answers text', async () => {
		const id = await newestApplicant();
		const answer = await client().put(`/applicants/${id}/interviews`, interview);
		expect([answer.status, answer.data]).toEqual([200, 'Interview scheduled']);
		const { interviews } = await sandbox.control.seed<{ interviews: unknown[] }>('apploi', {});
		expect(interviews).toEqual([{ applicantId: id, ...interview }]);
	});

	it.each([
		['a number as duration', { ...interview, duration: 60 }, 400],
		['a time zone that does not exist', { ...interview, timezone: 'Mars/Base' }, 400],
		['an unknown interviewer', { ...interview, interviewerId: '5' }, 404],
		['no interviewer', { ...interview, interviewerId: undefined }, 400],
		['a date without a zone', { ...interview, date: '2027-01-12T10:00:00' }, 400],
	])('refuses %s', async (_case, body, status) => {
		const id = await newestApplicant();
		expect((await client().put(`/applicants/${id}/interviews`, body)).status).toBe(status);
	});

	it('answers 404 for an unknown applicant and 405 for an unknown method', async () => {
		expect((await client().put('/applicants/404/interviews', interview)).status).toBe(404);
		const answer = await client().delete('/applicants/404/interviews');
		expect([answer.status, answer.data]).toEqual([405, '405 response']);
	});

	it('lists recorded messages, the newest first', async () => {
		const path = `/applicants/${await newestApplicant()}/message`;
		const email = { ...message, message_type: 'email', external_id: 'mail-2', subject: 'Hello' };
		expect((await client().post(path, message)).status).toBe(204);
		expect((await client().post(path, email)).status).toBe(204);
		const { data } = (await client().get(path)).data;
		expect(data).toMatchObject([
			{ external_id: 'mail-2', subject: 'Hello' },
			{ external_id: 'sms-1', subject: null, sent_at: expect.stringMatching(/ GMT$/) },
		]);
	});

	it('wants a subject of an e-mail', async () => {
		const path = `/applicants/${await newestApplicant()}/message`;
		expect((await client().post(path, { ...message, message_type: 'email' })).status).toBe(400);
	});

	it('finds private jobs only when asked, page by page', async () => {
		const found = async (params: object) =>
			(await client().get('/jobs/search', { params })).data.data.length;
		expect(await found({ size: 100, page: 1 })).toBe(100);
		expect(await found({ size: 100, page: 2 })).toBe(3);
		expect(await found({ size: 100, page: 2, include_private: 1 })).toBe(20);
	});

	it('serves the job board without a key', async () => {
		const board = await axios.get(`${sandbox.url}/apploi/search/jobs/`, {
			params: { teams: '345678,1', page: 1 },
		});
		const profile = await axios.get(`${sandbox.url}/apploi/v1/company_profiles/example-care`);
		expect(board.data.data).toHaveLength(20);
		expect(profile.data.data.team_id).toBe(345678);
	});

	describe('application to a job with questions', () => {
		const apply = async (change: object) => {
			const [job] = (await client().get('/jobs/search')).data.data;
			return await client().post('/easy-apply', {
				applicant: { email: 'maria@example.com', fullName: 'Maria Example' },
				job: { jobId: String(job.id) },
				partner_attributes: job.partner_attributes,
				questions: { answers: fullAnswers },
				...change,
			});
		};

		it('is taken with answers and booked with its interview', async () => {
			expect((await apply({ interview })).status).toBe(201);
			const { data } = (await client().get('/applicants', { params: { limit: 1 } })).data;
			expect(data).toMatchObject([{ name: 'Maria Example', status: 'New' }]);
		});

		it.each([
			['without answers', { questions: undefined }, 'Question 1829050 must be answered'],
			['without e-mail address', { applicant: { fullName: 'M' } }, 'applicant.email is required'],
			[
				'without attributes',
				{ partner_attributes: {} },
				'partner_attributes must be those of the job',
			],
			['with a strange status', { applicant_status: 'Nice' }, 'No status Nice is set up'],
		])('is refused %s', async (_case, change, words) => {
			const answer = await apply(change);
			expect([answer.status, answer.data.message]).toEqual([400, words]);
		});
	});
});

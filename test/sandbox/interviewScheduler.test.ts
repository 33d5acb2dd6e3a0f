import axios, { type AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';

const password = 'sandbox-password';
const interview = {
	kind: 'video_call',
	start_at: '2027-01-12T10:00:00Z',
	end_at: '2027-01-12T10:30:00Z',
	interviewee_id: 316,
	interviewer_id: 1946,
	location: 'https://meet.example.com/depot',
};
const proposal = {
	interview: { amend_start_at: '2027-01-13T10:00:00Z', amend_end_at: '2027-01-13T10:30:00Z' },
};

describe("Interview Scheduler's stand-in", () => {
	let sandbox: Sandbox;
	let operator: AxiosInstance;
	let driver: AxiosInstance;

	const client = (token: string): AxiosInstance =>
		axios.create({
			baseURL: `${sandbox.url}/scheduler`,
			headers: { accept: 'application/json', authorization: token },
			validateStatus: () => true,
		});
	const signIn = async (login: string, secret = password) =>
		await client('').post('/api/v1/users/sign_in', { user: { login, password: secret } });
	const create = async (change: object = {}) =>
		await operator.post('/api/v1/interviews/', { interview: { ...interview, ...change } });

	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['scheduler'] });
	});
	afterAll(() => sandbox.close());
	beforeEach(async () => {
		await sandbox.control.reset();
		operator = client('Bearer sandbox-operator-token');
		driver = client('Bearer sandbox-driver-token');
	});

	it('answers what takes itself for a browser with a page', async () => {
		const accept = 'application/json, text/plain, */*';
		const { data } = await operator.get('/api/v1/users/company/members', { headers: { accept } });
		expect(data).toMatch(/^<!DOCTYPE html>/);
	});

	it('signs in by e-mail address or telephone number, the token in the header', async () => {
		const { headers, data } = await signIn('olivia.operator@example.com');
		expect(headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
		expect(data.user).toMatchObject({ id: 1946, role: 'operator', company: { id: 733 } });
		expect((await signIn(data.user.phone_number)).data.user.id).toBe(1946);
		expect((await signIn('olivia.operator@example.com', 'wrong')).status).toBe(401);
	});

	it('ends a token after 30 days', async () => {
		const { headers } = await signIn('olivia.operator@example.com');
		const members = () => client(headers.authorization).get('/api/v1/users/company/members');
		expect((await members()).status).toBe(200);
		await sandbox.control.setClock({ now: new Date(Date.now() + 31 * 86_400_000).toISOString() });
		expect((await members()).status).toBe(401);
	});

	it('creates a pending interview', async () => {
		const { status, data } = await create();
		expect(status).toBe(200);
		expect(data.interview).toMatchObject({
			status: 'pending',
			start_at: '2027-01-12T10:00:00.000Z',
			interviewee: { id: 316, kind: 'interview', driver: { title: 'David Driver' } },
			interviewer: { id: 1946, title: 'Olivia Operator' },
		});
	});

	it.each([
		['an end before the start', { end_at: '2027-01-12T09:00:00Z' }, { end_at: expect.anything() }],
		['an unknown driver', { interviewee_id: 1 }, { interviewee: ['must exist'] }],
		['another company’s interviewer', { interviewer_id: 1900 }, { interviewer: ['must exist'] }],
		['no kind', { kind: undefined }, { 'interview.kind': expect.anything() }],
	])('refuses %s', async (_case, change, errors) => {
		const answer = await create(change);
		expect([answer.status, answer.data.errors]).toEqual([422, errors]);
	});

	it('wants the slash at the end of the create call', async () => {
		expect((await operator.post('/api/v1/interviews', { interview })).status).toBe(404);
	});

	it('keeps times until the other side accepts what was proposed', async () => {
		const { id } = (await create()).data.interview;
		const amended = (await operator.post(`/api/v1/interviews/${id}/amend`, proposal)).data
			.interview;
		expect(amended).toMatchObject({
			status: 'amended',
			amended_by: 'interviewer',
			start_at: '2027-01-12T10:00:00.000Z',
		});
		expect((await operator.post(`/api/v1/interviews/${id}/accept`, {})).status).toBe(422);
		const accepted = await driver.post(`/api/v1/users/interviews/${id}/accept`, {});
		expect(accepted.data.interview).toMatchObject({
			status: 'scheduled',
			start_at: '2027-01-13T10:00:00.000Z',
		});
	});

	it('lets a driver propose and reject, and a company cancel', async () => {
		const { id } = (await create()).data.interview;
		const path = `/api/v1/users/interviews/${id}`;
		const amended = await driver.post(`${path}/amend`, proposal);
		expect(amended.data.interview.amended_by).toBe('interviewee');
		const rejected = await driver.post(`${path}/reject`, {});
		expect(rejected.data.interview).toMatchObject({
			status: 'rejected',
			interviewee: { kind: 'rejected' },
		});
		expect((await operator.post(`/api/v1/interviews/${id}/cancel`, {})).status).toBe(422);
		const other = (await create()).data.interview.id;
		const cancelled = await operator.post(`/api/v1/interviews/${other}/cancel`, {});
		expect(cancelled.data.interview.status).toBe('cancelled');
	});

	it('keeps operators and drivers apart', async () => {
		expect((await driver.post('/api/v1/interviews/', { interview })).status).toBe(403);
		expect((await driver.get('/api/v1/users/company/members')).status).toBe(403);
		expect((await operator.get('/api/v1/job_drivers?by_state=accepted')).status).toBe(403);
	});

	it('tells totals and page lengths in headers', async () => {
		const { headers, data } = await operator.get('/api/v1/jobs/332/job_drivers', {
			params: { page: 2, per_page: 100 },
		});
		expect([headers.total, headers['per-page'], data.job_drivers.length]).toEqual(['57', '50', 7]);
		const members = await operator.get('/api/v1/users/company/members');
		expect([members.headers.total, members.data.users.length]).toEqual(['23', 20]);
	});

	it('lists drivers by state and a driver’s own applications', async () => {
		const former = await operator.get('/api/v1/jobs/332/job_drivers?by_state=former');
		expect(former.headers.total).toBe('14');
		const own = await driver.get('/api/v1/job_drivers?by_state=application');
		expect(own.data.job_drivers).toMatchObject([{ id: 290, kind: 'verified', interviews: [] }]);
		expect((await driver.get('/api/v1/job_drivers')).status).toBe(422);
	});

	it('shows operators to administrators', async () => {
		const operators = await operator.get('/api/v1/companies/733/company_operators');
		expect(operators.data.company_operators).toHaveLength(23);
		expect((await operator.get('/api/v1/companies/734/company_operators')).status).toBe(403);
	});

	it('creates jobs, accepts and rejects drivers, and accepts contracts', async () => {
		const job = {
			title: 'Courier',
			drivers_required: 7,
			industries: ['courier'],
			start_date: '2027-01-12',
			postcode: 'M1 1AE',
			description: 'Parcels',
			min_rating: 2.5,
			job_type: 'part_time',
			show_by: 'minimum_hours',
			wages_attributes: { '0': { kind: 'sunday', rate: 100 } },
		};
		expect((await operator.post('/api/v1/jobs', { job })).data.job.title).toBe('Courier');
		const post = async (path: string, body: object = {}) =>
			(await operator.post(`/api/v1/jobs/332/${path}`, body)).data;
		expect(await post('job_drivers/402/accept')).toMatchObject({
			job_driver: { kind: 'accepted' },
		});
		const reason = { job_driver: { reason: 'The licence has expired' } };
		expect(await post('job_drivers/400/reject_verified', reason)).toMatchObject({
			job_driver: { kind: 'rejected_verified' },
		});
		expect(await post('job_drivers/316/reject_verified', reason)).toEqual({
			error: 'Only verified drivers can be rejected',
		});
		expect(await post('contracts/1316/accept')).toMatchObject({ contract: { state: 'active' } });
		expect(await post('contracts/1316/accept')).toEqual({ error: 'The contract is active' });
	});
});

import { callsOf, gapsOf, loadContract } from './contract';
import type { Contract } from './contract';
import { checkBody, checkExamples } from './examples';

const documentedCalls = [
	'GET /api/v1/companies/{company_id}/company_operators',
	'GET /api/v1/job_drivers',
	'GET /api/v1/jobs/{id}/job_drivers',
	'GET /api/v1/users/company/members',
	'PATCH /api/v1/interviews/{id}',
	'POST /api/v1/interviews/',
	'POST /api/v1/interviews/{id}/accept',
	'POST /api/v1/interviews/{id}/amend',
	'POST /api/v1/interviews/{id}/cancel',
	'POST /api/v1/jobs',
	'POST /api/v1/jobs/{job_id}/contracts/{id}/accept',
	'POST /api/v1/jobs/{job_id}/job_drivers/{id}/accept',
	'POST /api/v1/jobs/{job_id}/job_drivers/{id}/reject_verified',
	'POST /api/v1/users/interviews/{id}/accept',
	'POST /api/v1/users/interviews/{id}/amend',
	'POST /api/v1/users/interviews/{id}/reject',
	'POST /api/v1/users/sign_in',
];

const documentedJobFields = [
	'title',
	'drivers_required',
	'industries',
	'start_date',
	'end_date',
	'ongoing',
	'postcode',
	'description',
	'licenses',
	'min_rating',
	'young_drivers',
	'inexperienced_drivers',
	'job_type',
	'show_by',
	'expected_weekly_hours',
	'hours_from',
	'hours_to',
	'wages_attributes',
	'overtime_after',
	'overtime_rate',
	'dbs_check',
	'dbs_last_performed_months',
];
const jobFieldsOfTheSamples = ['status', 'published_at', 'currency'];

const interview = {
	kind: 'video_call',
	start_at: '2026-12-03T10:00:00Z',
	end_at: '2026-12-03T10:30:00Z',
	interviewee_id: 289,
	interviewer_id: 1014,
};

describe('contracts/interview-scheduler.yaml', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('interview-scheduler.yaml');
	});

	it('describes the documented calls and no others', () => {
		expect(callsOf(contract)).toEqual(documentedCalls);
	});

	it('says of every call what it is, where it is documented and how often it may be made', () => {
		expect(gapsOf(contract)).toEqual([]);
	});

	it('has examples that fit their schemas', () => {
		const examples = checkExamples(contract);
		expect(examples.map(({ name }) => name)).toContain('interview.create request videoCall');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it('takes the path of Create with its trailing slash', () => {
		const operation = contract.matchOperation({
			method: 'POST',
			path: '/api/v1/interviews/',
			headers: {},
		});
		expect(operation?.operationId).toBe('interview.create');
	});

	it('accepts a kind that no sample shows', () => {
		const body = { interview: { ...interview, kind: 'phone_call' } };
		expect(checkBody(contract, 'interview.create', body).errors).toBeNull();
	});

	it.each([
		['outside its wrapper', interview],
		['without an end', { interview: { ...interview, end_at: null } }],
		['at a time without a zone', { interview: { ...interview, start_at: '2026-12-03T10:00:00' } }],
		['with an ID as text', { interview: { ...interview, interviewer_id: '1014' } }],
		['with an undocumented field', { interview: { ...interview, title: 'First interview' } }],
	])('refuses an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.create', body).valid).toBe(false);
	});

	it('accepts the change of one field', () => {
		const body = { interview: { location: 'London' } };
		expect(checkBody(contract, 'interview.update', body).errors).toBeNull();
	});

	it.each(['interview.amend', 'candidateInterview.amend'])('%s needs both times', (operationId) => {
		const body = { interview: { amend_start_at: '2026-12-05T10:00:00Z' } };
		expect(checkBody(contract, operationId, body).valid).toBe(false);
	});

	it.each([
		'interview.accept',
		'interview.cancel',
		'candidateInterview.accept',
		'candidateInterview.reject',
		'jobDriver.accept',
		'contract.accept',
	])('%s takes an empty object and nothing in it', (operationId) => {
		expect(checkBody(contract, operationId, {}).errors).toBeNull();
		expect(checkBody(contract, operationId, { interview }).valid).toBe(false);
	});

	it('lists the fields of a job that the page lists and those its samples send', () => {
		const { NewJob } = contract.definition.components?.schemas ?? {};
		expect(Object.keys(NewJob?.properties ?? {})).toEqual([
			...documentedJobFields,
			...jobFieldsOfTheSamples,
		]);
	});

	it.each(['reason', 'ignore_reason'])('rejects a driver with %s', (field) => {
		const body = { job_driver: { [field]: 'The licence has expired' } };
		expect(checkBody(contract, 'jobDriver.reject', body).errors).toBeNull();
		expect(checkBody(contract, 'jobDriver.reject', { job_driver: {} }).valid).toBe(false);
	});

	it('refuses an answer without a status', () => {
		const answer = { interview: { ...interview, id: 26 } };
		expect(contract.validateResponse(answer, 'interview.create', 200).valid).toBe(false);
	});

	it.each([
		['ownApplication.getAll', ['by_state', 'page', 'per_page']],
		['jobDriver.getAll', ['id', 'by_state', 'page', 'per_page']],
		['companyMember.getAll', []],
		['companyOperator.getAll', ['company_id']],
	])('%s takes the documented parameters', (operationId, names) => {
		const parameters = contract.getOperation(operationId)?.parameters ?? [];
		const found = parameters.map((parameter) => ('name' in parameter ? parameter.name : ''));
		expect(found.sort()).toEqual([...names].sort());
	});

	it.each(['ownApplication.getAll', 'jobDriver.getAll', 'companyMember.getAll'])(
		'%s tells the totals in headers',
		(operationId) => {
			const headers = contract.getOperation(operationId)?.responses?.['200'];
			expect(headers).toHaveProperty('headers.per-page');
			expect(headers).toHaveProperty('headers.total');
		},
	);
});

import { omit } from 'lodash';
import { callsOf, gapsOf, loadContract } from './contract';
import type { Contract } from './contract';
import { checkBody, checkExamples } from './examples';

const documentedCalls = [
	'GET /applicants',
	'GET /applicants/applicant-statuses',
	'GET /applicants/{applicant_id}/message',
	'GET /jobs/search',
	'GET /search/jobs/',
	'GET /v1/apploi/{job_id}/questions.json',
	'GET /v1/company_profiles/{slug}',
	'POST /applicants/{applicant_id}/message',
	'POST /easy-apply',
	'PUT /applicants/{applicant_id}/interviews',
];

const callsOutsideTheReference = [
	'GET /applicants',
	'GET /applicants/applicant-statuses',
	'GET /jobs/search',
	'GET /search/jobs/',
	'GET /v1/company_profiles/{slug}',
];

const interview = {
	date: '2026-12-03T10:00:00Z',
	duration: '45',
	timezone: 'Asia/Kathmandu',
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

describe('contracts/apploi.yaml', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('apploi.yaml');
	});

	it('describes the documented calls and no others', () => {
		expect(callsOf(contract)).toEqual(documentedCalls);
	});

	it('marks the calls that only third parties and the job board show', () => {
		const marked = contract
			.getOperations()
			.filter((operation) => 'x-not-in-reference' in operation)
			.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
		expect(marked.sort()).toEqual(callsOutsideTheReference);
	});

	it('says of every call what it is, where it is documented and how often it may be made', () => {
		expect(gapsOf(contract)).toEqual([]);
	});

	it('has examples that fit their schemas', () => {
		const examples = checkExamples(contract);
		expect(examples.map(({ name }) => name)).toContain('interview.schedule request interviewerById');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it.each([
		['by ID', interview],
		['by e-mail and team', byEmail({ interviewerTeamId: '345678' })],
		['with another offset than Z', { ...interview, date: '2026-12-03T10:00:00+05:45' }],
	])('accepts an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.schedule', body).errors).toBeNull();
	});

	it.each([
		['without an interviewer', omit(interview, 'interviewerId')],
		['by e-mail without a team', byEmail({})],
		['with a date without a zone', { ...interview, date: '2026-12-03T10:00:00' }],
		['with a duration as a number', { ...interview, duration: 45 }],
		['with a duration in words', { ...interview, duration: '45 min' }],
		['without a time zone', omit(interview, 'timezone')],
		['with an undocumented field', { ...interview, title: 'First interview' }],
	])('refuses an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.schedule', body).valid).toBe(false);
	});

	it('promises no body for a scheduled interview', () => {
		const responses = contract.getOperation('interview.schedule')?.responses ?? {};
		expect(Object.keys(responses).sort()).toEqual(['2XX', '403', '404', '405', 'default']);
		expect(responses['2XX']).not.toHaveProperty('content');
	});

	it.each([
		['with an unknown direction', { ...message, message_direction: 'outbound' }],
		['with an unknown type', { ...message, message_type: 'sms' }],
		['by e-mail without a subject', { ...message, message_type: 'email' }],
	])('refuses a message %s', (_case, body) => {
		expect(checkBody(contract, 'message.record', body).valid).toBe(false);
	});

	it('accepts a text message without a subject', () => {
		expect(checkBody(contract, 'message.record', message).errors).toBeNull();
	});

	it.each([
		['without an applicant', { job: { jobId: '1' } }],
		['with an answer as a number', application({ id: '1', value: 0 })],
		['with an answer of both kinds', application({ id: '1', value: '0', values: ['0'] })],
		['with an interview without a duration', { applicant: {}, interview: { date: interview.date } }],
	])('refuses an application %s', (_case, body) => {
		expect(checkBody(contract, 'application.submit', body).valid).toBe(false);
	});

	it('refuses an answer whose messages have no direction', () => {
		const answer = { data: [{ message_id: 1 }] };
		expect(contract.validateResponse(answer, 'message.getAll', 200).valid).toBe(false);
	});

	it.each([
		['/v1/apploi/{job_id}/questions.json', 'https://ats-integrations.apploi.com'],
		['/search/jobs/', 'https://ats-integrations.apploi.com'],
		['/v1/company_profiles/{slug}', 'https://api.apploi.com'],
	])('names the host of %s', (path, host) => {
		expect(contract.definition.paths?.[path]?.servers?.[0]?.url).toBe(host);
	});
});

function byEmail(team: { interviewerTeamId?: string }) {
	return {
		...omit(interview, 'interviewerId'),
		interviewerEmail: 'dana.recruiter@example.com',
		...team,
	};
}

function application(answer: object) {
	return { applicant: {}, questions: { answers: [answer] } };
}

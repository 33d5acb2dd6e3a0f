import { callsOf, gapsOf, loadContract } from './contract';
import type { Contract } from './contract';
import { checkBody, checkExamples } from './examples';
import { documentedCalls, documentedErrorCodes } from './kulaCalls';

const adHoc = {
	organizer_id: 41,
	start_time: '2026-12-01T17:00:00Z',
	timezone: 'America/Los_Angeles',
	duration_minutes: 45,
	kind: 'panel',
	location: 'google_meet',
	interviewer_ids: [41, 57],
	candidate_template_id: 77,
	interviewer_template_id: 78,
};

const planDriven = {
	organizer_id: 41,
	start_time: '2026-12-01T17:00:00Z',
	timezone: 'America/Los_Angeles',
	stage_activity_id: 8802,
};

const managedElsewhere = {
	organizer_id: 41,
	start_time: '2026-12-01T17:00:00Z',
	timezone: 'America/Los_Angeles',
	kind: 'one_on_one',
	duration_minutes: 30,
	interviewer_ids: [57],
	external: { managed: true },
};

describe('contracts/kula.yaml', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('kula.yaml');
	});

	it('describes the documented calls and no others', () => {
		expect(callsOf(contract)).toEqual(Object.keys(documentedCalls).sort());
	});

	it('says of every call what it is, where it is documented and how often it may be made', () => {
		expect(gapsOf(contract)).toEqual([]);
	});

	it('has examples that fit their schemas', () => {
		const examples = checkExamples(contract);
		expect(examples.map(({ name }) => name)).toContain('interview.create request plan');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it.each(Object.entries(documentedCalls))('%s takes the documented fields', (call, fields) => {
		expect(fieldsOf(contract, call)).toEqual([...fields].sort());
	});

	it('repeats the key of a list, with its brackets', () => {
		const query = { 'interviewer_ids[]': ['41', '57'], 'kind[]': ['panel'] };
		expect(list(contract, query)).toBeNull();
		expect(list(contract, { interviewer_ids: ['41', '57'] })).not.toBeNull();
		expect(list(contract, { 'kind[]': ['phone'] })).not.toBeNull();
	});

	it('lists at most a hundred records at a time', () => {
		expect(list(contract, { limit: '100' })).toBeNull();
		expect(list(contract, { limit: '101' })).not.toBeNull();
	});

	it.each([
		['GET', '/v1/interviews/valid_organizers', 'availability.getOrganizers'],
		['GET', '/v1/interviews/90412', 'interview.get'],
		['GET', '/v1/requisitions/fields', 'requisition.getFields'],
		['GET', '/v1/webhooks/events', 'webhook.getEvents'],
		['GET', '/v1/webhooks/15', 'webhook.get'],
	])('%s %s is %s', (method, path, operationId) => {
		expect(contract.matchOperation({ method, path, headers: {} })?.operationId).toBe(operationId);
	});

	it.each([
		['ad hoc', adHoc],
		['ad hoc until an end time', { ...adHoc, duration_minutes: undefined, end_time: '2026-12-01T18:00:00Z' }],
		['ad hoc without invite templates', { ...adHoc, candidate_template_id: undefined, interviewer_template_id: undefined }],
		['from the interview plan', planDriven],
		['managed elsewhere', managedElsewhere],
		['of five minutes', { ...adHoc, duration_minutes: 5 }],
	])('accepts an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.create', JSON.parse(JSON.stringify(body))).errors).toBeNull();
	});

	it.each([
		['without an organizer', { ...adHoc, organizer_id: undefined }],
		['without a time zone', { ...planDriven, timezone: undefined }],
		['ad hoc without a length', { ...adHoc, duration_minutes: undefined }],
		['ad hoc with eleven interviewers', { ...adHoc, interviewer_ids: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }],
		['of four minutes', { ...adHoc, duration_minutes: 4 }],
		['of more than a day', { ...planDriven, duration_minutes: 1441 }],
		['of a kind that can only be listed', { ...adHoc, kind: 'external' }],
		['managed elsewhere without interviewers', { ...managedElsewhere, interviewer_ids: undefined }],
		['neither planned, ad hoc nor managed', { ...managedElsewhere, external: { managed: false } }],
		['with the application in the body', { ...adHoc, application_id: 16966 }],
		['with a name of 256 letters', { ...adHoc, name: 'x'.repeat(256) }],
	])('refuses an interview %s', (_case, body) => {
		const { valid } = checkBody(contract, 'interview.create', JSON.parse(JSON.stringify(body)));
		expect(valid).toBe(false);
	});

	it.each([
		'organizer_id',
		'application_id',
		'job_id',
		'candidate_id',
		'stage_activity_id',
		'scorecard_template_id',
	])('keeps %s of an interview fixed', (field) => {
		expect(checkBody(contract, 'interview.update', { duration_minutes: 60 }).errors).toBeNull();
		expect(checkBody(contract, 'interview.update', { [field]: 41 }).valid).toBe(false);
	});

	it('keeps fixed whether an interview is managed elsewhere', () => {
		const body = { external: { managed: true } };
		expect(checkBody(contract, 'interview.update', body).valid).toBe(false);
	});

	it('knows the documented refusals of an interview', () => {
		const { InterviewErrorCode } = contract.definition.components?.schemas ?? {};
		expect(InterviewErrorCode?.enum).toEqual(documentedErrorCodes);
	});

	it('names for a refusal the field of an interview that mends it', () => {
		const { 'x-error-codes': reasons = {} }: ErrorCodes = contract.definition;
		const { InterviewUpdate } = contract.definition.components?.schemas ?? {};
		expect(Object.keys(reasons)).toEqual(expect.arrayContaining(documentedErrorCodes));
		for (const { field } of Object.values(reasons)) {
			if (field) expect(InterviewUpdate).toHaveProperty(['properties', field]);
		}
	});

	it.each(['interview.create', 'interview.update'])('%s answers 422 with a code', (operationId) => {
		const refusal = { error: { code: 'err_office_not_found', message: 'Office not found' } };
		expect(contract.validateResponse(refusal, operationId, 422).errors).toBeNull();
		expect(contract.validateResponse({ error: 'no' }, operationId, 422).valid).toBe(false);
	});

	it('tells every caller that asks too often how many seconds to wait', () => {
		const error = { code: 'ERR_RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' };
		for (const { operationId = '' } of contract.getOperations()) {
			const answer = { error, meta: { retry_after: 1260 } };
			expect(contract.validateResponse(answer, operationId, 429).errors).toBeNull();
			expect(contract.validateResponse({ error }, operationId, 429).valid).toBe(false);
		}
	});

	it('answers an availability poll with the result, a wait or its expiry', () => {
		const responses = contract.getOperation('availability.get')?.responses ?? {};
		expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '202', '410']));
		expect(responses['202']).toHaveProperty('headers.Retry-After.example', 5);
	});

	it.each([
		['by cursor', { cursor: 'eyJzIjpbNTUyMV19' }, true],
		['by page', { page: 2 }, true],
		['by both', { cursor: 'eyJzIjpbNTUyMV19', page: 2 }, false],
	])('walks a candidate search %s', (_case, body, valid) => {
		expect(checkBody(contract, 'candidate.search', body).valid).toBe(valid);
	});

	it.each([
		['an email address', { email: 'mina@example.com' }, true],
		['a LinkedIn profile', { social_urls: [{ kind: 'linkedin', url: 'https://linkedin.com/in/x' }] }, true],
		['a GitHub profile', { social_urls: [{ kind: 'github', url: 'https://github.com/x' }] }, false],
		['a name alone', {}, false],
	])('knows a candidate by %s', (_case, fields, valid) => {
		const body = { first_name: 'Mina', ...fields };
		expect(checkBody(contract, 'candidate.create', body).valid).toBe(valid);
	});

	it('subscribes to events the published list does not reach', () => {
		const webhook = { url: 'https://n8n.example.com/kula', name: 'n8n' };
		const body = { ...webhook, subscribed_events: ['interview.event.cancelled'] };
		expect(checkBody(contract, 'webhook.create', body).errors).toBeNull();
		expect(checkBody(contract, 'webhook.create', { ...webhook, events: [] }).valid).toBe(false);
	});
});

interface ErrorCodes {
	openapi: string;
	'x-error-codes'?: Record<string, { field?: string; meaning: string }>;
}

function list(contract: Contract, query: Record<string, string | string[]>) {
	const request = { method: 'GET', path: '/v1/interviews', headers: {}, query };
	return contract.validateRequest(request, 'interview.getAll').errors;
}

/** The query parameters and body fields of a call, required ones with an asterisk, sorted. */
function fieldsOf(contract: Contract, call: string): string[] {
	const operation = contract
		.getOperations()
		.find(({ method, path }) => `${method.toUpperCase()} ${path}` === call);
	const parameters = (operation?.parameters ?? []).flatMap((parameter) =>
		'$ref' in parameter || parameter.in === 'path' ? [] : [marked(parameter.name, parameter.required)],
	);
	const { requestBody } = operation ?? {};
	const content = requestBody && 'content' in requestBody ? requestBody.content : {};
	const bodies = Object.values(content).flatMap(({ schema }) => {
		const properties = schema && 'properties' in schema ? schema.properties : {};
		const required = schema && 'required' in schema ? schema.required : [];
		return Object.keys(properties ?? {}).map((name) => marked(name, required?.includes(name)));
	});
	return [...parameters, ...bodies].sort();
}

function marked(name: string, required = false): string {
	return required ? `${name}*` : name;
}

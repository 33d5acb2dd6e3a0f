import { callsOf, gapsOf, loadContract, webhooksOf } from './contract';
import type { Contract } from './contract';
import { checkBody, checkExamples } from './examples';
import { documentedCalls } from './mergeAtsCalls';
import type { DocumentedCall } from './mergeAtsCalls';

const rows = Object.entries(documentedCalls);
const candidate = '3f6d3f0e-9a0d-4c0c-8a8e-0a4f3f1c2b11';
const user = '9c1f0d52-31c5-4b7e-9d0e-6f5b1a2c3d44';

const booking = {
	model: {
		application: candidate,
		interviewers: [user],
		start_at: '2026-12-01T17:00:00Z',
		end_at: '2026-12-01T17:45:00-05:00',
		integration_params: { timezone: 'Europe/Lisbon' },
	},
	remote_user_id: user,
};

const missingField = {
	title: 'Missing required field',
	detail: 'The field end_at is required.',
	problem_type: 'MISSING_REQUIRED_FIELD',
	source: { pointer: 'model/end_at' },
};

describe('contracts/merge-ats.yaml', () => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract('merge-ats.yaml');
	}, 60_000);

	it("describes the calls of the vendor's table and no others", () => {
		expect(callsOf(contract)).toEqual(Object.keys(documentedCalls).sort());
	});

	it('says of every call what it is, where it is documented and how often it may be made', () => {
		expect(gapsOf(contract)).toEqual([]);
	});

	it('has examples that fit their schemas', () => {
		const examples = checkExamples(contract);
		expect(examples.map(({ name }) => name)).toContain('interview.create 201 interviewRefused');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it('has an example of every body and every answer', () => {
		const names = checkExamples(contract).map(({ name }) => name);
		const wanted = rows.flatMap(([call, { body, status = 200 }]) => {
			const { operationId } = operationOf(contract, call);
			return [...(body ? [`${operationId} request `] : []), `${operationId} ${status} `];
		});
		expect(wanted.filter((start) => !names.some((name) => name.startsWith(start)))).toEqual([]);
	});

	it('has examples of webhooks that fit their schemas', async () => {
		const examples = checkExamples(await webhooksOf(contract));
		expect(examples.map(({ name }) => name)).toContain('webhook.event request interviewChanged');
		expect(examples.filter(({ result }) => !result.valid)).toEqual([]);
	});

	it.each(rows)('%s takes the documented query parameters', (call, row) => {
		expect([...queryOf(contract, call).keys()].sort()).toEqual(queryNames(row).sort());
	});

	it.each(rows)('%s takes the documented values only', (call, { origins, expand, enums = {} }) => {
		const query = queryOf(contract, call);
		expect(query.get('expand')).toEqual(expand);
		expect(query.get('show_enum_origins')).toEqual(origins);
		expect(query.get('remote_fields')).toEqual(origins);
		for (const [name, values] of Object.entries(enums)) {
			expect([...(query.get(name) ?? [])].sort()).toEqual(values);
		}
	});

	it.each(rows)('%s has the documented body and answer', (call, { body, status = 200, answer }) => {
		const { requestBody, responses = {} } = operationOf(contract, call);
		expect(schemaIn(requestBody)).toBe(body && schemaNamed(contract, body));
		const success = Object.keys(responses).filter((code) => code.startsWith('2'));
		expect(success).toEqual([String(status)]);
		if (status === 204) return;
		const answered = schemaIn(responses[status]);
		if (typeof answer === 'string') expect(answered).toBe(schemaNamed(contract, answer));
		else expect(answered).toEqual({ type: 'array', items: schemaNamed(contract, answer[0]) });
	});

	it.each(rows)('%s asks for the documented keys', (call, { accountToken = true }) => {
		const { security = contract.definition.security } = operationOf(contract, call);
		expect(security).toEqual([accountToken ? { apiKey: [], accountToken: [] } : { apiKey: [] }]);
	});

	it("marks the calls that only the vendor's JavaScript client knows", () => {
		const marked = rows.filter(([call]) => 'x-sdk-only' in operationOf(contract, call));
		expect(marked).toEqual(rows.filter(([, { sdkOnly }]) => sdkOnly));
		expect(marked).toHaveLength(3);
	});

	it.each(rows.filter(([, { expand }]) => expand))(
		'%s answers as an id or a whole record what expand can name',
		(call, { expand = [], answer }) => {
			const record = String(answer).replace(/^Paginated(.+)List$/, '$1');
			const relations = relationsOf(contract, record);
			expect([...relations.keys()]).toEqual(
				expect.arrayContaining(expand.filter((name) => !name.includes('.'))),
			);
			for (const name of relations.values()) expect(schemaNamed(contract, name)).toBeDefined();
			expect(call).toMatch(/^GET /);
		},
	);

	it.each([
		['related records joined by a comma', 'expand=application,organizer', true],
		['a relation it does not have', 'expand=application,candidate', false],
		['the largest page', 'page_size=100', true],
		['a page too large', 'page_size=101', false],
		['changes since a time with an offset', 'modified_after=2026-01-15T09:30:00-05:00', true],
		['changes since a day', 'modified_after=2026-01-15', false],
		['a state, by which interviews cannot be filtered', 'status=COMPLETE', false],
	])('lists interviews with %s: %s is %s', (_case, query, valid) => {
		const path = `/ats/v1/interviews?${query}`;
		const request = { method: 'GET', path, headers: {} };
		expect(contract.validateRequest(request, 'interview.getAll').valid).toBe(valid);
	});

	it.each([
		['with an empty user', { ...booking, remote_user_id: '' }],
		['with nothing but the two parts', { model: {}, remote_user_id: '' }],
		['with fields left empty', { ...booking, model: { location: null, status: null } }],
		['with a whole application', { ...booking, model: { application: { candidate } } }],
	])('accepts an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.create', body).errors).toBeNull();
	});

	it.each([
		['without a user', { model: booking.model }],
		['without a model', { remote_user_id: user }],
		['with a field that does not exist', { ...booking, model: { room: 'Room 2' } }],
		['with a status that cannot be written', { ...booking, model: { status: 'CANCELLED' } }],
		['with a time without an offset', { ...booking, model: { start_at: '2026-12-01T17:00:00' } }],
		["with the ATS's own id of an application", { ...booking, model: { application: '9001' } }],
		['with debug mode in the body', { ...booking, is_debug_mode: true }],
	])('refuses an interview %s', (_case, body) => {
		expect(checkBody(contract, 'interview.create', body).valid).toBe(false);
	});

	it.each([
		['a request', { method: 'GET', path: '/v1/interviews' }, true],
		['a body as text', { method: 'POST', path: '/v1/x', data: '{"a":1}', request_format: 'JSON' }, true],
		['a body as an object', { method: 'POST', path: '/v1/x', data: { a: 1 } }, false],
		['an empty path', { method: 'GET', path: '' }, false],
		['a method of its own', { method: 'TRACE', path: '/v1/x' }, false],
	])('passes through %s: %j is %s', (_case, body, valid) => {
		expect(checkBody(contract, 'passthrough.send', body).valid).toBe(valid);
		expect(checkBody(contract, 'passthrough.sendAsync', body).valid).toBe(valid);
	});

	it.each([
		['a state Merge does not map', { status: 'Cancelled by candidate' }, true],
		['whole records', { application: { id: candidate, source: 'Referral' }, interviewers: [{}, null] }, true],
		['fields not documented yet', { status_native: 'scheduled' }, true],
		['a record number in place of an id', { application: '9001' }, false],
	])('answers interviews with %s', (_case, record, valid) => {
		expect(contract.validateResponse(record, 'interview.get', 200).valid).toBe(valid);
	});

	it('tells in an answer of 201 why a write was refused', () => {
		const refusal = { model: {}, warnings: [], errors: [missingField] };
		expect(contract.validateResponse(refusal, 'interview.create', 201).errors).toBeNull();
		expect(contract.validateResponse({ model: {} }, 'interview.create', 201).valid).toBe(false);
	});

	it.each([
		[401, { detail: 'Account Token must be passed in as an X-Account-Token header.' }, true],
		[400, { errors: [missingField] }, true],
		[400, { start_at: ['Datetime has wrong format.'] }, true],
		[429, { detail: 'Request was throttled.' }, true],
		[502, { detail: 'Bad gateway' }, true],
		[400, 'no', false],
	])('answers %d with %j: %s', (status, body, valid) => {
		for (const { operationId = '' } of contract.getOperations()) {
			expect(contract.validateResponse(body, operationId, status).valid).toBe(valid);
		}
	});

	it('answers a slow passthrough with 408', () => {
		const slow = contract.getOperations().filter(({ responses = {} }) => '408' in responses);
		expect(slow.map(({ operationId }) => operationId)).toEqual(['passthrough.send']);
	});
});

function operationOf(contract: Contract, call: string) {
	const operation = contract
		.getOperations()
		.find(({ method, path }) => `${method.toUpperCase()} ${path}` === call);
	if (operation === undefined) throw new Error(`No call ${call}`);
	return operation;
}

function schemaNamed(contract: Contract, name: string) {
	return contract.definition.components?.schemas?.[name];
}

function schemaIn(message: object = {}): unknown {
	const content: Record<string, { schema?: unknown }> = 'content' in message ? Object(message.content) : {};
	return content['application/json']?.schema;
}

/** The query parameters of a call with the values each is bound to, if it is. */
function queryOf(contract: Contract, call: string): Map<string, unknown[] | undefined> {
	const values = new Map<string, unknown[] | undefined>();
	for (const parameter of operationOf(contract, call).parameters ?? []) {
		if ('$ref' in parameter || parameter.in !== 'query') continue;
		const { schema = {} } = parameter;
		const item: object = ('items' in schema ? schema.items : undefined) ?? schema;
		values.set(parameter.name, 'enum' in item && Array.isArray(item.enum) ? item.enum : undefined);
	}
	return values;
}

function queryNames({ query = [], origins, expand }: DocumentedCall): string[] {
	return [
		...query,
		...(origins ? ['show_enum_origins', 'remote_fields'] : []),
		...(expand ? ['expand'] : []),
	];
}

/** The fields of a record that expand can answer whole, with the model of each. */
function relationsOf(contract: Contract, record: string): Map<string, string> {
	const relations = new Map<string, string>();
	const schema = schemaNamed(contract, record);
	for (const part of schema?.allOf ?? []) {
		const properties = 'properties' in part ? part.properties : {};
		for (const [name, property] of Object.entries(properties ?? {})) {
			const item: object = ('items' in property ? property.items : undefined) ?? property;
			if ('x-expands-to' in item) relations.set(name, String(item['x-expands-to']));
		}
	}
	return relations;
}

import { byId } from '../../engine/operations';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();
const application = byId(17085);

describe('Notes', () => {
	it('are written, changed, listed and deleted', async () => {
		const on = { id: application };
		const created = await kula.run('application', 'createNote', { ...on, body: 'From January' });
		const note = { ...on, note_id: byId(created.json[0]?.id) };
		const updateFields = { body: 'From May', notify_recruiter: false };
		const changed = await kula.run('application', 'updateNote', { ...note, updateFields });
		expect(changed.json[0]).toMatchObject({ body: 'From May' });
		expect((await kula.run('application', 'getNotes', on)).json).toHaveLength(1);
		const gone = await kula.run('application', 'deleteNote', note);
		expect(gone.json).toEqual([{ deleted: true }]);
		expect((await kula.received()).map(({ method, path, body }) => [method, path, body])).toEqual([
			['POST', '/v1/applications/17085/notes', { body: 'From January', notify_recruiter: false }],
			['PATCH', '/v1/applications/17085/notes/1', updateFields],
			['GET', '/v1/applications/17085/notes', undefined],
			['DELETE', '/v1/applications/17085/notes/1', undefined],
		]);
	});
});

describe('Custom fields', () => {
	it('of a department are listed with those that all departments have', async () => {
		const names = async (filters: object) => {
			const parameters = { type: 'candidate', filters: { ...filters } };
			const { json } = await kula.run('customField', 'getAll', parameters);
			return json.map(({ name }) => name).sort();
		};
		expect(await names({ department_ids: [8] })).toEqual(['Languages', 'Notice period']);
		expect(await names({ department_ids: [10], office_ids: [3] })).toEqual(['Languages']);
	});
});

describe('The job of a requisition', () => {
	it('is taken away by choosing none', async () => {
		const id = byId(64);
		const update = async (job: string, more = {}) => {
			const updateFields = { job_id: byId(job), ...more };
			return (await kula.run('requisition', 'update', { id, updateFields })).json[0]?.job_id;
		};
		expect(await update('319')).toBe(319);
		expect(await update('={{ "" }}', { confidential: true })).toBe(319);
		expect(await update('none')).toBeNull();
	});
});

describe('Webhooks', () => {
	it('are made, tested, paused, renewed and deleted', async () => {
		const url = 'https://127.0.0.1:9/kula';
		const events = { subscribed_events: ['interview.event.created'] };
		const created = await kula.run('webhook', 'create', { url, name: 'n8n', ...events });
		expect(created.json[0]).toMatchObject({ enabled: true, secret: expect.any(String) });
		const id = byId(created.json[0]?.id);
		const run = async (operation: string, more = {}) =>
			(await kula.run('webhook', operation, { id, ...more })).json;
		expect(await run('disable')).toMatchObject([{ enabled: false }]);
		expect(await run('enable')).toMatchObject([{ enabled: true }]);
		expect(await run('update', { updateFields: { name: 'New' } })).toMatchObject([{ name: 'New' }]);
		expect(await run('regenerateSecret')).toEqual([{ secret: expect.any(String) }]);
		const [test] = await run('test');
		expect(test).toEqual({ test_id: expect.any(String), status: 'pending' });
		const test_id = String(test?.test_id);
		expect(await run('getTest', { test_id })).toMatchObject([{ test_id }]);
		const [event] = events.subscribed_events;
		await kula.control.deliver('kula', { event });
		expect(await run('getLogs', { filters: { event } })).toMatchObject([{ event }]);
		expect(await run('get')).toMatchObject([{ name: 'New' }]);
		expect(await run('delete')).toEqual([{ deleted: true }]);
		expect((await kula.received()).slice(1).map(({ method, path }) => [method, path])).toEqual([
			['POST', '/v1/webhooks/1/disable'],
			['POST', '/v1/webhooks/1/enable'],
			['PATCH', '/v1/webhooks/1'],
			['POST', '/v1/webhooks/1/regenerate-secret'],
			['POST', '/v1/webhooks/1/test'],
			['GET', `/v1/webhooks/1/test/${test_id}`],
			['GET', '/v1/webhooks/1/logs'],
			['GET', '/v1/webhooks/1'],
			['DELETE', '/v1/webhooks/1'],
		]);
	});

	it('name the events that can be asked for', async () => {
		const { json } = await kula.run('webhook', 'getEvents');
		expect(json).toContainEqual({ event: 'interview.event.created' });
	});

	it.each([
		['in data', true],
		['bare', false],
	])('read logs that come %s', async (_how, inData) => {
		const page = {
			logs: [{ id: 1, event: 'ping', status: 'failed' }],
			pagination: { total_pages: 1 },
		};
		const body = inData ? { data: page } : page;
		const effect = { kind: 'status', status: 200, body } as const;
		await kula.control.addFault({ vendor: 'kula', effect });
		const { json } = await kula.run('webhook', 'getLogs', { id: byId(1), returnAll: true });
		expect(json).toEqual(page.logs);
	});

	it('tell where logs do not say how many pages they have', async () => {
		const url = 'https://127.0.0.1:9/kula';
		const event = 'interview.event.created';
		const created = { url, name: 'n8n', subscribed_events: [event] };
		const { json } = await kula.run('webhook', 'create', created);
		await kula.control.deliver('kula', { event });
		const fields = ['data.pagination'];
		await kula.control.addFault({ vendor: 'kula', effect: { kind: 'missingFields', fields } });
		const id = byId(json[0]?.id);
		const { error } = await kula.run('webhook', 'getLogs', { id, returnAll: true });
		expect(error?.message).toBe('The answer does not tell whether the list ends');
		expect(error?.description).toContain('may be more than the 1 records read');
	});

	it('refuse headers that are no JSON object', async () => {
		const { error } = await kula.run('webhook', 'create', {
			url: 'https://n8n.example.com',
			name: 'n8n',
			subscribed_events: ['candidate.created'],
			additionalFields: { headers: 'X-Team: hiring' },
		});
		expect(error?.message).toBe("'Headers' is not a valid JSON object");
	});
});

describe('Candidates', () => {
	it('are created by an email address or a LinkedIn profile, not by a name alone', async () => {
		const { error } = await kula.run('candidate', 'create', { first_name: 'Uma' });
		expect(error?.message).toBe("'Email' is empty, and so is the LinkedIn profile");
		expect(await kula.received()).toEqual([]);
		const profile = [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/uma' }];
		const { json } = await kula.run('candidate', 'create', {
			first_name: 'Uma',
			additionalFields: { socialUrls: { profile } },
		});
		expect(json[0]).toMatchObject({ first_name: 'Uma' });
	});

	it('get a resume as a form with the file', async () => {
		const data = Buffer.from('%PDF-1.4 resume').toString('base64');
		const binary = { data: { data, mimeType: 'application/pdf', fileName: 'mina.pdf' } };
		const { error } = await kula.run(
			'candidate',
			'uploadResume',
			{ id: byId(5521), additionalFields: { application_id: byId(16966), is_primary: true } },
			{ input: [{ json: {}, binary }] },
		);
		expect(error).toBeUndefined();
		expect(await kula.received()).toEqual([
			{
				method: 'PATCH',
				path: '/v1/candidates/5521',
				query: {},
				body: {
					resume: { name: 'mina.pdf', type: 'application/pdf', size: 15 },
					application_id: '16966',
					is_primary: 'true',
				},
			},
		]);
	});

	it('refuse to link a resume to what is no ID', async () => {
		const data = Buffer.from('%PDF-1.4 resume').toString('base64');
		const binary = { data: { data, mimeType: 'application/pdf', fileName: 'mina.pdf' } };
		const additionalFields = { application_id: byId('Mina') };
		const { error } = await kula.run(
			'candidate',
			'uploadResume',
			{ id: byId(5521), additionalFields },
			{ input: [{ json: {}, binary }] },
		);
		expect(error?.message).toBe("'Application' is not a valid ID: Mina");
		expect(await kula.received()).toEqual([]);
	});

	it('need a file to upload', async () => {
		const { error } = await kula.run('candidate', 'uploadResume', { id: byId(5521) });
		expect(error?.message).toMatch(/binary/i);
		expect(await kula.received()).toEqual([]);
	});
});

import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { accounts, mergeAtsClient } from './mergeAtsClient';

interface Row {
	id: string;
	created_at: string;
	modified_at: string;
}

const lists = [
	'activities',
	'applications',
	'attachments',
	'candidates',
	'departments',
	'eeocs',
	'interviews',
	'job-interview-stages',
	'job-postings',
	'jobs',
	'offers',
	'offices',
	'reject-reasons',
	'scorecards',
	'users',
];

jest.setTimeout(60_000);

describe("Merge's stand-in: lists and records", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['mergeAts'] });
		client = mergeAtsClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(async () => {
		await sandbox.control.setClock({ now: new Date().toISOString(), speed: 1 });
		await sandbox.control.reset('mergeAts');
		await sandbox.control.setLimits({ enabled: false });
	});

	async function page(path: string, params: object = {}) {
		const { data } = await client.get(path, { params });
		return data;
	}

	/** All records of a list, and how many requests they took. */
	async function walk(path: string, params: object = {}) {
		const records: Row[] = [];
		let pages = 0;
		let cursor: string | undefined;
		do {
			const { next, results } = await page(path, { page_size: 100, ...params, cursor });
			records.push(...results);
			pages += 1;
			cursor = next ?? undefined;
		} while (cursor !== undefined);
		return { records, pages };
	}

	it('gives 400 candidates in four pages and 260 interviews in three', async () => {
		const candidates = await walk('/candidates');
		expect([candidates.records.length, candidates.pages]).toEqual([400, 4]);
		expect(new Set(candidates.records.map(({ id }) => id)).size).toBe(400);
		const interviews = await walk('/interviews');
		expect([interviews.records.length, interviews.pages]).toEqual([260, 3]);
	});

	it('gives 30 records unless told, and goes back by the previous cursor', async () => {
		const first = await page('/candidates');
		const second = await page('/candidates', { cursor: first.next });
		expect([first.results.length, first.previous]).toEqual([30, null]);
		expect(await page('/candidates', { cursor: second.previous })).toMatchObject({
			results: first.results,
			previous: null,
		});
	});

	it('neither loses nor doubles a record when one is added during a walk', async () => {
		const first = await page('/candidates', { page_size: 100 });
		await sandbox.control.seed('mergeAts', { add: { Candidate: [{ first_name: 'New' }] } });
		const second = await page('/candidates', { page_size: 100, cursor: first.next });
		const ids = [...first.results, ...second.results].map(({ id }: Row) => id);
		expect(new Set(ids).size).toBe(200);
	});

	it.each([
		['broken', async () => 'bm9uc2Vuc2U='],
		[
			'of another list',
			async () => (await page('/candidates', { tags: 'tag-1,tag-2,tag-3' })).next,
		],
		['a day old', oldCursor],
	])('refuses a cursor that is %s', async (_case, cursorOf) => {
		const answer = await client.get('/candidates', { params: { cursor: await cursorOf() } });
		expect([answer.status, answer.data]).toEqual([400, { detail: 'Invalid cursor' }]);
	});

	async function oldCursor(): Promise<string> {
		const { next } = await page('/candidates');
		await sandbox.control.setClock({ now: new Date(Date.now() + 25 * 3600_000).toISOString() });
		return next;
	}

	it.each(lists)('answers each record of /%s by its id too', async (list) => {
		const { results } = await page(`/${list}`, { page_size: 1 });
		expect(await page(`/${list}/${results[0].id}`)).toEqual(results[0]);
	});

	it('lists tags, which have no id', async () => {
		const { results } = await page('/tags');
		expect(results[0]).not.toHaveProperty('id');
		expect(results[0]).toHaveProperty('name', 'tag-1');
	});

	it('answers related records whole when they are expanded, the last of repeated keys only', async () => {
		const expand = 'application,interviewers,job_interview_stage,organizer';
		const { results: whole } = await page('/interviews', { page_size: 1, expand });
		expect(whole[0]).toMatchObject({
			application: { id: expect.any(String), candidate: expect.any(String) },
			interviewers: [{ email: expect.any(String) }, { email: expect.any(String) }],
			job_interview_stage: { name: 'Application review' },
			organizer: { first_name: 'Ada' },
		});
		const { results } = await page('/interviews?expand=application&expand=organizer&page_size=1');
		expect(results[0].application).toBe(whole[0].application.id);
		expect(results[0].organizer).toEqual(whole[0].organizer);
	});

	it('expands what a related record refers to when asked with a dot', async () => {
		const expand = 'screening_question_answers.question';
		const { results } = await page('/applications', { page_size: 1, expand });
		const [answer] = results[0].screening_question_answers;
		expect(answer).toMatchObject({ answer: 'Yes', question: { title: 'May you work here?' } });
	});

	it('refuses what cannot be expanded', async () => {
		const answer = await client.get('/interviews', { params: { expand: 'candidate' } });
		expect([answer.status, Object.keys(answer.data)]).toEqual([400, ['expand']]);
	});

	it('finds what changed after a time, and nothing that changed at it', async () => {
		const { records } = await walk('/interviews');
		const [newest] = records
			.map(({ modified_at }) => modified_at)
			.sort()
			.reverse();
		expect((await walk('/interviews', { modified_after: newest })).records).toEqual([]);
		const change = { ScheduledInterview: { [String(records[7]?.id)]: { location: 'Room 9' } } };
		await sandbox.control.seed('mergeAts', { change });
		const changed = await walk('/interviews', { modified_after: newest });
		expect(changed.records).toMatchObject([{ id: records[7]?.id, location: 'Room 9' }]);
	});

	it('finds what was created between two times', async () => {
		const { records } = await walk('/jobs');
		const [, second, third, fourth] = records;
		const window = { created_before: second?.created_at, created_after: fourth?.created_at };
		expect((await walk('/jobs', window)).records).toEqual([third]);
	});

	it('hides records deleted in the ATS and empty shells unless asked', async () => {
		const count = async (params: object) => (await walk('/candidates', params)).records.length;
		expect(await count({})).toBe(400);
		expect(await count({ include_deleted_data: true })).toBe(405);
		expect(await count({ include_shell_data: true })).toBe(405);
	});

	it('answers the original payload only when asked', async () => {
		const { results } = await page('/interviews', { page_size: 1 });
		expect(results[0].remote_data).toBeNull();
		const record = await page(`/interviews/${results[0].id}`, { include_remote_data: true });
		expect(record.remote_data).toEqual([
			{ path: '/interviews', data: expect.objectContaining({ id: results[0].remote_id }) },
		]);
	});

	it.each(['show_enum_origins', 'remote_fields'])(
		'answers values in the words of the ATS with %s',
		async (name) => {
			const { results } = await page('/interviews', { page_size: 1, [name]: 'status' });
			expect(results[0].status).toBe('awaiting_feedback');
			expect((await page(`/interviews/${results[0].id}`)).status).toBe('AWAITING_FEEDBACK');
		},
	);

	it.each(['show_enum_origins', 'remote_fields'])('refuses %s in another order', async (name) => {
		const get = async (fields: string) =>
			await client.get('/activities', { params: { [name]: fields } });
		expect((await get('activity_type,visibility')).status).toBe(200);
		expect(await get('visibility,activity_type')).toMatchObject({
			status: 400,
			data: { [name]: ['"visibility,activity_type" is not a valid choice.'] },
		});
	});

	it('passes on a status that Merge does not know', async () => {
		const { records } = await walk('/interviews');
		expect(records).toContainEqual(expect.objectContaining({ status: 'to_be_rescheduled' }));
	});

	it.each([
		['/interviews', 'application_id', 'application'],
		['/interviews', 'job_interview_stage_id', 'job_interview_stage'],
		['/interviews', 'organizer_id', 'organizer'],
		['/applications', 'candidate_id', 'candidate'],
		['/applications', 'current_stage_id', 'current_stage'],
		['/applications', 'source', 'source'],
		['/candidates', 'first_name', 'first_name'],
		['/job-interview-stages', 'job_id', 'job'],
		['/jobs', 'code', 'code'],
		['/jobs', 'status', 'status'],
		['/offers', 'status', 'status'],
		['/scorecards', 'interview_id', 'interview'],
		['/users', 'email', 'email'],
		['/users', 'remote_id', 'remote_id'],
	])('filters %s by %s', async (list, parameter, field) => {
		const { records } = await walk(list);
		const [first] = records as Array<Row & Record<string, unknown>>;
		const expected = records.filter((one) => Object(one)[field] === first?.[field]);
		expect(expected.length).toBeLessThan(records.length);
		expect((await walk(list, { [parameter]: first?.[field] })).records).toEqual(expected);
	});

	it('filters interviews by the job of their application', async () => {
		const { results } = await page('/applications', { page_size: 1 });
		const { records } = await walk('/interviews', {
			job_id: results[0].job,
			expand: 'application',
		});
		expect(records.length).toBeGreaterThan(20);
		expect(records).toEqual(
			records.map(() =>
				expect.objectContaining({
					application: expect.objectContaining({ job: results[0].job }),
				}),
			),
		);
	});

	it('filters candidates by any of several addresses or tags', async () => {
		const emails = 'ada.abbott@example.com,ben.berger@example.com';
		expect((await walk('/candidates', { email_addresses: emails })).records).toHaveLength(2);
		expect((await walk('/candidates', { tags: 'tag-1,tag-2' })).records).toHaveLength(28);
	});

	it("lists a job's screening questions, and none of a job that does not exist", async () => {
		const { results } = await page('/jobs', { page_size: 1 });
		const questions = await page(`/jobs/${results[0].id}/screening-questions`, {
			expand: 'options',
		});
		expect(questions.results).toMatchObject([
			{ job: results[0].id, options: [{ label: 'Yes' }, { label: 'No' }] },
			{ type: 'DATE', options: [] },
		]);
		const unknown = await client.get(`/jobs/${questions.results[0].id}/screening-questions`);
		expect(unknown.status).toBe(404);
	});

	it('answers 404 for an id that is unknown or none at all', async () => {
		for (const id of ['00000000-0000-4000-8000-000000000000', 'abc']) {
			const { status, data } = await client.get(`/candidates/${id}`);
			expect([status, data]).toEqual([404, { detail: 'Not found.' }]);
		}
	});

	it('gives only what the ATS of the account supplies', async () => {
		const { data } = await mergeAtsClient(sandbox, accounts.workday).get('/interviews');
		expect(data.results[0]).toMatchObject({
			application: expect.any(String),
			status: null,
			location: null,
			job_interview_stage: null,
			organizer: null,
		});
	});

	it('answers empty lists to the token of another category', async () => {
		const { status, data } = await mergeAtsClient(sandbox, accounts.hris).get('/interviews');
		expect([status, data.results]).toEqual([200, []]);
	});

	it('repeats a cursor when told', async () => {
		const { next } = await page('/candidates');
		await sandbox.control.addFault({ vendor: 'mergeAts', effect: { kind: 'repeatCursor' } });
		expect((await page('/candidates', { cursor: next })).next).toBe(next);
	});

	it("serves candidates' CVs without a key", async () => {
		const { results } = await page('/attachments', { page_size: 1 });
		const file = await fetch(results[0].file_url);
		expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
	});

	it('serves files as their address says', async () => {
		const file = async (query: string, headers = {}) =>
			await fetch(`${sandbox.url}/merge/files/cv?${query}`, { headers, redirect: 'manual' });
		const long = await file('bytes=100000');
		expect([long.headers.get('content-length'), (await long.text()).length]).toEqual([
			'100000',
			100_000,
		]);
		expect((await file('unannounced=')).headers.get('content-length')).toBeNull();
		expect((await file('expires=2020-01-01T00:00:00Z')).status).toBe(403);
		expect((await file('', { authorization: 'Bearer key' })).status).toBe(400);
		const elsewhere = await file('to=https://example.com/cv.pdf');
		expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([
			302,
			'https://example.com/cv.pdf',
		]);
	});
});

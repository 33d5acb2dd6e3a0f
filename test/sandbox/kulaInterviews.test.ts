import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { adHoc, applications, kulaClient, mondayAt } from './kulaClient';

const interviewsPath = `/v1/applications/${applications.engineer}/interviews`;

describe("Kula's stand-in: interviews", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 20, vendors: ['kula'] });
		client = kulaClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	const create = async (body: object) => (await client.post(interviewsPath, body)).data.data;
	const codeOf = async (body: object) => {
		const { status, data } = await client.post(interviewsPath, body);
		return [status, data.error?.code];
	};

	it('creates an interview and provisions its conference link afterwards', async () => {
		const created = await client.post(interviewsPath, adHoc);
		expect(created.status).toBe(201);
		expect(created.data.data).toMatchObject({
			conference_url: null,
			meeting_status: 'not_started',
		});
		const link = await eventually<string>(async () => {
			const { data } = await client.get(`/v1/interviews/${created.data.data.id}`);
			return data.data.conference_url ?? undefined;
		});
		expect(link).toMatch(/^https:\/\/meet\.example\.com\//);
	});

	it('takes from the plan what is left out', async () => {
		const { organizer_id, start_time, timezone } = adHoc;
		const body = { organizer_id, start_time, timezone, stage_activity_id: 8802 };
		expect(await create(body)).toMatchObject({
			stage_activity_id: 8802,
			kind: 'panel',
			duration_minutes: 45,
			interviewer_ids: [41, 57],
		});
	});

	it('keeps the record of an interview managed elsewhere and provisions nothing', async () => {
		const { organizer_id, start_time, timezone } = adHoc;
		const external = { managed: true, video_conferencing_url: 'https://call.example.com/1' };
		const people = { kind: 'one_on_one', duration_minutes: 30, interviewer_ids: [57] };
		const interview = await create({ organizer_id, start_time, timezone, ...people, external });
		expect(interview).toMatchObject({ kind: 'external', external });
	});

	it.each([
		['err_start_time_not_aligned', { start_time: adHoc.start_time.replace('00Z', '30Z') }],
		['err_start_time_less_than_current_time', { start_time: '2020-01-01T10:00:00Z' }],
		['err_end_time_before_start_time', { end_time: '2020-01-01T10:00:00Z' }],
		['err_duration_out_of_range', { duration_minutes: 4 }],
		['err_duration_out_of_range', { end_time: '2099-01-01T10:00:00Z' }],
		['err_invalid_set_of_interviewers', { kind: 'one_on_one' }],
		['err_interviewers_not_found', { interviewer_ids: [41, 999] }],
		['err_interviewers_not_found', { interviewer_ids: [61] }],
		['err_onsite_office_required', { location: 'onsite' }],
		['err_office_not_found', { location: 'onsite', office_id: 99 }],
		['err_zoom_host_id_required', { location: 'zoom' }],
		['err_zoom_host_id_not_in_interviewers', { location: 'zoom', host_id: 58 }],
		['err_zoom_host_invalid_user', { location: 'zoom', host_id: 57 }],
		['err_hackerrank_template_id_required', { location: 'hackerrank' }],
		['err_candidate_template_not_found', { candidate_template_id: 1 }],
		['err_interviewer_template_not_found', { interviewer_template_id: 1 }],
		['err_candidate_template_invalid_category', { candidate_template_id: 78 }],
		['err_interviewer_template_invalid_category', { interviewer_template_id: 79 }],
		['err_invalid_iso_8601', { start_time: 'tomorrow' }],
		['err_invalid_timezone', { timezone: 'Mars/Base' }],
	])('refuses with %s: %j', async (code, change) => {
		expect(await codeOf({ ...adHoc, ...change })).toEqual([422, code]);
	});

	it('moves an interview and keeps its length', async () => {
		const { id } = await create(adHoc);
		const { data } = await client.patch(`/v1/interviews/${id}`, { start_time: mondayAt(20) });
		expect(data.data).toMatchObject({
			start_time: mondayAt(20),
			end_time: mondayAt(20).replace(':00:00Z', ':45:00Z'),
			duration_minutes: 45,
		});
	});

	it('cancels an interview once, and then changes it no more', async () => {
		const { id } = await create(adHoc);
		const cancelled = await client.post(`/v1/interviews/${id}/cancel`);
		expect(cancelled.data.data.meeting_status).toBe('cancelled');
		const again = await client.post(`/v1/interviews/${id}/cancel`);
		expect(again.data.error.code).toBe('err_interview_already_cancelled');
		const change = await client.patch(`/v1/interviews/${id}`, { name: 'New' });
		expect(change.data.error.code).toBe('err_interview_cancelled');
	});

	it('marks a no-show only after the start and before a scorecard', async () => {
		const listed = await client.get('/v1/interviews', {
			params: { 'meeting_status[]': ['ended'], sort_by: 'start_time', sort_order: 'asc' },
		});
		const [scored, ended] = listed.data.data;
		const path = (id: number, action: string) => `/v1/interviews/${id}/${action}_candidate_no_show`;
		expect((await client.post(path(scored.id, 'mark'))).status).toBe(422);
		const marked = await client.post(path(ended.id, 'mark'));
		expect(marked.data.data.meeting_status).toBe('candidate_no_show');
		const undone = await client.post(path(ended.id, 'undo'));
		expect(undone.data.data.meeting_status).toBe('ended');
		const { id } = await create(adHoc);
		expect((await client.post(path(id, 'mark'))).status).toBe(422);
	});
});

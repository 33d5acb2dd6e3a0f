import type { INodeParameters } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { byId } from '../../engine/operations';
import { mondayAt } from '../../sandbox/kulaClient';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();
const monday = mondayAt(18);

const always = { application_id: byId(17084), organizer_id: byId(41), start_time: monday };

const adHoc: INodeParameters = {
	...always,
	basis: 'adHoc',
	duration_minutes: 45,
	kind: 'panel',
	interviewer_ids: [41, 57],
	location: 'google_meet',
	candidate_template_id: byId(77),
	interviewer_template_id: byId(78),
};

const sentAdHoc = {
	organizer_id: 41,
	start_time: monday,
	timezone: 'UTC',
	duration_minutes: 45,
	kind: 'panel',
	interviewer_ids: [41, 57],
	location: 'google_meet',
	candidate_template_id: 77,
	interviewer_template_id: 78,
};

/** Nothing, from an expression: n8n itself refuses what is required and not filled in. */
const nothing = '={{ "" }}';

const create = async (parameters: INodeParameters, timezone = 'UTC') =>
	await kula.run('interview', 'create', parameters, { timezone });

const sent = async () => (await kula.received()).map(({ body }) => body);

describe('Interview: Create', () => {
	it('takes what it can from an activity of the interview plan', async () => {
		const { json, error } = await create({ ...always, stage_activity_id: byId(8802) });
		expect(error).toBeUndefined();
		expect(await kula.received()).toEqual([
			{
				method: 'POST',
				path: '/v1/applications/17084/interviews',
				query: {},
				body: {
					organizer_id: 41,
					start_time: monday,
					timezone: 'UTC',
					stage_activity_id: 8802,
				},
			},
		]);
		expect(json).toEqual([
			expect.objectContaining({
				name: 'Platform panel',
				kind: 'panel',
				meeting_status: 'not_started',
				conference_url: null,
			}),
		]);
	});

	it('overrides what the plan says', async () => {
		const additionalFields = { duration_minutes: 60, interviewer_ids: [58, 41], name: 'Panel' };
		await create({ ...always, stage_activity_id: byId(8802), additionalFields });
		expect(await sent()).toEqual([
			expect.objectContaining({
				stage_activity_id: 8802,
				duration_minutes: 60,
				interviewer_ids: [58, 41],
				name: 'Panel',
			}),
		]);
	});

	it('says everything of an ad-hoc interview', async () => {
		const { error } = await create(adHoc);
		expect(error).toBeUndefined();
		expect(await sent()).toEqual([sentAdHoc]);
	});

	it('ends at a time in place of after a duration', async () => {
		const end = monday.replace(':00:00Z', ':20:00Z');
		await create({ ...adHoc, additionalFields: { end_time: end } });
		const { duration_minutes: _length, ...rest } = sentAdHoc;
		expect(await sent()).toEqual([{ ...rest, end_time: end }]);
	});

	it.each([
		['onsite', { office_id: byId(2) }, { office_id: 2 }],
		['zoom', { host_id: byId(41) }, { host_id: 41 }],
		['hackerrank', { hackerrank_template_id: '9' }, { hackerrank_template_id: 9 }],
	])('adds what the location %s needs', async (location, given, expected) => {
		const { error } = await create({ ...adHoc, location, ...given });
		expect(error).toBeUndefined();
		expect(await sent()).toEqual([{ ...sentAdHoc, location, ...expected }]);
	});

	it('leaves out what another location would need', async () => {
		await create({ ...adHoc, office_id: byId(2), host_id: byId(41) });
		expect(await sent()).toEqual([sentAdHoc]);
	});

	it('keeps the record of an interview managed elsewhere', async () => {
		const { json } = await create({
			...always,
			basis: 'managed',
			duration_minutes: 30,
			kind: 'one_on_one',
			interviewer_ids: [57],
			additionalFields: { external_video_conferencing_url: 'https://call.example.com/1' },
		});
		expect(await sent()).toEqual([
			{
				organizer_id: 41,
				start_time: monday,
				timezone: 'UTC',
				duration_minutes: 30,
				kind: 'one_on_one',
				interviewer_ids: [57],
				external: { managed: true, video_conferencing_url: 'https://call.example.com/1' },
			},
		]);
		expect(json[0]).toMatchObject({ kind: 'external' });
	});

	it("reads the start in the workflow's time zone, or the chosen one", async () => {
		const local = DateTime.fromISO(monday, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm");
		await create({ ...adHoc, start_time: local }, 'America/New_York');
		await create({ ...adHoc, start_time: local, timezone: 'Asia/Kolkata' });
		const at = (zone: string) =>
			DateTime.fromISO(local, { zone }).toUTC().toISO({ suppressMilliseconds: true });
		expect(await sent()).toEqual([
			expect.objectContaining({
				timezone: 'America/New_York',
				start_time: at('America/New_York'),
			}),
			expect.objectContaining({ timezone: 'Asia/Kolkata', start_time: at('Asia/Kolkata') }),
		]);
	});

	it('creates one interview an item', async () => {
		const result = await kula.run(
			'interview',
			'create',
			{ ...adHoc, start_time: '={{ $json.start }}' },
			{ items: [{ start: mondayAt(18) }, { start: mondayAt(20) }] },
		);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(await sent()).toHaveLength(2);
	});

	it.each<[string, INodeParameters, string]>([
		['no start', { start_time: nothing }, "'Start' is empty"],
		[
			'a start in the past',
			{ start_time: '2020-01-06T10:00:00+01:00' },
			"'Start' is in the past: 2020-01-06T10:00 (UTC+1)",
		],
		[
			'a start in the past, which Kula never takes',
			{ start_time: '2020-01-06T10:00:00Z', options: { allowPastTimes: true } },
			"'Start' is in the past",
		],
		[
			'a start between quarters',
			{ start_time: monday.replace(':00:00Z', ':07:00Z') },
			"'Start' is not on a quarter of an hour",
		],
		[
			'a start with seconds',
			{ start_time: monday.replace(':00Z', ':30Z') },
			"'Start' is not on a quarter of an hour",
		],
		['no time', { start_time: 'soon' }, "'Start' is not a valid time"],
		['no organizer', { organizer_id: byId(nothing) }, "'Organizer' is empty"],
		[
			'an organizer by name',
			{ organizer_id: byId("={{ 'Ada' }}") },
			"'Organizer' is not a valid ID: Ada",
		],
		['a duration of four minutes', { duration_minutes: 4 }, "'Duration' makes the interview 4"],
		['more than a day', { duration_minutes: 1441 }, "'Duration' makes the interview 1441"],
		['half a minute', { duration_minutes: 5.5 }, "'Duration' makes the interview 5.5"],
		[
			'an end before the start',
			{ additionalFields: { end_time: mondayAt(17) } },
			"'End' is not after 'Start'",
		],
		['a one-on-one of two', { kind: 'one_on_one' }, 'A one-on-one takes exactly one interviewer'],
		['no interviewers', { interviewer_ids: '={{ [] }}' }, '0 interviewers are given'],
		[
			'eleven interviewers',
			{ interviewer_ids: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
			'11 interviewers are given',
		],
		['no office', { location: 'onsite', office_id: byId(nothing) }, "'Office' is empty"],
		['no Zoom host', { location: 'zoom', host_id: byId(nothing) }, "'Zoom Host' is empty"],
		[
			'a Zoom host from outside',
			{ location: 'zoom', host_id: byId(58) },
			"'Zoom Host' is not one of the interviewers",
		],
		[
			'no HackerRank template',
			{ location: 'hackerrank', hackerrank_template_id: nothing },
			"'HackerRank Template ID' is empty",
		],
		['no application', { application_id: byId(nothing) }, "'Application' is empty"],
		['another path', { application_id: byId("={{ '..' }}") }, "'Application' cannot be '..'"],
		['no zone', { timezone: 'Mars/Base' }, "'Time Zone' is not a known time zone"],
	])('refuses %s before anything is sent', async (_case, change, message) => {
		const { error } = await create({ ...adHoc, ...change });
		expect(error?.message).toContain(message);
		expect(error?.description).toEqual(expect.any(String));
		expect(await sent()).toEqual([]);
	});

	it('needs no invite templates for an ad-hoc interview', async () => {
		const empty = {
			candidate_template_id: byId(nothing),
			interviewer_template_id: byId(nothing),
		};
		const { json, error } = await create({ ...adHoc, ...empty });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		const [body] = await sent();
		expect(body).toMatchObject({ kind: 'panel', interviewer_ids: [41, 57] });
		expect(body).not.toHaveProperty('candidate_template_id');
		expect(body).not.toHaveProperty('interviewer_template_id');
	});

	it('refuses a plan without an activity', async () => {
		const { error } = await create({ ...always, stage_activity_id: byId(nothing) });
		expect(error?.message).toBe("'Activity' is empty");
	});

	it('does not create twice when the answer is lost', async () => {
		const effect = { kind: 'cut', when: 'after' } as const;
		await kula.control.addFault({ vendor: 'kula', method: 'POST', effect });
		const { error } = await create(adHoc);
		expect(error?.description).toContain('may have carried this out all the same');
		expect(await sent()).toHaveLength(1);
	});
});

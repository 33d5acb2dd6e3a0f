import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultEffect } from '../../../sandbox/sandboxControl';
import { byId } from '../../engine/operations';
import type { NodeRun } from '../../engine/runNode';
import { mondayAt } from '../../sandbox/kulaClient';
import { useKula } from './kula';

jest.setTimeout(60_000);

const kula = useKula();

/** Interviews of the standard data: one that ended, one with a scorecard, one to come. */
const ended = 2;
const scored = 1;
const coming = 5;
const start = mondayAt(18);

const rebook = async (
	id: number | string,
	fields: INodeParameters = {},
	how: Partial<NodeRun> = {},
) => await kula.run('interview', 'rebook', { id: byId(id), start_time: start, ...fields }, how);

const calls = async () => (await kula.received()).map(({ method, path }) => `${method} ${path}`);

const body = async () => (await kula.received()).at(-1)?.body;

/** Changes what the next reading of an interview answers. */
async function read(id: number, fields: IDataObject): Promise<void> {
	const { json } = await kula.run('interview', 'get', { id: byId(id), simplify: false });
	const effect = {
		kind: 'status',
		status: 200,
		body: { data: { ...json[0], ...fields } },
	} as const;
	await kula.control.addFault({ vendor: 'kula', method: 'GET', effect });
	await kula.control.clearRequests();
}

const copied = {
	organizer_id: 41,
	start_time: start,
	timezone: 'America/Los_Angeles',
	duration_minutes: 45,
	kind: 'one_on_one',
	location: 'google_meet',
	interviewer_ids: [58],
	calendar_event_visibility: 'default',
	ai_note_taker_enabled: false,
	ai_scorecard_assist_enabled: false,
	candidate_template_id: 77,
	interviewer_template_id: 78,
};

describe('Interview: Rebook', () => {
	it('marks the old one as a no-show, then books one with the same people', async () => {
		const { json, error } = await rebook(ended);
		expect(error).toBeUndefined();
		expect(await calls()).toEqual([
			'GET /v1/interviews/2',
			'POST /v1/interviews/2/mark_candidate_no_show',
			'POST /v1/applications/16967/interviews',
		]);
		expect(await body()).toEqual(copied);
		expect(json).toEqual([
			expect.objectContaining({
				start_time: start,
				meeting_status: 'not_started',
				rebookedFrom: ended,
				oldInterview: 'noShow',
			}),
		]);
		expect(json[0]).not.toHaveProperty('organizer_id');
	});

	it('cancels the old one first, if wanted', async () => {
		const { json } = await rebook(coming, { oldInterview: 'cancel' });
		expect(json).toEqual([expect.objectContaining({ oldInterview: 'cancelled' })]);
		expect((await calls()).slice(1)).toEqual([
			'POST /v1/interviews/5/cancel',
			'POST /v1/applications/16970/interviews',
		]);
	});

	it.each([
		['ended', 'keep', 'kept'],
		['ended', 'cancel', 'ended'],
		['candidate_no_show', 'markNoShow', 'noShow'],
		['cancelled', 'cancel', 'cancelled'],
	])('has nothing to do first for one that is %s and the choice %s', async (...example) => {
		const [meeting_status, choice, fate] = example;
		await read(ended, { meeting_status });
		const { json } = await rebook(ended, { oldInterview: choice });
		expect(json).toEqual([expect.objectContaining({ oldInterview: fate })]);
		expect(await calls()).toEqual([
			'GET /v1/interviews/2',
			'POST /v1/applications/16967/interviews',
		]);
	});

	it('reads the new start in the zone of the old one, or in the one that is chosen', async () => {
		const local = mondayAt(11).replace(':00Z', '');
		await rebook(ended, { start_time: local });
		expect(await body()).toMatchObject({
			start_time: expect.stringMatching(/T1[89]:00:00Z$/),
			timezone: 'America/Los_Angeles',
		});
		await rebook(3, { start_time: local, timezone: 'Asia/Tokyo' });
		expect(await body()).toMatchObject({ start_time: mondayAt(2), timezone: 'Asia/Tokyo' });
	});

	it('takes other settings in place of those of the old one', async () => {
		const additionalFields = {
			kind: 'panel',
			interviewer_ids: [41, 57],
			location: 'zoom',
			host_id: byId(57),
			duration_minutes: 60,
			organizer_id: byId(57),
		};
		await rebook(ended, { additionalFields });
		expect(await body()).toEqual({
			...copied,
			...additionalFields,
			host_id: 57,
			organizer_id: 57,
		});
	});

	it('keeps the activity of the plan, and what Kula names otherwise', async () => {
		await read(ended, {
			stage_activity_id: 8802,
			scorecard_template_id: 9,
			interviewer_ids: null,
			organizer_id: null,
			organizer: { id: 41 },
			duration_minutes: null,
		});
		await rebook(ended);
		expect(await body()).toEqual({ ...copied, stage_activity_id: 8802 });
	});

	it('keeps an interview managed elsewhere a record', async () => {
		const external = { managed: true, source: 'n8n', event_id: 'old', video_conferencing_url: 'x' };
		await read(ended, { kind: 'external', location: null, external });
		await rebook(ended, { additionalFields: { external_event_id: 'new' } });
		expect(await body()).toMatchObject({
			kind: 'one_on_one',
			external: { managed: true, source: 'n8n', event_id: 'new' },
		});
	});
});

describe('a rebooking is refused before anything is changed', () => {
	it.each<[string, number, IDataObject, INodeParameters, string]>([
		[
			'has not started and would be a no-show',
			coming,
			{},
			{},
			'Interview 5 has not started, so nobody has missed it',
		],
		[
			'is to come and would be kept',
			coming,
			{},
			{ oldInterview: 'keep' },
			'Interview 5 is not over, so both would be booked',
		],
		[
			'does not tell its organizer',
			ended,
			{ organizer_id: null },
			{},
			"Kula does not tell 'Organizer' of Interview 2",
		],
		[
			'does not tell its application',
			ended,
			{ application_id: null },
			{},
			'Kula does not tell the application of Interview 2',
		],
		[
			'has one interviewer and would get two',
			ended,
			{},
			{ additionalFields: { interviewer_ids: [41, 57] } },
			'A one-on-one takes exactly one interviewer, but 2 are given',
		],
		[
			'would move to Zoom without a host',
			ended,
			{},
			{ additionalFields: { location: 'zoom' } },
			"'Zoom Host' is empty",
		],
		[
			'would start off the quarter of an hour',
			ended,
			{},
			{ start_time: mondayAt(9).replace('00:00Z', '07:00Z') },
			`'Start' is not on a quarter of an hour: ${mondayAt(9).replace(':00:00Z', ':07')} (UTC)`,
		],
		[
			'would start when clocks go forward',
			ended,
			{},
			{ start_time: '2099-03-08T02:30' },
			"'Start' does not exist in America/Los_Angeles: 2099-03-08T02:30 is skipped when clocks go forward",
		],
	])('where the old interview %s', async (_case, id, fields, parameters, message) => {
		await read(id, fields);
		const { error } = await rebook(id, parameters);
		expect(error?.message).toBe(message);
		expect(await calls()).toEqual([`GET /v1/interviews/${id}`]);
	});

	it.each([
		['is missing', { id: byId('={{ "" }}') }, "'Interview' is empty"],
		['gets an unknown fate', { oldInterview: '={{ "burn" }}' }, "'Old Interview' has no choice"],
	])('where the old interview %s', async (_case, parameters, words) => {
		const { error } = await rebook(ended, parameters);
		expect(error?.message).toContain(words);
		expect(await calls()).toEqual([]);
	});

	it('takes the application from a field where Kula does not tell it', async () => {
		await read(ended, { application_id: null });
		const { error } = await rebook(ended, { additionalFields: { application_id: byId(16967) } });
		expect(error).toBeUndefined();
		expect((await calls()).at(-1)).toBe('POST /v1/applications/16967/interviews');
	});
});

describe('the message of a rebooking that fails', () => {
	it('says that nothing was done where a scorecard forbids the mark', async () => {
		const { error } = await rebook(scored);
		expect(error?.message).toBe(
			'Interview 1 was not marked as a no-show, and no new one was booked: A scorecard is submitted already (err_scorecard_submitted)',
		);
		expect(await calls()).toHaveLength(2);
	});

	it.each<[string, FaultEffect, string]>([
		[
			'refused',
			{ kind: 'status', status: 422, body: { error: { code: 'x', message: 'No' } } },
			'no new one was booked: No (x)',
		],
		[
			'uncertain',
			{ kind: 'cut', when: 'after' },
			'a new one may have been booked: The connection to Kula broke before a whole answer arrived (it may have been carried out)',
		],
	])('tells of both halves where the new one is %s, and neither is sent again', async (...row) => {
		const [, effect, words] = row;
		const path = '/v1/applications/16967/interviews';
		await kula.control.addFault({ vendor: 'kula', method: 'POST', path, effect, times: 9 });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const { error } = await rebook(ended, {}, { settings });
		expect(error?.message).toBe(`Interview 2 was marked as a no-show, and ${words}`);
		expect((await calls()).filter((call) => call.startsWith('POST'))).toHaveLength(2);
	});
});

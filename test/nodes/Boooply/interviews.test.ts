import { DateTime } from 'luxon';

import { byCode, jane, people, useBoooply } from './boooply';

const boooply = useBoooply();
const run = boooply.run;
const interviews = '/api/integration/interviews';

/** A completed AI interview of the standard data that has been analysed and recorded. */
const finished = 'Boooply-AI-2000000005';
/** A scheduled one. */
const coming = 'Boooply-AI-2000000001';
/** A completed one that is answered in the shape of older revisions. */
const older = 'Boooply-H-2000000020';

const request = (method: string, path: string, body?: object, query = {}) => ({
	method,
	path: `${interviews}${path}`,
	query,
	body,
});

describe('Interview: Get', () => {
	it('reads one interview', async () => {
		const { json, error } = await run('interview', 'get', byCode(finished));
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([request('GET', `/${finished}`)]);
		expect(json).toEqual([
			{
				meetingCode: finished,
				title: expect.stringContaining('Interview'),
				meetingType: 'AI_ONLY',
				isTeamMeeting: false,
				jobRole: expect.any(String),
				sessionStatus: 'COMPLETED',
				scheduledAt: expect.any(String),
				durationMinutes: 30,
				url: `https://boooply.com/meeting/${finished}`,
				endReason: 'AUTO_COMPLETED',
				overallScore: expect.any(Number),
				evaluationRecommendation: expect.any(String),
				participants: [expect.objectContaining({ role: 'CANDIDATE', joinUrl: expect.any(String) })],
			},
		]);
	});

	it('puts out everything without Simplify', async () => {
		const { json } = await run('interview', 'get', { ...byCode(finished), simplify: false });
		expect(json[0]).toMatchObject({
			id: expect.any(String),
			endReason: 'AUTO_COMPLETED',
			evaluationRecommendation: expect.any(String),
			source: 'ats',
			sourceId: 'greenhouse-7',
		});
	});

	it('reads the older shape of the answer', async () => {
		const { json } = await run('interview', 'get', { ...byCode(older), simplify: false });
		expect(json[0]).toHaveProperty('meetingCode', older);
		expect(json[0]).not.toHaveProperty('code');
	});

	it.each([
		['from the list', { mode: 'list', value: finished, cachedResultName: 'Interview' }],
		['by code', { mode: 'code', value: ` ${finished} ` }],
		['by URL', { mode: 'url', value: `https://boooply.com/meeting/${finished}` }],
		['by join link', { mode: 'url', value: `https://boooply.com/meeting/${finished}?token=abc` }],
	])('takes the interview %s', async (_how, locator) => {
		const { error } = await run('interview', 'get', { meetingCode: { __rl: true, ...locator } });
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([request('GET', `/${finished}`)]);
	});

	it('takes the code of the item before', async () => {
		const { json } = await run('interview', 'get', byCode('={{ $json.meetingCode }}'), {
			items: [{ meetingCode: finished }, { meetingCode: coming }],
		});
		expect(json.map(({ meetingCode }) => meetingCode)).toEqual([finished, coming]);
	});

	it('sends a code with odd characters as one part of the path', async () => {
		await run('interview', 'get', byCode('a/b?c#ä'));
		expect(await boooply.received()).toEqual([request('GET', '/a%2Fb%3Fc%23%C3%A4')]);
	});

	it.each([
		['an empty code', '={{ $json.unknown }}', "'Interview' is empty", /Choose a value/],
		['a code that leads elsewhere', '..', "'Interview' cannot be '..'", /Choose another/],
	])('refuses %s', async (_what, code, message, remedy) => {
		const { error } = await run('interview', 'get', byCode(code));
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(remedy);
		expect(await boooply.received()).toEqual([]);
	});

	it('says what Boooply says of an unknown code, and what to do', async () => {
		const { error } = await run('interview', 'get', byCode('Boooply-AI-1'));
		expect(error?.message).toBe('Interview not found');
		expect(error?.description).toMatch(/Check the interview code/);
	});
});

describe('Interview: Get Many', () => {
	it('gives 50 interviews unless told otherwise', async () => {
		const { json } = await run('interview', 'getAll');
		expect(json).toHaveLength(50);
		expect(await boooply.received()).toEqual([
			request('GET', '', undefined, { page: '1', limit: '50' }),
		]);
	});

	it('gives all of them in pages of 100', async () => {
		const { json } = await run('interview', 'getAll', { returnAll: true });
		expect(new Set(json.map(({ meetingCode }) => meetingCode)).size).toBe(130);
		expect(json).toHaveLength(130);
		expect((await boooply.received()).map(({ query }) => query)).toEqual([
			{ page: '1', limit: '100' },
			{ page: '2', limit: '100' },
		]);
	});

	it('asks for no more than the limit', async () => {
		const { json } = await run('interview', 'getAll', { limit: 7 });
		expect(json).toHaveLength(7);
		expect((await boooply.received()).map(({ query }) => query)).toEqual([
			{ page: '1', limit: '7' },
		]);
	});

	it('sends every filter', async () => {
		const texts = {
			dateField: 'scheduled',
			scoreMax: 100,
			scoreMin: 0,
			search: 'Engineer',
			sourceId: 'greenhouse-7',
			type: 'AI_ONLY',
		};
		const { error } = await run(
			'interview',
			'getAll',
			{
				filters: {
					...texts,
					dateFrom: '2026-01-01T00:00',
					dateTo: '2099-07-01T00:00',
					status: ['SCHEDULED', 'COMPLETED'],
				},
			},
			{ timezone: 'Europe/Berlin' },
		);
		expect(error).toBeUndefined();
		expect((await boooply.received())[0]?.query).toEqual({
			...texts,
			scoreMax: '100',
			scoreMin: '0',
			dateFrom: '2025-12-31T23:00:00Z',
			dateTo: '2099-06-30T22:00:00Z',
			status: 'SCHEDULED,COMPLETED',
			page: '1',
			limit: '50',
		});
	});

	it('filters by several states', async () => {
		const { json } = await run('interview', 'getAll', {
			returnAll: true,
			filters: { status: ['ACTIVE', 'FAILED'] },
		});
		expect(new Set(json.map(({ sessionStatus }) => sessionStatus))).toEqual(
			new Set(['ACTIVE', 'FAILED']),
		);
	});

	it('refuses a date that is none', async () => {
		const { error } = await run('interview', 'getAll', { filters: { dateTo: 'next week' } });
		expect(error?.message).toBe("'Date To' is not a valid time: next week");
		expect(await boooply.received()).toEqual([]);
	});

	it('gives nothing where nothing fits', async () => {
		const { json, error } = await run('interview', 'getAll', {
			filters: { search: 'no such thing' },
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
	});
});

describe('Interview: Reschedule', () => {
	it('moves an interview', async () => {
		const { json, error } = await run(
			'interview',
			'reschedule',
			{
				...byCode(coming),
				newScheduledAt: '2099-03-28T09:00',
				timezone: 'Europe/Berlin',
				additionalFields: { durationMinutes: 45, reason: 'Anna is ill' },
			},
			{ timezone: 'Asia/Tokyo' },
		);
		expect(error).toBeUndefined();
		expect(await boooply.received()).toEqual([
			request('PATCH', `/${coming}/reschedule`, {
				scheduledAt: '2099-03-28T08:00:00Z',
				durationMinutes: 45,
				reason: 'Anna is ill',
			}),
		]);
		expect(json[0]).toMatchObject({
			meetingCode: coming,
			scheduledAt: '2099-03-28T08:00:00Z',
			durationMinutes: 45,
			participants: [expect.objectContaining({ joinUrl: expect.any(String) })],
		});
	});

	it('sends only the start unless told more, an hour earlier in summer', async () => {
		const parameters = { ...byCode(coming), newScheduledAt: '2099-03-30T09:00' };
		await run('interview', 'reschedule', parameters, { timezone: 'Europe/Berlin' });
		expect((await boooply.received())[0]?.body).toEqual({ scheduledAt: '2099-03-30T07:00:00Z' });
	});

	it.each([
		['no time', '={{ $json.unknown }}', "'New Start' is not a valid time: it is empty"],
		[
			'a time in the past',
			'2020-05-04T09:00',
			"'New Start' is in the past: 2020-05-04T09:00 (UTC)",
		],
	])('refuses %s', async (_what, newScheduledAt, message) => {
		const { error } = await run('interview', 'reschedule', { ...byCode(coming), newScheduledAt });
		expect(error?.message).toBe(message);
		expect(await boooply.received()).toEqual([]);
	});

	it('takes a duration that came as text, and refuses one that is none', async () => {
		const parameters = {
			...byCode(coming),
			newScheduledAt: '2099-03-30T09:00',
			additionalFields: { durationMinutes: '={{ $json.minutes }}' },
		};
		await run('interview', 'reschedule', parameters, { items: [{ minutes: '45' }] });
		expect((await boooply.received())[0]?.body).toHaveProperty('durationMinutes', 45);
		const { error } = await run('interview', 'reschedule', parameters, {
			items: [{ minutes: 'x' }],
		});
		expect(error?.message).toBe("'Duration' must be a whole number of at least 5");
	});

	it('says why a finished interview cannot be moved', async () => {
		const parameters = { ...byCode(finished), newScheduledAt: '2099-03-30T09:00' };
		const { error } = await run('interview', 'reschedule', parameters);
		expect(error?.message).toBe('Cannot reschedule an interview that is COMPLETED');
	});
});

describe('Interview: Cancel and Delete', () => {
	it('cancels with a reason', async () => {
		const { json } = await run('interview', 'cancel', {
			...byCode(coming),
			reason: 'Position filled',
		});
		expect(await boooply.received()).toEqual([
			request('PATCH', `/${coming}/cancel`, { reason: 'Position filled' }),
		]);
		expect(json[0]).toMatchObject({ meetingCode: coming, sessionStatus: 'CANCELLED' });
	});

	it('cancels without a reason', async () => {
		const { error } = await run('interview', 'cancel', byCode(coming));
		expect(error).toBeUndefined();
		const [sent] = await boooply.received();
		expect(sent?.body ?? {}).toEqual({});
	});

	it('puts out an answer without a meeting under the code that was asked for', async () => {
		await boooply.control.addFault({
			vendor: 'boooply',
			effect: { kind: 'status', status: 200, body: { success: true } },
		});
		const { json } = await run('interview', 'cancel', byCode(coming));
		expect(json).toEqual([{ meetingCode: coming }]);
	});

	it('deletes for good', async () => {
		const { json } = await run('interview', 'delete', byCode(coming));
		expect(json).toEqual([{ deleted: true }]);
		expect(await boooply.received()).toEqual([request('DELETE', `/${coming}`)]);
		expect((await run('interview', 'get', byCode(coming))).error?.message).toBe(
			'Interview not found',
		);
	});
});

describe('results of an interview', () => {
	it('Get Transcript gives one item with who said what', async () => {
		const { json } = await run('interview', 'getTranscript', byCode(finished));
		expect(await boooply.received()).toEqual([request('GET', `/${finished}/transcript`)]);
		expect(json).toEqual([{ meetingCode: finished, ready: true, transcript: expect.any(Array) }]);
		expect(json[0]).toHaveProperty('transcript.0', {
			speaker: expect.any(String),
			role: 'AI',
			content: expect.any(String),
			timestamp: expect.any(String),
		});
	});

	it('Get Evaluation gives scores and summary', async () => {
		const { json } = await run('interview', 'getEvaluation', byCode(finished));
		expect(await boooply.received()).toEqual([request('GET', `/${finished}/evaluation`)]);
		expect(json[0]).toMatchObject({
			meetingCode: finished,
			ready: true,
			evaluation: { overallScore: expect.any(Number), recommendation: expect.any(String) },
			aiSummary: expect.any(String),
			recommendations: { strengths: expect.any(Array) },
		});
		expect(json[0]).not.toHaveProperty('success');
	});

	it('Get Evaluation puts the scores of older answers in the same place', async () => {
		const { json } = await run('interview', 'getEvaluation', byCode(older));
		expect(json[0]).toHaveProperty('evaluation.overallScore', expect.any(Number));
		expect(json[0]).not.toHaveProperty('overallScore');
	});

	it('Start Analysis queues the analysis', async () => {
		const { json } = await run('interview', 'startAnalysis', byCode(finished));
		const [sent] = await boooply.received();
		expect(sent).toMatchObject({ method: 'POST', path: `${interviews}/${finished}/analyze` });
		expect(sent?.body ?? {}).toEqual({});
		expect(json).toEqual([{ queued: true, jobId: expect.any(String) }]);
	});

	it('Get Recording gives length, format and addresses', async () => {
		const { json } = await run('interview', 'getRecording', byCode(finished));
		expect(await boooply.received()).toEqual([request('GET', `/${finished}/recording`)]);
		expect(json).toEqual([
			{
				meetingCode: finished,
				ready: true,
				duration: 1680,
				format: 'mp4',
				createdAt: expect.any(String),
				videoUrl: expect.stringContaining('signature='),
				videoApiUrl: `${boooply.url}${interviews}/${finished}/recording`,
			},
		]);
	});
});

describe('an interview from booking to cancelling', () => {
	it('is listed, moved and cancelled', async () => {
		const [booked] = (
			await run('interview', 'create', {
				interviewType: 'ai',
				jobRole: 'Backend Engineer',
				...people(jane),
				schedulingMode: 'FIXED',
				scheduledAt: '2099-05-04T09:00',
			})
		).json;
		const newScheduledAt = DateTime.fromISO('2099-05-05T09:00', { zone: 'UTC' });
		const step = { ...byCode(booked?.meetingCode), newScheduledAt: newScheduledAt.toISO() };
		await run('interview', 'reschedule', step);
		await run('interview', 'cancel', step);
		const { json } = await run('interview', 'getAll', {
			filters: { search: String(booked?.meetingCode), status: ['CANCELLED'] },
		});
		expect(json).toEqual([
			expect.objectContaining({
				meetingCode: booked?.meetingCode,
				scheduledAt: '2099-05-05T09:00:00Z',
				participants: booked?.participants,
			}),
		]);
	});
});

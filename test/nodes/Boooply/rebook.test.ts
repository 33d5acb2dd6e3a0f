import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { FaultEffect } from '../../../sandbox/sandboxControl';
import { runAgent, type Way } from '../../engine/agent';
import type { NodeRun } from '../../engine/runNode';
import { anna, byCode, jane, useBoooply } from './boooply';

const boooply = useBoooply();

const code = 'Boooply-H-3000000001';
const start = '2099-05-04T09:00:00Z';

/** Puts an interview in, a no-show unless told otherwise. */
async function planted(fields: object = {}): Promise<void> {
	const meeting = {
		code,
		title: 'Interview with Jane Doe for Nurse at Acme Corp',
		jobRole: 'Nurse',
		meetingType: 'HUMAN',
		sessionStatus: 'FAILED',
		endReason: 'NO_SHOW',
		scheduledAt: '2026-05-04T09:00:00Z',
		durationMinutes: 45,
		participants: [jane, anna],
		...fields,
	};
	await boooply.control.seed('boooply', { meetings: [meeting] });
}

const scheduled = { sessionStatus: 'SCHEDULED', endReason: undefined };

const rebook = async (fields: INodeParameters = {}, how: Partial<NodeRun> = {}) =>
	await boooply.run('interview', 'rebook', { ...byCode(code), scheduledAt: start, ...fields }, how);

const calls = async () =>
	(await boooply.received()).map(({ method, path }) =>
		`${method} ${path.replace('/api/integration/interviews', '')}`.trim(),
	);

const booked = {
	meetingType: 'HUMAN',
	jobRole: 'Nurse',
	title: 'Interview with Jane Doe for Nurse at Acme Corp',
	durationMinutes: 45,
	participants: [jane, anna],
	schedulingMode: 'FIXED',
	scheduledAt: start,
};

const body = async () => (await boooply.received()).find(({ method }) => method === 'POST')?.body;

describe('Interview: Rebook', () => {
	it('books a new interview with the same people after a no-show', async () => {
		await planted();
		const { json, error } = await rebook();
		expect(error).toBeUndefined();
		expect(await calls()).toEqual([`GET /${code}`, 'POST']);
		expect(await body()).toEqual(booked);
		expect(json).toEqual([
			expect.objectContaining({
				meetingCode: expect.not.stringMatching(code),
				sessionStatus: 'SCHEDULED',
				scheduledAt: start,
				rebookedFrom: code,
				oldInterview: 'ended',
			}),
		]);
	});

	it('cancels the old one before it books, while it is still scheduled', async () => {
		await planted(scheduled);
		const { json } = await rebook({ additionalFields: { reason: 'Ill' } });
		expect(json).toEqual([expect.objectContaining({ oldInterview: 'cancelled' })]);
		expect(await calls()).toEqual([`GET /${code}`, `PATCH /${code}/cancel`, 'POST']);
		expect((await boooply.received())[1]?.body).toEqual({ reason: 'Ill' });
	});

	it.each([
		['cancelled', { sessionStatus: 'CANCELLED' }, 'cancel', 'cancelled'],
		['completed', { sessionStatus: 'COMPLETED' }, 'cancel', 'ended'],
		['a no-show', {}, 'keep', 'kept'],
	])('has nothing to cancel where the old one is %s', async (_state, fields, choice, fate) => {
		await planted(fields);
		const { json } = await rebook({ oldInterview: choice });
		expect(json).toEqual([expect.objectContaining({ oldInterview: fate })]);
		expect(await calls()).toEqual([`GET /${code}`, 'POST']);
	});

	it('takes other settings in place of those of the old one', async () => {
		await planted();
		const additionalFields = { jobRole: 'Senior nurse', durationMinutes: 60, category: 'FINAL' };
		await rebook({ additionalFields });
		const { title: _title, ...rest } = booked;
		expect(await body()).toEqual({ ...rest, ...additionalFields });
	});

	it('lets the candidate of an AI interview pick one of several slots', async () => {
		await planted({ meetingType: 'AI_ONLY', participants: [jane] });
		await rebook({
			schedulingMode: 'CANDIDATE_PICKS',
			slots: { slot: [{ start: '2099-05-04T09:00' }, { start: '2099-05-05T09:00' }] },
			timezone: 'Europe/Berlin',
		});
		expect(await body()).toMatchObject({
			meetingType: 'AI_ONLY',
			availableSlots: [
				{ start: '2099-05-04T07:00:00Z', end: '2099-05-04T07:45:00Z' },
				{ start: '2099-05-05T07:00:00Z', end: '2099-05-05T07:45:00Z' },
			],
		});
	});

	it('books a team meeting again', async () => {
		await planted({
			isTeamMeeting: true,
			jobRole: null,
			title: 'Debrief',
			participants: [{ ...anna, role: 'HOST' }],
		});
		await rebook({ additionalFields: { agenda: ['Scorecards'] } });
		expect(await body()).toMatchObject({
			isTeamMeeting: true,
			title: 'Debrief',
			agenda: ['Scorecards'],
		});
	});
});

describe('a rebooking is refused before anything is changed', () => {
	it.each<[string, object, INodeParameters, string]>([
		['is under way', { sessionStatus: 'ACTIVE' }, {}, `Interview ${code} is under way`],
		[
			'is scheduled and would be kept',
			scheduled,
			{ oldInterview: 'keep' },
			`Interview ${code} has not taken place, so both would be booked`,
		],
		[
			'has no job role',
			{ jobRole: null },
			{},
			`Boooply does not tell the job role of Interview ${code}`,
		],
		[
			'has lost its interviewer',
			{ participants: [jane] },
			{},
			`A 1-to-1 interview takes at least one interviewer or host, but Interview ${code} has 0`,
		],
		[
			'is no team meeting but gets an agenda',
			{},
			{ additionalFields: { agenda: ['Scorecards'] } },
			`'Agenda' does not fit: Interview ${code} is no team meeting`,
		],
		[
			'is a team meeting but gets a category',
			{ isTeamMeeting: true, participants: [{ ...anna, role: 'HOST' }] },
			{ additionalFields: { category: 'FINAL' } },
			`'Category' does not fit: Interview ${code} is a team meeting`,
		],
		[
			'is a team meeting but gets slots',
			{ isTeamMeeting: true, participants: [{ ...anna, role: 'HOST' }] },
			{
				schedulingMode: 'CANDIDATE_PICKS',
				slotsInput: 'list',
				slotList: '[{"start":"2099-05-04"}]',
			},
			`Interview ${code} is a team meeting, which has no candidate to pick a slot`,
		],
	])('where the old interview %s', async (_case, fields, parameters, message) => {
		await planted(fields);
		const { error } = await rebook(parameters);
		expect(error?.message).toBe(message);
		expect(await calls()).toEqual([`GET /${code}`]);
	});

	it.each<[string, INodeParameters, string]>([
		['the start is past', { scheduledAt: '2020-05-04T09:00' }, "'Start' is in the past"],
		[
			'the start is skipped when clocks go forward',
			{ scheduledAt: '2099-03-29T02:30', timezone: 'Europe/Berlin' },
			'Use 2099-03-29T01:30 or 2099-03-29T03:30',
		],
		['the interview is missing', byCode('={{ "" }}'), "'Interview' is empty"],
		['the interview leads elsewhere', byCode('..'), "'Interview' cannot be '..'"],
		['the duration is none', { additionalFields: { durationMinutes: 2 } }, "'Duration' must be"],
		['a choice is none', { oldInterview: '={{ "burn" }}' }, "'Old Interview' has no choice 'burn'"],
	])('where %s', async (_case, parameters, words) => {
		await planted();
		const { error } = await rebook(parameters);
		expect(`${error?.message} ${error?.description}`).toContain(words);
		expect(await calls()).toEqual([]);
	});

	it('where two items have the same interview, of which the first is booked', async () => {
		await planted(scheduled);
		const onError = 'continueRegularOutput';
		const { json } = await rebook({}, { items: [{}, {}], settings: { onError } });
		expect(json).toEqual([
			expect.objectContaining({ rebookedFrom: code }),
			{ error: `Interview ${code} is rebooked by item 0 too` },
		]);
		expect(await calls()).toEqual([`GET /${code}`, `PATCH /${code}/cancel`, 'POST']);
	});
});

const refusal: FaultEffect = {
	kind: 'status',
	status: 422,
	body: { success: false, error: 'No credits' },
};
const broke = 'The connection to Boooply broke before a whole answer arrived';

describe('the message of a rebooking that fails', () => {
	it.each<[string, string, FaultEffect, string]>([
		[
			'is not cancelled',
			'PATCH',
			{ kind: 'status', status: 400, body: { success: false, error: 'It is COMPLETED' } },
			`Interview ${code} was not cancelled, and no new one was booked: It is COMPLETED`,
		],
		[
			'may have been cancelled',
			'PATCH',
			{ kind: 'cut', when: 'after' },
			`Interview ${code} may have been cancelled, and no new one was booked: ${broke} (it may have been carried out)`,
		],
		[
			'was cancelled and the new one refused',
			'POST',
			refusal,
			`Interview ${code} was cancelled, and no new one was booked: No credits`,
		],
		[
			'was cancelled and the new one uncertain',
			'POST',
			{ kind: 'cut', when: 'after' },
			`Interview ${code} was cancelled, and a new one may have been booked: ${broke} (it may have been carried out)`,
		],
		[
			'was cancelled and the new one perhaps booked by a broken server',
			'POST',
			{ kind: 'status', status: 503, body: { success: false, error: 'Down' } },
			`Interview ${code} was cancelled, and a new one may have been booked: Down (it may have been carried out)`,
		],
		[
			'was cancelled and the new one not told',
			'POST',
			{ kind: 'missingFields', fields: ['meeting'] },
			`Interview ${code} was cancelled, and a new one may have been booked: The answer has no 'meeting' (it may have been carried out)`,
		],
	])('says that the old interview %s', async (_case, method, effect, message) => {
		await planted(scheduled);
		await boooply.control.addFault({ vendor: 'boooply', method, effect, times: 9 });
		const onError = 'continueErrorOutput';
		const { errorItems } = await rebook({}, { settings: { onError } });
		expect(errorItems.map(({ json }) => json.error)).toEqual([message]);

		const sent = await calls();
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		await planted(scheduled);
		await boooply.control.clearRequests();
		const { error } = await rebook({}, { settings });
		expect(error?.message).toBe(message);
		const writes = (requests: string[]) => requests.filter((call) => !call.startsWith('GET'));
		const isTriedAgain = message.includes('was not cancelled');
		expect(writes(await calls())).toEqual([...writes(sent), ...(isTriedAgain ? writes(sent) : [])]);
	});

	it('says what to do, and the same item run again books only the new one', async () => {
		await planted(scheduled);
		await boooply.control.addFault({ vendor: 'boooply', method: 'POST', effect: refusal });
		const { error } = await rebook();
		expect(error?.description).toMatch(/^Run this item again .* Check the fields/);
		await boooply.control.clearRequests();
		const { json } = await rebook();
		expect(json).toEqual([expect.objectContaining({ oldInterview: 'cancelled' })]);
		expect(await calls()).toEqual([`GET /${code}`, 'POST']);
	});

	it('is that of the booking alone where nothing had to be cancelled', async () => {
		await planted();
		await boooply.control.addFault({ vendor: 'boooply', method: 'POST', effect: refusal });
		expect((await rebook()).error?.message).toBe('No credits');
	});

	it('leaves no other item between cancelling and booking', async () => {
		const codes = [1, 2, 3].map((number) => `Boooply-H-300000000${number}`);
		for (const one of codes) await planted({ ...scheduled, code: one });
		await boooply.control.addFault({ vendor: 'boooply', method: 'POST', skip: 1, effect: refusal });
		const items = codes.map((one): IDataObject => ({ code: one }));
		const { error } = await rebook(byCode('={{ $json.code }}'), { items });
		expect(error?.message).toBe(
			`Interview ${codes[1]} was cancelled, and no new one was booked: No credits (other items carried out: 1)`,
		);
		expect((await calls()).filter((call) => !call.startsWith('GET'))).toEqual([
			`PATCH /${codes[0]}/cancel`,
			'POST',
			`PATCH /${codes[1]}/cancel`,
			'POST',
		]);
	});
});

describe('a rebooking that is stopped', () => {
	/** Of its own, since what was under way when the run was stopped is carried out during the next test. */
	const stopped = 'Boooply-H-3000000011';

	it.each<[string, string, FaultEffect, string]>([
		[
			'after the old interview was cancelled',
			'POST',
			{ kind: 'status', status: 429 },
			'was cancelled',
		],
		[
			'while the old interview is cancelled',
			'PATCH',
			{ kind: 'delay', milliseconds: 3000 },
			'may have been cancelled',
		],
	])('%s books nothing, and says so', async (_when, method, effect, fate) => {
		await planted({ ...scheduled, code: stopped });
		await boooply.control.addFault({ vendor: 'boooply', method, effect, times: 99 });
		const { run } = await rebook(byCode(stopped), { cancelAfter: 1200 });
		expect(run.status).toBe('canceled');
		expect(run.data.resultData.runData.Tested?.[0]?.hints).toEqual([
			expect.objectContaining({
				message: expect.stringMatching(
					`^Interview ${stopped} ${fate}, and no new one was booked: the execution was stopped`,
				),
			}),
		]);
	});

	it('before its turn says nothing', async () => {
		const codes = [1, 2].map((number) => `Boooply-H-300000000${number}`);
		for (const one of codes) await planted({ ...scheduled, code: one });
		const effect = { kind: 'status', status: 429 } as const;
		await boooply.control.addFault({ vendor: 'boooply', method: 'PATCH', effect, times: 99 });
		const items = codes.map((one): IDataObject => ({ code: one }));
		const { run } = await rebook(byCode('={{ $json.code }}'), { items, cancelAfter: 1200 });
		expect(run.status).toBe('canceled');
		expect(run.data.resultData.runData.Tested?.[0]?.hints ?? []).toEqual([]);
	});
});

describe('a rebooking', () => {
	it('is made once for a key, whatever became of the old interview', async () => {
		await planted(scheduled);
		const options = { onceFor: { item: { key: '={{ "rebooking" }}' } } };
		const settings = { id: 'Rebooked once' };
		const first = await rebook({ options }, { settings });
		const second = await rebook({ options }, { settings });
		expect(first.json).toEqual([expect.objectContaining({ oldInterview: 'cancelled' })]);
		expect(second.json).toEqual([expect.objectContaining({ sentBefore: true })]);
		expect((await calls()).filter((call) => call === 'POST')).toHaveLength(1);
	});

	it.each<Way>(['the engine', 'the agent', 'a webhook'])(
		'can be the tool of an AI agent whose calls %s carries out, which names the candidate',
		async (way) => {
			const wilma = { name: 'Wilma Vance', email: 'wilma.vance@example.com', role: 'CANDIDATE' };
			await planted({ ...scheduled, participants: [wilma, anna] });
			const { answers } = await runAgent({
				way,
				credentials: { boooplyApi: boooply.credential() },
				tools: {
					Rebook: {
						node: 'Boooply',
						parameters: {
							resource: 'interview',
							operation: 'rebook',
							...byCode("={{ $fromAI('interview', 'The interview', 'string') }}"),
							oldInterview: "={{ $fromAI('old', 'cancel or keep', 'string', 'cancel') }}",
							scheduledAt: "={{ $fromAI('start', 'When it starts', 'string') }}",
						},
					},
				},
				turns: [[{ tool: 'Rebook', input: { interview: 'Wilma Vance', old: 'cancel', start } }]],
			});
			expect(answers.flat()).toEqual([[expect.objectContaining({ rebookedFrom: code })]]);
			expect((await calls()).slice(-3)).toEqual([`GET /${code}`, `PATCH /${code}/cancel`, 'POST']);
		},
	);
});

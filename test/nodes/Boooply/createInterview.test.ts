import { pick } from 'lodash';
import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';

import { recordsOf } from '../../../nodes/shared/values';
import { nodes } from '../../engine/package';
import { anna, jane, people, useBoooply } from './boooply';

const boooply = useBoooply();

const create = async (parameters: INodeParameters, item = {}, timezone = 'UTC') =>
	await boooply.run('interview', 'create', parameters, { items: [item], timezone });

const ai = { interviewType: 'ai', jobRole: 'Backend Engineer', ...people(jane) };
const human = {
	interviewType: 'human',
	jobRole: 'Backend Engineer',
	...people(jane, anna),
	scheduledAt: '2099-05-04T09:00',
};
const team = { interviewType: 'team', ...people({ ...anna, role: 'HOST' }) };
const fixed = (scheduledAt: string) => ({ ...ai, schedulingMode: 'FIXED', scheduledAt });
const slots = (...slot: INodeParameters[]) => ({
	...ai,
	schedulingMode: 'CANDIDATE_PICKS',
	slots: { slot },
});
const slot = { start: '2099-05-04T09:00', end: '2099-05-04T09:30' };

/** The one request that was sent. */
async function sent() {
	const [request, ...others] = await boooply.received();
	expect(others).toEqual([]);
	return request;
}

describe('Interview: Create', () => {
	it.each(['panel', 'constructor'])(
		'refuses the interview type %s of an expression',
		async (type) => {
			const { error } = await create({ ...ai, interviewType: '={{ $json.type }}' }, { type });
			expect(error?.message).toBe(`'Interview Type' has no choice '${type}'`);
			expect(await boooply.received()).toEqual([]);
		},
	);

	it('books an AI interview and puts out a join link for the candidate', async () => {
		const { json, error } = await create(ai);
		expect(error).toBeUndefined();
		expect(await sent()).toEqual({
			method: 'POST',
			path: '/api/integration/interviews',
			query: {},
			body: {
				meetingType: 'AI_ONLY',
				jobRole: 'Backend Engineer',
				participants: [jane],
				schedulingMode: 'IMMEDIATE',
				durationMinutes: 30,
			},
		});
		const [meeting] = json;
		expect(meeting).toMatchObject({
			meetingCode: expect.stringMatching(/^Boooply-AI-\d+$/),
			meetingType: 'AI_ONLY',
			sessionStatus: 'SCHEDULED',
			participants: [{ ...jane, joinToken: expect.any(String) }],
		});
		expect(meeting).toHaveProperty(
			'participants.0.joinUrl',
			`https://boooply.com/meeting/${String(meeting?.meetingCode)}?token=${joinToken(meeting)}`,
		);
	});

	it('books a 1-to-1 interview with every field that an interview can have', async () => {
		const texts = {
			candidateCV: '# Jane Doe',
			category: 'TECHNICAL',
			companyName: 'Acme Corp',
			department: 'Platform',
			employmentType: 'FULL_TIME',
			evaluationFocus: 'problem_solving',
			externalJobId: 'job-7',
			jobDescription: 'Builds our API.',
			seniority: 'SENIOR',
			stage: 'Round 1',
			title: 'Second talk',
			workSetup: 'REMOTE',
			aiGenerate: false,
			sendCandidateFeedback: true,
		};
		const lists = { skills: ['TypeScript', 'SQL'], questions: ['What did you build last?'] };
		const { error } = await create({
			...human,
			durationMinutes: 45,
			additionalFields: { ...texts, ...lists },
		});
		expect(error).toBeUndefined();
		expect((await sent())?.body).toEqual({
			meetingType: 'HUMAN',
			jobRole: 'Backend Engineer',
			participants: [jane, anna],
			schedulingMode: 'FIXED',
			scheduledAt: '2099-05-04T09:00:00Z',
			durationMinutes: 45,
			...texts,
			...lists,
		});
	});

	it('asks for the time of a 1-to-1 interview unless it begins immediately', async () => {
		const { error } = await create({ ...human, scheduledAt: '={{ $json.time }}' });
		expect(error?.message).toContain("'Start'");
		expect(await boooply.received()).toEqual([]);
		await create({ ...human, schedulingMode: 'IMMEDIATE' });
		expect((await sent())?.body).toMatchObject({ schedulingMode: 'IMMEDIATE' });
	});

	it('says in the form from which address the invitations come', () => {
		const fields = nodes.Boooply?.description.properties;
		const notice = fields?.find(({ name }) => name === 'createNotice');
		expect(notice?.displayName).toContain('hello@boooply.com');
	});

	it('books a team meeting', async () => {
		const teamMeetingFields = {
			agenda: ['Compare the scorecards', 'Decide'],
			title: 'Debrief',
			transcriptionEnabled: true,
		};
		const { error } = await create({ ...team, teamMeetingFields });
		expect(error).toBeUndefined();
		expect((await sent())?.body).toEqual({
			meetingType: 'HUMAN',
			isTeamMeeting: true,
			participants: [{ ...anna, role: 'HOST' }],
			schedulingMode: 'IMMEDIATE',
			durationMinutes: 30,
			...teamMeetingFields,
		});
	});

	it('sends what is known of a person beyond name, e-mail and role', async () => {
		const details = {
			avatarUrl: 'https://example.com/jane.png',
			externalRole: 'Applicant',
			externalUserId: 'u-1',
			authProvider: 'GOOGLE',
		};
		const { error } = await create({ ...human, ...people({ ...jane, details }, anna) });
		expect(error).toBeUndefined();
		expect((await sent())?.body).toHaveProperty('participants', [{ ...jane, ...details }, anna]);
	});

	it('takes whole lists from expressions', async () => {
		const item = { skills: ['Go', 'SQL'], questions: ['Why Go?'] };
		const { error } = await create(
			{
				...ai,
				additionalFields: {
					skills: ['={{ $json.skills }}', 'Rust'],
					questions: '={{ $json.questions }}',
				},
			},
			item,
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toMatchObject({
			skills: ['Go', 'SQL', 'Rust'],
			questions: ['Why Go?'],
		});
	});

	it('trims names and addresses and takes a duration that came as text', async () => {
		const { error } = await create(
			{
				...ai,
				...people({ name: ' Jane Doe ', email: ' jane.doe@example.com\n', role: 'CANDIDATE' }),
				durationMinutes: '={{ $json.minutes }}',
			},
			{ minutes: '45' },
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toMatchObject({ participants: [jane], durationMinutes: 45 });
	});

	it('puts out the whole answer without Simplify', async () => {
		const [simple] = (await create(ai)).json;
		const [whole] = (await create({ ...ai, simplify: false })).json;
		expect(simple).not.toHaveProperty('id');
		expect(whole).toHaveProperty('id');
	});

	it.each([
		['under `code`', { code: 'H-1' }],
		['under `meetingCode`', { meetingCode: 'H-1' }],
		['under both names', { meetingCode: 'H-1', code: 'H-1' }],
	])('reads an answer that has the code %s', async (_where, meeting) => {
		await boooply.control.addFault({
			vendor: 'boooply',
			effect: { kind: 'status', status: 200, body: { success: true, meeting } },
		});
		expect((await create(human)).json).toEqual([{ meetingCode: 'H-1' }]);
	});

	it('names the code once, whole too', async () => {
		const [meeting] = (await create({ ...human, simplify: false })).json;
		expect(meeting).toMatchObject({ meetingCode: expect.stringMatching(/^Boooply-H-\d+$/) });
		expect(meeting).not.toHaveProperty('code');
	});
});

describe('Interview: Create at a time', () => {
	it.each([
		[
			'in the zone of the workflow',
			'Europe/Berlin',
			{},
			'2099-05-04T09:00',
			'2099-05-04T07:00:00Z',
		],
		[
			'in the zone of the step',
			'Europe/Berlin',
			{ timezone: 'America/New_York' },
			'2099-05-04T09:00',
			'2099-05-04T13:00:00Z',
		],
		[
			'with an offset of its own',
			'Europe/Berlin',
			{ timezone: 'America/New_York' },
			'2099-05-04T09:00:00+05:45',
			'2099-05-04T03:15:00Z',
		],
		[
			'before the change to winter time',
			'Europe/Berlin',
			{},
			'2099-10-24T09:00',
			'2099-10-24T07:00:00Z',
		],
		[
			'after the change to winter time',
			'Europe/Berlin',
			{},
			'2099-10-26T09:00',
			'2099-10-26T08:00:00Z',
		],
		[
			'of the hour that comes twice',
			'Europe/Berlin',
			{},
			'2099-10-25T02:30',
			'2099-10-25T00:30:00Z',
		],
		[
			'in the form of the date picker',
			'Asia/Kathmandu',
			{},
			'2099-05-04 09:00:00',
			'2099-05-04T03:15:00Z',
		],
	])('%s', async (_what, zone, extra, given, expected) => {
		const { error, json } = await create({ ...fixed(given), ...extra }, {}, zone);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toMatchObject({ schedulingMode: 'FIXED', scheduledAt: expected });
		expect(json[0]).toHaveProperty('scheduledAt', expected);
	});

	it('from the date of a step before', async () => {
		const start = DateTime.fromISO('2099-05-04T09:00:00Z').toMillis();
		const { error } = await create(fixed('={{ DateTime.fromMillis($json.start) }}'), { start });
		expect(error).toBeUndefined();
		expect((await sent())?.body).toHaveProperty('scheduledAt', '2099-05-04T09:00:00Z');
	});
});

describe('Interview: Create with slots the candidate picks from', () => {
	const expected = [
		{ start: '2099-05-04T07:00:00Z', end: '2099-05-04T07:30:00Z' },
		{ start: '2099-05-05T07:00:00Z', end: '2099-05-05T07:30:00Z' },
	];

	it('typed', async () => {
		const { error } = await create(
			slots(slot, { start: '2099-05-05T09:00', end: '2099-05-05T09:30' }),
			{},
			'Europe/Berlin',
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toMatchObject({
			schedulingMode: 'CANDIDATE_PICKS',
			availableSlots: expected,
		});
	});

	it('by their starts alone, each as long as the interview', async () => {
		const { error } = await create(
			{ ...slots({ start: slot.start }), durationMinutes: 45 },
			{},
			'Europe/Berlin',
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toHaveProperty('availableSlots', [
			{ start: '2099-05-04T07:00:00Z', end: '2099-05-04T07:45:00Z' },
		]);
	});

	it.each([
		['a list', { slots: expected }],
		['a list as JSON text', { slots: JSON.stringify(expected) }],
	])('from an expression that yields %s', async (_what, item) => {
		const { error } = await create(
			{ ...slots(), slotsInput: 'list', slotList: '={{ $json.slots }}' },
			item,
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toHaveProperty('availableSlots', expected);
	});

	it('straight from Availability: Get Slots', async () => {
		const availability = { email: 'anna.keller@example.com', duration: 30, days: 14 };
		const { json } = await boooply.run('availability', 'getSlots', availability);
		const offered = recordsOf(json[0]?.slots).map((slot) => pick(slot, ['start', 'end']));
		expect(offered.length).toBeGreaterThan(50);
		await boooply.control.clearRequests();
		const { error } = await create(
			{ ...slots(), slotsInput: 'list', slotList: '={{ $json.slots }}' },
			json[0],
		);
		expect(error).toBeUndefined();
		expect((await sent())?.body).toHaveProperty('availableSlots', offered.slice(0, 50));
	});
});

describe('Interview: Create refuses before anything is sent', () => {
	const yesterday = DateTime.now().minus({ days: 1 }).toISO();
	const manySlots = Array.from({ length: 51 }, () => slot);
	it.each<[string, INodeParameters, string, RegExp]>([
		['no role', { ...ai, jobRole: ' ' }, "'Job Role' is empty", /Choose a value for 'Job Role'/],
		['nobody', { ...ai, participants: {} }, "'Participants' is empty", /at least one/],
		[
			'a person without a name',
			{ ...human, ...people(jane, { ...anna, name: ' ' }) },
			"'Name' of participant 2 is empty",
			/a name/,
		],
		[
			'a malformed address',
			{ ...ai, ...people({ ...jane, email: 'jane.doe@example' }) },
			"'Email' of participant 1 is not a valid email address: jane.doe@example",
			/Nobody was invited/,
		],
		[
			'an empty address',
			{ ...ai, ...people({ ...jane, email: '={{ $json.unknown }}' }) },
			"'Email' of participant 1 is empty",
			/a name and an email address/,
		],
		[
			'an AI interview without a candidate',
			{ ...ai, ...people(anna) },
			'An AI interview takes exactly one candidate',
			/Set 'Role' under Participants/,
		],
		[
			'an AI interview with two candidates',
			{ ...ai, ...people(jane, { ...jane, email: 'two@example.com' }) },
			'An AI interview takes exactly one candidate',
			/2 of 2 are Candidate/,
		],
		[
			'a 1-to-1 interview without a candidate',
			{ ...human, ...people(anna) },
			'A 1-to-1 interview takes at least one candidate',
			/0 of 1 are Candidate/,
		],
		[
			'a 1-to-1 interview without an interviewer',
			{ ...human, ...people(jane) },
			'A 1-to-1 interview takes at least one interviewer or host',
			/0 of 1 are Interviewer or Host/,
		],
		[
			'a team meeting without a host',
			{ ...team, ...people({ ...anna, role: 'PARTICIPANT' }) },
			'A team meeting takes at least one host',
			/0 of 1 are Host/,
		],
		[
			'the same person twice',
			{ ...human, ...people(jane, { ...anna, email: 'JANE.DOE@example.com' }) },
			'Participants 1 and 2 have the same email address: jane.doe@example.com',
			/once/,
		],
		[
			'a short duration',
			{ ...ai, durationMinutes: 4 },
			"'Duration' must be a whole number of at least 5",
			/It is 4/,
		],
		[
			'a broken duration',
			{ ...ai, durationMinutes: 7.5 },
			"'Duration' must be a whole number of at least 5",
			/It is 7.5/,
		],
		[
			'no start',
			fixed('={{ $json.unknown }}'),
			"'Start' is not a valid time: it is empty",
			/2027-03-01T09:30/,
		],
		[
			'a start in words',
			fixed('tomorrow'),
			"'Start' is not a valid time: tomorrow",
			/Give a date and time/,
		],
		[
			'a start in the past',
			fixed(String(yesterday)),
			expect.stringMatching(/^'Start' is in the past: /),
			/future/,
		],
		[
			'a time that is skipped',
			{ ...fixed('2099-03-29T02:30'), timezone: 'Europe/Berlin' },
			"'Start' does not exist in Europe/Berlin: 2099-03-29T02:30 is skipped when clocks go forward",
			/Use 2099-03-29T01:30 or 2099-03-29T03:30/,
		],
		[
			'an unknown zone',
			{ ...fixed('2099-05-04T09:00'), timezone: 'Mars/Olympus' },
			"'Time Zone' is not a known time zone: Mars/Olympus",
			/IANA/,
		],
		['no slot', slots(), '0 slots are given', /at least one and at most 50/],
		['too many slots', slots(...manySlots), '51 slots are given', /at most 50/],
		[
			'a slot of another length',
			slots(slot, { ...slot, end: '2099-05-04T10:00' }),
			"Slot 2 lasts 60 minutes, but 'Duration' is 30",
			/exactly as long/,
		],
		[
			'a slot without a start',
			slots({ ...slot, start: '={{ $json.unknown }}' }),
			"'Start of slot 1' is not a valid time: it is empty",
			/Give a date and time/,
		],
		[
			'a slot that ends never',
			slots({ ...slot, end: 'never' }),
			"'End of slot 1' is not a valid time: never",
			/Give a date and time/,
		],
		[
			'a slot in the past',
			slots({ start: '2020-05-04T09:00', end: '2020-05-04T09:30' }),
			"'Start of slot 1' is in the past: 2020-05-04T09:00 (UTC)",
			/future/,
		],
		[
			'slots that are no list',
			{ ...slots(), slotsInput: 'list', slotList: '{}' },
			"'Slot List' is not a list",
			/JSON list/,
		],
	])('%s', async (_what, parameters, message, remedy) => {
		const { error } = await create(parameters);
		expect(error?.message).toEqual(message);
		expect(error?.description).toMatch(remedy);
		expect(await boooply.received()).toEqual([]);
	});
});

function joinToken(meeting: object | undefined): string {
	const tokens = /"joinToken":"(\w+)"/.exec(JSON.stringify(meeting));
	return tokens?.[1] ?? '';
}

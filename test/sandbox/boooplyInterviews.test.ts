import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';

const jane = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' };
const anna = { name: 'Anna Keller', email: 'anna.keller@example.com', role: 'INTERVIEWER' };
const ai = { meetingType: 'AI_ONLY', jobRole: 'Backend Engineer', participants: [jane] };
const human = { meetingType: 'HUMAN', jobRole: 'Backend Engineer', participants: [jane, anna] };
const team = {
	meetingType: 'HUMAN',
	isTeamMeeting: true,
	participants: [{ ...anna, role: 'HOST' }],
};
const slot = { start: '2027-01-04T10:00:00Z', end: '2027-01-04T10:30:00Z' };

describe("Boooply's interviews", () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['boooply'] });
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.control.reset('boooply');
		await sandbox.control.setLimits({ vendor: 'boooply', enabled: false });
	});

	it('books one with a join token for everybody', async () => {
		const { status, data: body } = await boooply.post(interviewPath(), {
			...human,
			scheduledAt: '2027-01-04T10:00:00+01:00',
			durationMinutes: 45,
		});
		expect(status).toBe(200);
		expect(body).toMatchObject({
			success: true,
			meeting: {
				meetingCode: expect.stringMatching(/^Boooply-H-\d+$/),
				code: body.meeting.meetingCode,
				url: `https://boooply.com/meeting/${body.meeting.meetingCode}`,
				sessionStatus: 'SCHEDULED',
				scheduledAt: '2027-01-04T09:00:00Z',
				durationMinutes: 45,
				participants: [jane, anna],
			},
		});
		const [first, second] = body.meeting.participants;
		expect(first.joinToken).not.toBe(second.joinToken);
	});

	it('lists, moves, cancels and deletes what was booked', async () => {
		const { data: created } = await boooply.post(interviewPath(), ai);
		const code = created.meeting.meetingCode;
		expect(await newest()).toMatchObject({ meetingCode: code, jobRole: 'Backend Engineer' });

		const moved = { scheduledAt: '2027-02-01T08:00:00Z', durationMinutes: 60, reason: 'Illness' };
		const { data: rescheduled } = await boooply.patch(interviewPath(code, 'reschedule'), moved);
		expect(rescheduled.meeting).toMatchObject({
			scheduledAt: moved.scheduledAt,
			durationMinutes: 60,
		});
		expect((await boooply.get(interviewPath(code))).data.meeting.scheduledAt).toBe(
			moved.scheduledAt,
		);

		expect((await boooply.patch(interviewPath(code, 'cancel'))).data.success).toBe(true);
		expect(await newest()).toMatchObject({ meetingCode: code, sessionStatus: 'CANCELLED' });

		expect((await boooply.delete(interviewPath(code))).status).toBe(200);
		expect((await boooply.get(interviewPath(code))).status).toBe(404);
		expect((await boooply.delete(interviewPath(code))).status).toBe(404);
	});

	it.each(['ACTIVE', 'COMPLETED', 'CANCELLED'])(
		'neither moves nor cancels one that is %s',
		async (sessionStatus) => {
			const code = 'Boooply-AI-1';
			await sandbox.control.seed('boooply', { meetings: [{ code, sessionStatus }] });
			const move = { scheduledAt: '2027-02-01T08:00:00Z' };
			expect(await boooply.patch(interviewPath(code, 'reschedule'), move)).toMatchObject({
				status: 400,
				data: { success: false, error: `Cannot reschedule an interview that is ${sessionStatus}` },
			});
			expect((await boooply.patch(interviewPath(code, 'cancel'), {})).status).toBe(400);
		},
	);

	it.each([
		['an AI team meeting', { ...ai, isTeamMeeting: true }, /isTeamMeeting/],
		['an interview without a role', { ...ai, jobRole: undefined }, /jobRole/],
		['FIXED without a time', { ...ai, schedulingMode: 'FIXED' }, /scheduledAt is required/],
		['a time that has passed', { ...ai, scheduledAt: '2020-01-01T00:00:00Z' }, /future/],
		['four minutes', { ...ai, durationMinutes: 4 }, /durationMinutes/],
		['fields nobody documented', { ...ai, colour: 'red' }, /colour/],
		['slots that are not asked for', { ...ai, availableSlots: [slot] }, /CANDIDATE_PICKS/],
		['a choice without slots', { ...ai, schedulingMode: 'CANDIDATE_PICKS' }, /availableSlots/],
		['slots of another length', { ...picks(), durationMinutes: 20 }, /20 minutes/],
		['more than fifty slots', { ...picks(), availableSlots: Array(51).fill(slot) }, /50/],
		[
			'a choice for a team',
			{ ...team, ...picks(), participants: team.participants, meetingType: 'HUMAN' },
			/team/,
		],
		['an AI interview of two', { ...ai, participants: [jane, anna] }, /one CANDIDATE/],
		['a 1-to-1 interview without interviewer', { ...human, participants: [jane] }, /INTERVIEWER/],
		[
			'a team meeting without host',
			{ ...team, participants: [{ ...anna, role: 'PARTICIPANT' }] },
			/HOST/,
		],
		[
			'a candidate in a team meeting',
			{ ...team, participants: [...team.participants, jane] },
			/CANDIDATE/,
		],
		['an agenda outside team meetings', { ...human, agenda: ['Salary'] }, /agenda/],
		[
			'one person twice',
			{ ...human, participants: [jane, anna, { ...anna, role: 'HOST' }] },
			/different/,
		],
		[
			'what is not a valid email address',
			{ ...ai, participants: [{ ...jane, email: 'jane' }] },
			/email/,
		],
	])('refuses %s', async (_what, input, words) => {
		const { status, data: body } = await boooply.post(interviewPath(), input);
		expect({ status, body }).toEqual({
			status: 422,
			body: { success: false, error: expect.stringMatching(words), code: 'VALIDATION_ERROR' },
		});
	});

	it('takes slots to pick from and has no time until one is picked', async () => {
		const { data: body } = await boooply.post(interviewPath(), picks());
		expect(body.meeting).toMatchObject({ sessionStatus: 'SCHEDULED', scheduledAt: null });
	});

	it('adds and removes participants', async () => {
		const { data: created } = await boooply.post(interviewPath(), human);
		const path = interviewPath(created.meeting.meetingCode, 'participants');
		const ben = { name: 'Ben Osei', email: 'ben.osei@example.com', role: 'INTERVIEWER' };

		const { data: added } = await boooply.post(path, { participants: [ben] });
		expect(added.participants).toEqual([
			{ ...ben, id: expect.any(String), joinToken: expect.any(String) },
		]);
		expect((await boooply.get(path)).data).toMatchObject({
			participants: [jane, anna, { ...ben, joinedAt: null, leftAt: null, isActive: false }],
			total: 3,
		});
		expect(await boooply.post(path, { participants: [ben] })).toMatchObject({
			status: 409,
			data: { code: 'CONFLICT' },
		});

		const removed = await boooply.delete(`${path}/${added.participants[0].id}`);
		expect(removed.data.message).toBe('Participant Ben Osei removed');
		expect((await boooply.get(path)).data.total).toBe(2);
		expect((await boooply.delete(`${path}/${added.participants[0].id}`)).status).toBe(404);
	});

	async function newest() {
		return (await boooply.get(interviewPath())).data.meetings[0];
	}

	function picks() {
		return { ...ai, schedulingMode: 'CANDIDATE_PICKS', availableSlots: [slot] };
	}
});

import {
	feedbackDueCases,
	noon,
	reminderTrigger,
	startingSoonCases,
	type Planned,
	type Stage,
} from '../reminders';
import { useKula } from './kula';

const kula = useKula();
const due = { event: 'feedbackDue', hoursAfter: 24, days: 14 };

const seed = async (data: object) =>
	await kula.control.seed<{ interviews: Array<{ id: number; application_id: number }> }>(
		'kula',
		data,
	);

const change = async (id: string, fields: object) => {
	const { interviews } = await seed({ interviews: [{ id: Number(id), ...fields }] });
	return interviews[0];
};

const timesOf = ({ start, minutes }: Planned) => ({
	start_time: start.toUTC().toISO({ suppressMilliseconds: true }),
	end_time: start.plus({ minutes }).toUTC().toISO({ suppressMilliseconds: true }),
});

const stage: Stage = {
	standIn: kula,
	vendor: 'kula',
	node: 'KulaReminderTrigger',
	zone: 'America/Los_Angeles',
	credentials: () => ({ kulaApi: kula.credential() }),
	async plan(interviews) {
		const planted = await seed({ interviews: interviews.map(timesOf) });
		return planted.interviews.map(({ id }) => String(id));
	},
	move: async (id, to) => void (await change(id, timesOf(to))),
	cancel: async (id) => void (await change(id, { mark: 'cancelled' })),
	end: async () => {},
	async giveFeedback(id) {
		const interview = await change(id, {});
		const scorecard = { interview_id: Number(id), application_id: interview?.application_id };
		await seed({ scorecards: [scorecard] });
	},
};

beforeEach(async () => void (await seed({ empty: true })));

startingSoonCases(stage);
feedbackDueCases(stage);

describe('An item', () => {
	afterEach(() => jest.restoreAllMocks());

	const plan = async (fields: object = {}) => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { application_id: 16970, candidate_id: 5525, ...fields });
		return id;
	};
	const soon = async () => await reminderTrigger(stage).pollAt(noon.minus({ minutes: 5 }));

	it("tells who takes part, with the candidate's email address", async () => {
		const conference_url = 'https://meet.example.com/7';
		const id = await plan({ conference_url });
		expect(await soon()).toEqual([
			{
				event: 'startingSoon',
				id,
				vendor: 'Kula',
				title: 'Interview with Rosa Urban',
				start: '2040-05-14T05:00:00-07:00',
				end: '2040-05-14T05:45:00-07:00',
				timeZone: 'America/Los_Angeles',
				minutesUntilStart: 5,
				candidate: { name: 'Rosa Urban', email: 'rosa.urban.5@example.com' },
				interviewers: [{ name: 'Ben Otieno', email: 'ben.otieno@example.com' }],
				location: 'google_meet',
				link: conference_url,
				interview: expect.objectContaining({ id: Number(id), conference_url }),
			},
		]);
	});

	it('has the name of the interview where it has one', async () => {
		await plan({ name: 'Platform panel' });
		expect(await soon()).toMatchObject([{ title: 'Platform panel' }]);
	});

	it('of a candidate who is gone has the name only', async () => {
		await plan({ candidate_id: 999 });
		const gone = { vendor: 'kula', path: '/v1/candidates/*' } as const;
		await kula.control.addFault({ ...gone, effect: { kind: 'status', status: 404 } });
		expect(await soon()).toMatchObject([{ candidate: { email: null } }]);
	});

	it('of an interview that is gone meanwhile is left out', async () => {
		const id = await plan();
		const path = `/v1/interviews/${id}`;
		await kula.control.addFault({ vendor: 'kula', path, effect: { kind: 'status', status: 404 } });
		expect(await soon()).toBeUndefined();
	});
});

describe('A poll', () => {
	afterEach(() => jest.restoreAllMocks());

	it('asks only for interviews that are about to start', async () => {
		await reminderTrigger(stage).pollAt(noon);
		expect(await kula.received()).toMatchObject([
			{
				path: '/v1/interviews',
				query: {
					'meeting_status[]': 'not_started',
					start_time_after: '2040-05-14T12:00:00.000Z',
					start_time_before: '2040-05-14T13:00:00.000Z',
				},
			},
		]);
	});

	it('asks once for the scorecards of an interview', async () => {
		await stage.plan([{ start: noon, minutes: 45 }]);
		const trigger = reminderTrigger(stage, due);
		await trigger.pollAt(noon.plus({ hours: 30 }));
		await trigger.pollAt(noon.plus({ hours: 31 }));
		const paths = (await kula.received()).map(({ path }) => path);
		expect(paths.filter((path) => path.endsWith('/scorecards'))).toHaveLength(1);
	});

	it('counts a scorecard that names no interview, if it came after the start', async () => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		const application_id = (await change(id, {}))?.application_id;
		const early = reminderTrigger(stage, due);
		const submittedAt = async (time: string) =>
			await seed({ scorecards: [{ application_id, interview_id: null, updated_at: time }] });
		await submittedAt('2040-05-14T11:00:00Z');
		expect(await early.pollAt(noon.plus({ hours: 30 }))).toMatchObject([{ id }]);
		await submittedAt('2040-05-14T13:00:00Z');
		expect(await reminderTrigger(stage, due).pollAt(noon.plus({ hours: 30 }))).toBeUndefined();
	});

	it('does not count a draft', async () => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		const application_id = (await change(id, {}))?.application_id;
		await seed({ scorecards: [{ application_id, interview_id: Number(id), status: 'draft' }] });
		expect(await reminderTrigger(stage, due).pollAt(noon.plus({ hours: 30 }))).toHaveLength(1);
	});

	it('takes an application that is gone for one without feedback', async () => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		const application_id = (await change(id, {}))?.application_id;
		await seed({ removedApplications: [application_id] });
		await expect(
			reminderTrigger(stage, due).pollAt(noon.plus({ hours: 30 })),
		).resolves.toMatchObject([{ id }]);
	});
});

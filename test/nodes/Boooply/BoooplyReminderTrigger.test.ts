import { organizationKey } from '../../../sandbox/vendors/boooply/state';
import { useStandIn } from '../../engine/sandbox';
import {
	feedbackDueCases,
	noon,
	reminderTrigger,
	setClock,
	startingSoonCases,
	type Planned,
	type Stage,
} from '../reminders';

const standIn = useStandIn('boooply');
let count = 0;

const seed = async (...meetings: object[]) => await standIn.control.seed('boooply', { meetings });

const timesOf = ({ start, minutes }: Planned) => ({
	scheduledAt: start.toUTC().toISO({ suppressMilliseconds: true }),
	durationMinutes: minutes,
});

const stage: Stage = {
	standIn,
	vendor: 'boooply',
	node: 'BoooplyReminderTrigger',
	zone: 'America/New_York',
	credentials: () => ({ boooplyApi: { apiKey: organizationKey, baseUrl: standIn.url } }),
	async plan(interviews) {
		const meetings = interviews.map((times) => ({ code: `R-${(count += 1)}`, ...timesOf(times) }));
		await seed(...meetings);
		return meetings.map(({ code }) => code);
	},
	move: async (code, to) => void (await seed({ code, ...timesOf(to) })),
	cancel: async (code) => void (await seed({ code, sessionStatus: 'CANCELLED' })),
	end: async (codes) =>
		void (await seed(...codes.map((code) => ({ code, sessionStatus: 'COMPLETED' })))),
	giveFeedback: async (code) => void (await seed({ code, score: 82 })),
};

startingSoonCases(stage);
feedbackDueCases(stage);

describe('An item', () => {
	afterEach(() => jest.restoreAllMocks());

	it('tells who takes part, each with a join link of their own', async () => {
		const [code = ''] = await stage.plan([{ start: noon, minutes: 30 }]);
		await seed({
			code,
			title: 'Interview with Nathan Smith',
			participants: [
				{ name: 'Nathan Smith', email: 'nathan@example.com', role: 'CANDIDATE' },
				{ name: 'Anna Keller', email: 'anna@example.com', role: 'INTERVIEWER' },
			],
		});
		const items = await reminderTrigger(stage).pollAt(noon.minus({ minutes: 5 }));
		const url = `https://boooply.com/meeting/${code}`;
		const link = expect.stringMatching(/\?token=\w+$/);
		expect(items).toEqual([
			{
				event: 'startingSoon',
				id: code,
				vendor: 'Boooply',
				title: 'Interview with Nathan Smith',
				start: '2040-05-14T08:00:00-04:00',
				end: '2040-05-14T08:30:00-04:00',
				timeZone: 'America/New_York',
				minutesUntilStart: 5,
				candidate: { name: 'Nathan Smith', email: 'nathan@example.com', link },
				interviewers: [{ name: 'Anna Keller', email: 'anna@example.com', link }],
				location: null,
				link: url,
				interview: expect.objectContaining({ meetingCode: code, url }),
			},
		]);
	});

	it('of an older answer without a title names the candidate', async () => {
		const [code = ''] = await stage.plan([{ start: noon, minutes: 30 }]);
		const participants = [{ name: 'Jane Doe', email: 'jane@example.com', role: 'CANDIDATE' }];
		await seed({ code, olderShape: true, participants });
		const items = await reminderTrigger(stage).pollAt(noon.minus({ minutes: 5 }));
		expect(items).toMatchObject([{ title: 'Interview with Jane Doe' }]);
	});
});

describe('A poll', () => {
	afterEach(() => jest.restoreAllMocks());

	it('asks only for interviews that are about to start', async () => {
		await reminderTrigger(stage).pollAt(noon);
		expect(await standIn.received()).toMatchObject([
			{
				path: '/api/integration/interviews',
				query: {
					status: 'SCHEDULED',
					dateField: 'scheduled',
					dateFrom: '2040-05-14T12:00:00.000Z',
					dateTo: '2040-05-14T13:00:00.000Z',
				},
			},
		]);
	});

	it('does not wait for an evaluation of a no-show or of a team meeting', async () => {
		const times = { start: noon, minutes: 30 };
		const [noShow, team] = await stage.plan([times, times]);
		await setClock(stage, noon);
		await seed(
			{ code: noShow, sessionStatus: 'COMPLETED', endReason: 'NO_SHOW' },
			{ code: team, sessionStatus: 'COMPLETED', isTeamMeeting: true, meetingType: 'HUMAN' },
		);
		const trigger = reminderTrigger(stage, { event: 'feedbackDue', hoursAfter: 24, days: 14 });
		expect(await trigger.pollAt(noon.plus({ hours: 30 }))).toBeUndefined();
	});
});

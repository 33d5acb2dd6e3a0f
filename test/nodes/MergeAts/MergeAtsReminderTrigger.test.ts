import {
	feedbackDueCases,
	noon,
	reminderTrigger,
	setClock,
	startingSoonCases,
	type Planned,
	type Stage,
} from '../reminders';
import { accounts, useMergeAts } from './mergeAts';

const merge = useMergeAts();
const due = { event: 'feedbackDue', hoursAfter: 24, days: 14 };

const seed = async (data: object) =>
	await merge.control.seed<Record<string, Array<{ id: string }>>>('mergeAts', {
		accountToken: accounts.greenhouse,
		...data,
	});

const timesOf = ({ start, minutes }: Planned) => ({
	start_at: start.toUTC().toISO(),
	end_at: start.plus({ minutes }).toUTC().toISO(),
});

const change = async (id: string, fields: object) =>
	void (await seed({ change: { ScheduledInterview: { [id]: fields } } }));

async function add(model: string, ...records: object[]): Promise<string[]> {
	const added = await seed({ add: { [model]: records } });
	return (added[model] ?? []).map(({ id }) => id);
}

const stage: Stage = {
	standIn: merge,
	vendor: 'mergeAts',
	node: 'MergeAtsReminderTrigger',
	zone: 'America/New_York',
	credentials: () => ({ mergeAtsApi: merge.credential() }),
	plan: async (interviews) =>
		await add(
			'ScheduledInterview',
			...interviews.map((times) => ({ status: 'SCHEDULED', ...timesOf(times) })),
		),
	move: async (id, to) => await change(id, timesOf(to)),
	cancel: async (id) => await change(id, { status: 'Cancelled' }),
	end: async (ids) => {
		for (const id of ids) await change(id, { status: 'COMPLETE' });
	},
	giveFeedback: async (interview) =>
		void (await add('Scorecard', { interview, overall_recommendation: 'YES' })),
};

startingSoonCases(stage);
feedbackDueCases(stage);

describe('An item', () => {
	afterEach(() => jest.restoreAllMocks());

	const soon = async () => await reminderTrigger(stage).pollAt(noon.minus({ minutes: 5 }));

	/** A candidate who applied for a job. */
	async function applied(): Promise<string | undefined> {
		const [job] = await add('Job', { name: 'Backend Engineer' });
		const [candidate] = await add('Candidate', {
			first_name: 'Ada',
			last_name: 'Abbott',
			email_addresses: [{ value: 'ada@example.com', email_address_type: 'PERSONAL' }],
		});
		const [application] = await add('Application', { candidate, job });
		return application;
	}

	it('tells who takes part, by names and email addresses that are looked up', async () => {
		const [user] = await add('RemoteUser', {
			first_name: 'Ben',
			last_name: 'Miller',
			email: 'ben@example.com',
		});
		const location = 'https://video.example.com/1';
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { application: await applied(), interviewers: [user], location });
		expect(await soon()).toEqual([
			{
				event: 'startingSoon',
				id,
				vendor: 'Merge ATS',
				title: 'Interview with Ada Abbott for Backend Engineer',
				start: '2040-05-14T08:00:00-04:00',
				end: '2040-05-14T08:45:00-04:00',
				timeZone: 'America/New_York',
				minutesUntilStart: 5,
				candidate: { name: 'Ada Abbott', email: 'ada@example.com' },
				interviewers: [{ name: 'Ben Miller', email: 'ben@example.com' }],
				location,
				link: location,
				interview: expect.objectContaining({ id, status: 'SCHEDULED' }),
			},
		]);
	});

	it('has no link where the location is a room, and no candidate where there is none', async () => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { location: 'Room 2' });
		expect(await soon()).toMatchObject([
			{ title: 'Interview', location: 'Room 2', link: null, candidate: null, interviewers: [] },
		]);
	});

	it('of an interview that is gone meanwhile is left out', async () => {
		const [id] = await stage.plan([{ start: noon, minutes: 45 }]);
		const effect = { kind: 'status', status: 404, body: { detail: 'Not found.' } } as const;
		const path = `/api/ats/v1/interviews/${id}`;
		await merge.control.addFault({ vendor: 'mergeAts', path, effect });
		expect(await soon()).toBeUndefined();
	});
});

describe('A poll for interviews that start soon', () => {
	afterEach(() => jest.restoreAllMocks());

	it('reads the whole list once, then what was modified, and looks up what is due', async () => {
		const trigger = reminderTrigger(stage);
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await trigger.pollAt(noon.minus({ hours: 5 }));
		await merge.control.clearRequests();
		await trigger.pollAt(noon.minus({ minutes: 5 }));
		await trigger.pollAt(noon.minus({ minutes: 4 }));
		const asked = (await merge.received()).map(({ path, query }) =>
			[path, Object.keys(query).includes('modified_after')].join(' '),
		);
		expect(asked).toEqual([
			'/api/ats/v1/interviews true',
			`/api/ats/v1/interviews/${id} false`,
			'/api/ats/v1/interviews true',
		]);
	});

	it('remembers no interviews that are over', async () => {
		const trigger = reminderTrigger(stage);
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await trigger.pollAt(noon.minus({ hours: 5 }));
		expect(JSON.stringify(trigger.staticData)).toContain(id);
		await trigger.pollAt(noon.plus({ hours: 5 }));
		expect(JSON.stringify(trigger.staticData)).not.toContain(id);
	});

	it.each([
		{ status: 'COMPLETE' },
		{ status: 'AWAITING_FEEDBACK' },
		{ status: 'canceled_by_candidate' },
		{ status: 'DECLINED' },
		{ remote_was_deleted: true },
		{ start_at: null },
	])('leaves out an interview with %j', async (fields) => {
		const trigger = reminderTrigger(stage);
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await trigger.pollAt(noon.minus({ hours: 5 }));
		await change(id, fields);
		expect(await trigger.pollAt(noon.minus({ minutes: 5 }))).toBeUndefined();
	});

	it.each([null, 'confirmed'])('takes an interview in the state %j for planned', async (status) => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { status });
		const items = await reminderTrigger(stage).pollAt(noon.minus({ minutes: 5 }));
		expect(items).toMatchObject([{ id }]);
	});

	it('takes an interview whose end the ATS has wrong for planned', async () => {
		const trigger = reminderTrigger(stage);
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { end_at: '2040-05-14T01:00:00Z' });
		await trigger.pollAt(noon.minus({ hours: 5 }));
		expect(await trigger.pollAt(noon.minus({ minutes: 5 }))).toMatchObject([{ id }]);
	});

	it('begins anew for another linked account', async () => {
		const trigger = reminderTrigger(stage);
		await stage.plan([{ start: noon, minutes: 45 }]);
		await trigger.pollAt(noon.minus({ minutes: 50 }));
		trigger.change({ accountToken: accounts.lever });
		expect(await trigger.pollAt(noon.minus({ minutes: 40 }))).toBeUndefined();
		expect(JSON.stringify(trigger.staticData)).not.toContain('settled":{"');
	});
});

describe('A poll for feedback that is due', () => {
	afterEach(() => jest.restoreAllMocks());

	const poll = async () => await reminderTrigger(stage, due).pollAt(noon.plus({ hours: 30 }));

	it.each([
		['an empty one', {}, 1],
		['one that was deleted', { overall_recommendation: 'YES', remote_was_deleted: true }, 1],
		['one without a recommendation', { submitted_at: '2040-05-14T14:00:00Z' }, 0],
	])('asks for scorecards: %s', async (_what, fields, count) => {
		const [interview] = await stage.plan([{ start: noon, minutes: 45 }]);
		await setClock(stage, noon.plus({ hours: 2 }));
		await add('Scorecard', { interview, ...fields });
		expect((await poll()) ?? []).toHaveLength(count);
	});

	it.each([
		['before it', '2040-05-14T11:00:00Z', 1],
		['after it', '2040-05-14T13:00:00Z', 0],
	])(
		'takes a scorecard without an interview for one of its application: %s',
		async (_when, submitted_at, count) => {
			const [application] = await add('Application', {});
			const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
			await change(id, { application });
			await setClock(stage, noon.plus({ hours: 2 }));
			await add('Scorecard', { application, submitted_at });
			expect((await poll()) ?? []).toHaveLength(count);
		},
	);

	it('takes an interview without an end to end when it starts', async () => {
		const [id = ''] = await stage.plan([{ start: noon, minutes: 45 }]);
		await change(id, { end_at: null });
		expect(await poll()).toMatchObject([{ id, hoursSinceEnd: 30 }]);
	});
});

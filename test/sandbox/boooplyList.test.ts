import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';

interface ListedMeeting {
	meetingCode?: string;
	code?: string;
	sessionStatus: string;
	meetingType: string;
	isTeamMeeting: boolean;
	overallScore: number | null;
}

describe("Boooply's list of interviews", () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['boooply'] });
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());

	it('comes in pages of 20 unless asked otherwise, newest first', async () => {
		const { meetings, pagination } = await list('');
		expect(pagination).toEqual({ page: 1, limit: 20, total: 130, totalPages: 7 });
		expect(meetings).toHaveLength(20);
		expect(meetings[0]).toMatchObject({ meetingCode: 'Boooply-AI-2000000001' });

		const second = await list('?limit=100&page=2');
		expect(second.meetings).toHaveLength(30);
		expect((await list('?limit=100&page=3')).meetings).toEqual([]);
	});

	it('holds every state and both shapes of older and newer answers', async () => {
		const meetings = await all('');
		expect(new Set(meetings.map(({ sessionStatus }) => sessionStatus))).toEqual(
			new Set(['SCHEDULED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'FAILED']),
		);
		const older = meetings.filter(({ meetingCode }) => meetingCode === undefined);
		expect(older).toHaveLength(13);
		expect(older.every(({ code }) => code !== undefined)).toBe(true);
	});

	it('keeps to several states at once', async () => {
		const meetings = await all('&status=ACTIVE,FAILED');
		expect(new Set(meetings.map(({ sessionStatus }) => sessionStatus))).toEqual(
			new Set(['ACTIVE', 'FAILED']),
		);
	});

	it.each([
		['AI_ONLY', { meetingType: 'AI_ONLY', isTeamMeeting: false }],
		['HUMAN', { meetingType: 'HUMAN', isTeamMeeting: false }],
		['TEAM', { meetingType: 'HUMAN', isTeamMeeting: true }],
	])('keeps to type %s', async (type, kind) => {
		const meetings = await all(`&type=${type}`);
		expect(meetings.length).toBeGreaterThan(0);
		for (const meeting of meetings) expect(meeting).toMatchObject(kind);
	});

	it('leaves out interviews without a score once a score is asked for', async () => {
		const scores = (await all('&scoreMin=60&scoreMax=80')).map((meeting) => meeting.overallScore);
		expect(scores.length).toBeGreaterThan(0);
		for (const score of scores) {
			expect(score).toBeGreaterThanOrEqual(60);
			expect(score).toBeLessThanOrEqual(80);
		}
	});

	it('searches code, candidate, role and title', async () => {
		await sandbox.control.seed('boooply', {
			meetings: [
				{
					code: 'Boooply-AI-77',
					title: 'Final talk',
					jobRole: 'Zookeeper',
					participants: [{ name: 'Ada Quist', email: 'ada@example.com', role: 'CANDIDATE' }],
				},
			],
		});
		for (const text of ['ai-77', 'quist', 'ZOOKEEPER', 'final talk']) {
			expect(await all(`&search=${encodeURIComponent(text)}`)).toMatchObject([
				{ meetingCode: 'Boooply-AI-77' },
			]);
		}
	});

	it('keeps to a source and to dates of booking or of taking place', async () => {
		await sandbox.control.seed('boooply', {
			meetings: [
				{
					code: 'Boooply-AI-88',
					sourceId: 'req-88',
					createdAt: '2020-03-01T12:00:00Z',
					scheduledAt: '2020-04-01T12:00:00Z',
				},
			],
		});
		const march = 'dateFrom=2020-03-01T12:00:00Z&dateTo=2020-03-01T12:00:00Z';
		const found = [{ meetingCode: 'Boooply-AI-88' }];
		expect(await all('&sourceId=req-88')).toMatchObject(found);
		expect(await all(`&${march}`)).toMatchObject(found);
		expect(await all(`&dateField=scheduled&${march}`)).toEqual([]);
		expect(await all('&dateField=scheduled&dateTo=2020-12-31T00:00:00Z')).toMatchObject(found);
	});

	it.each(['limit=101', 'page=0', 'status=MOVED', 'sort=asc', 'scoreMin=101', 'dateFrom=today'])(
		'refuses ?%s',
		async (query) => {
			const { status, data: body } = await boooply.get(`${interviewPath()}?${query}`);
			expect(status).toBe(400);
			expect(body).toMatchObject({
				success: false,
				error: expect.stringContaining(query.split('=')[0] ?? ''),
			});
		},
	);

	async function list(query: string) {
		return (await boooply.get(`${interviewPath()}${query}`)).data;
	}

	async function all(query: string): Promise<ListedMeeting[]> {
		const first = await list(`?limit=100${query}`);
		if (first.pagination.totalPages < 2) return first.meetings;
		return [...first.meetings, ...(await list(`?limit=100&page=2${query}`)).meetings];
	}
});

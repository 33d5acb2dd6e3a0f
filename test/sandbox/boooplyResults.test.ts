import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { boooplyClient, interviewPath } from './boooplyClient';
import { eventually } from './eventually';

const code = 'Boooply-AI-1';
const humanCode = 'Boooply-H-1';
const olderCode = 'Boooply-AI-2';
const coming = 'Boooply-AI-3';
const candidate = { name: 'Jane Doe', email: 'jane.doe@example.com', role: 'CANDIDATE' };
const interviewer = { name: 'Dana Whitfield', email: 'dana@example.com', role: 'INTERVIEWER' };
const completed = { sessionStatus: 'COMPLETED', participants: [candidate] };
const recording = { durationSeconds: 90, createdAt: '2026-11-01T10:00:00Z' };

describe("Boooply's results", () => {
	let sandbox: Sandbox;
	let boooply: AxiosInstance;

	beforeAll(async () => {
		sandbox = await startSandbox({ vendors: ['boooply'] });
		boooply = boooplyClient(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.control.reset();
		await sandbox.control.setLimits({ enabled: false });
		await sandbox.control.seed('boooply', {
			meetings: [
				{ code, ...completed, recording },
				{
					code: humanCode,
					...completed,
					meetingType: 'HUMAN',
					participants: [candidate, interviewer],
					score: 82,
				},
				{ code: olderCode, ...completed, olderShape: true, score: 82 },
				{ code: coming },
			],
		});
	});

	it('tells what was said with times of day in AI interviews', async () => {
		const { transcript } = await get(code, 'transcript');
		expect(transcript[0]).toEqual({
			speaker: 'AI Interviewer',
			role: 'AI',
			content: expect.any(String),
			timestamp: expect.stringMatching(/Z$/),
		});
		expect(transcript[1]).toMatchObject({ speaker: 'Jane Doe', role: 'CANDIDATE' });
	});

	it('tells what was said with milliseconds in 1-to-1 interviews', async () => {
		const { transcript } = await get(humanCode, 'transcript');
		expect(transcript[1]).toMatchObject({ role: 'CANDIDATE', startMs: 20_000, endMs: 39_500 });
		expect(transcript[0]).toMatchObject({ speaker: 'Dana Whitfield', role: 'INTERVIEWER' });
	});

	it('has no evaluation until an analysis has run', async () => {
		expect(await get(code, 'evaluation')).toMatchObject({ success: true, evaluation: null });
		const { data: body } = await boooply.post(interviewPath(code, 'analyze'));
		expect(body).toEqual({ success: true, queued: true, jobId: expect.any(String) });
		expect((await get(code, 'evaluation')).evaluation).toBeNull();

		const afterwards = new Date(Date.now() + 30_000).toISOString();
		await sandbox.control.setClock({ now: afterwards });
		const { evaluation } = await eventually(async () => {
			const answer = await get(code, 'evaluation');
			return answer.evaluation ? answer : undefined;
		});
		expect(evaluation.overallScore).toBe((await get(code)).meeting.overallScore);
	});

	it('cannot analyze an interview that has not taken place', async () => {
		expect((await boooply.post(interviewPath(coming, 'analyze'))).status).toBe(400);
		expect((await get(coming, 'transcript')).transcript).toEqual([]);
	});

	it('judges 1-to-1 interviews by a rubric, and the interviewer', async () => {
		const { evaluation, interviewerEvaluation } = await get(humanCode, 'evaluation');
		expect(evaluation).toMatchObject({
			recommendation: 'PASS',
			overallScore: 82,
			aiRecommendation: 'HIRE',
			byCriterion: { 'System design': { score: 4 }, Leadership: { score: null } },
		});
		expect(interviewerEvaluation).toMatchObject({ overallRating: 4 });
	});

	it('answers older interviews in the older shapes', async () => {
		expect(await get(olderCode, 'evaluation')).toMatchObject({
			overallScore: 82,
			questionEvaluations: [{ score: 8, feedback: expect.any(String) }, {}, {}],
		});
		const { meeting } = await get(olderCode);
		expect(meeting.code).toBe(olderCode);
		expect(meeting).not.toHaveProperty('meetingCode');
	});

	it('gives a fresh signed address of the recording each time', async () => {
		const first = await get(code, 'recording');
		const second = await get(code, 'recording');
		expect(first.recording).toMatchObject({ duration: 90, format: 'mp4' });
		expect(first.recording.videoUrl).not.toBe(second.recording.videoUrl);

		const video = await fetch(first.recording.videoUrl);
		expect(video.headers.get('content-type')).toBe('video/mp4');
		expect(Buffer.from(await video.arrayBuffer()).toString('latin1', 4, 8)).toBe('ftyp');
	});

	it('answers at the address that wants the key', async () => {
		const { recording: found } = await get(code, 'recording');
		const path = found.videoApiUrl.slice(`${sandbox.url}/boooply`.length);
		expect((await boooply.get(path)).data.recording.videoUrl).toContain('signature=');
		expect((await fetch(found.videoApiUrl)).status).toBe(401);
	});

	it('serves as many bytes as the data says', async () => {
		const bytes = 3_000_001;
		await sandbox.control.seed('boooply', {
			meetings: [{ code, recording: { ...recording, bytes } }],
		});
		const video = await fetch((await get(code, 'recording')).recording.videoUrl);
		expect(video.headers.get('content-length')).toBe(String(bytes));
		expect((await video.arrayBuffer()).byteLength).toBe(bytes);
	});

	it('refuses signed addresses that were changed, have expired or come with a key', async () => {
		const { videoUrl } = (await get(code, 'recording')).recording;
		expect((await fetch(videoUrl.replace(code, humanCode))).status).toBe(403);
		expect((await fetch(videoUrl, { headers: { authorization: 'Bearer x' } })).status).toBe(400);
		const inEightDays = new Date(Date.now() + 8 * 24 * 60 * 60 * 1000).toISOString();
		await sandbox.control.setClock({ now: inEightDays });
		expect((await fetch(videoUrl)).status).toBe(403);
	});

	it('says when there is no recording', async () => {
		expect(await get(coming, 'recording')).toEqual({
			success: true,
			recording: null,
			message: 'No recording available',
		});
	});

	async function get(...parts: string[]) {
		return (await boooply.get(interviewPath(...parts))).data;
	}
});

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { NodeRun } from '../../engine/runNode';
import { hurry } from '../hurry';
import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();

/** An interview that has all its results. */
const finished = 'Boooply-AI-2000000005';
/** One that is completed and has not been analyzed. */
const notAnalyzed = 'Boooply-AI-2000000003';
/** One that has not taken place. */
const coming = 'Boooply-AI-2000000001';
const cancelled = 'Boooply-H-2000000006';

const wait = async (code: string, fields: INodeParameters = {}, how: Partial<NodeRun> = {}) =>
	await boooply.run('interview', 'waitForResult', { ...byCode(code), ...fields }, how);

/** The calls that came, without the path that all have in common. */
const calls = async () =>
	(await boooply.received()).map(
		({ method, path }) => `${method} ${path.replace('/api/integration/interviews/', '')}`,
	);

afterEach(() => jest.restoreAllMocks());

describe('Interview: Wait for Result', () => {
	it('returns all that is wanted in one item', async () => {
		const results = ['evaluation', 'recording', 'transcript'];
		const { json, error } = await wait(finished, { results });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({
				meetingCode: finished,
				sessionStatus: 'COMPLETED',
				ready: true,
				missing: [],
				evaluation: expect.objectContaining({ overallScore: expect.any(Number) }),
				aiSummary: expect.any(String),
				recording: expect.objectContaining({ videoUrl: expect.any(String) }),
				transcript: expect.arrayContaining([expect.objectContaining({ role: 'AI' })]),
			}),
		]);
		expect(await calls()).toEqual([
			`GET ${finished}`,
			...results.map((result) => `GET ${finished}/${result}`),
		]);
	});

	it('waits for the evaluation unless told otherwise, and asks only for what is missing', async () => {
		const body = { success: true, evaluation: null };
		const effect = { kind: 'status', status: 200, body } as const;
		const path = `/api/integration/interviews/${finished}/evaluation`;
		await boooply.control.addFault({ vendor: 'boooply', path, effect });
		hurry(10);
		const { json } = await wait(finished, { results: ['evaluation', 'transcript'] });
		expect(json).toEqual([expect.objectContaining({ ready: true })]);
		expect(await calls()).toEqual([
			`GET ${finished}`,
			`GET ${finished}/evaluation`,
			`GET ${finished}/transcript`,
			`GET ${finished}`,
			`GET ${finished}/evaluation`,
		]);
	});

	it('starts the analysis once, if wanted, and waits for its end', async () => {
		await boooply.control.setClock({ speed: 10 });
		hurry(10);
		const items = [{}, {}];
		const { json, error } = await wait(notAnalyzed, { startAnalysis: true }, { items });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			expect.objectContaining({ ready: true }),
			expect.objectContaining({ ready: true }),
		]);
		const started = (await calls()).filter((call) => call.startsWith('POST'));
		expect(started).toEqual([`POST ${notAnalyzed}/analyze`]);
		expect((await calls()).length).toBeGreaterThan(7);
	});

	it.each([
		['there is an evaluation', finished],
		['it is not completed', coming],
	])('starts no analysis where %s', async (_case, code) => {
		hurry(600);
		await wait(code, { startAnalysis: true, maximumMinutes: 1, ifTimeIsOver: 'output' });
		expect((await calls()).filter((call) => call.startsWith('POST'))).toEqual([]);
	});

	it('ends where Boooply does not analyze the interview, such as one in which nobody spoke', async () => {
		const silent = { code: notAnalyzed, transcript: [] };
		await boooply.control.seed('boooply', { meetings: [silent] });
		const { error } = await wait(notAnalyzed, { startAnalysis: true });
		expect(error?.message).toBe('The interview has no transcript to analyze');
	});
});

describe('results that do not come in time', () => {
	const short = { results: ['transcript', 'evaluation'], maximumMinutes: 1 };

	it('fail the item, which says what is missing', async () => {
		hurry(60);
		const { error } = await wait(coming, short);
		expect(error?.message).toBe(
			`Interview ${coming} has no transcript and no evaluation after 1 minute`,
		);
		expect(error?.description).toContain('Boooply Trigger');
		expect((await calls()).length).toBeGreaterThan(3);
	});

	it('are named beside those that have come, if wanted', async () => {
		hurry(60);
		const { json, error } = await wait(notAnalyzed, { ...short, ifTimeIsOver: 'output' });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				meetingCode: notAnalyzed,
				sessionStatus: 'COMPLETED',
				ready: false,
				missing: ['evaluation'],
				transcript: expect.any(Array),
			},
		]);
	});

	it.each([0, 61, 1.5, 'soon'])('cannot be waited for %p minutes', async (maximumMinutes) => {
		const { error } = await wait(coming, { maximumMinutes });
		expect(error?.message).toBe("'Maximum Minutes' must be a whole number from 1 to 60");
		expect(await calls()).toEqual([]);
	});

	it.each([
		["={{ ['score'] }}", "'Results' has no choice 'score'"],
		['={{ [] }}', "'Results' is empty"],
	])('cannot be %s', async (results, message) => {
		const { error } = await wait(coming, { results });
		expect(error?.message).toBe(message);
		expect(await calls()).toEqual([]);
	});

	it('are no longer waited for when the execution is cancelled', async () => {
		const began = Date.now();
		const { run } = await wait(coming, {}, { cancelAfter: 1000 });
		expect(run.status).toBe('canceled');
		expect(Date.now() - began).toBeLessThan(4000);
	});
});

describe('an interview that will never have a result', () => {
	const ended = async (fields: IDataObject) => {
		const meeting = { code: coming, transcript: [], score: null, recording: null, ...fields };
		await boooply.control.seed('boooply', { meetings: [meeting] });
	};

	it.each([
		['nobody came', { sessionStatus: 'FAILED', endReason: 'NO_SHOW' }],
		['it expired', { sessionStatus: 'COMPLETED', endReason: 'EXPIRED' }],
		['it failed', { sessionStatus: 'FAILED' }],
		['it was cancelled', { sessionStatus: 'CANCELLED' }],
	])('ends at once where %s', async (reason, fields) => {
		await ended(fields);
		const { error } = await wait(coming);
		expect(error?.message).toBe(`Interview ${coming} will have no evaluation: ${reason}`);
		expect(await calls()).toEqual([`GET ${coming}`, `GET ${coming}/evaluation`]);
	});

	it('says why in the output, if wanted', async () => {
		const { json } = await wait(cancelled, { ifTimeIsOver: 'output' });
		expect(json).toEqual([
			{
				meetingCode: cancelled,
				sessionStatus: 'CANCELLED',
				ready: false,
				missing: ['evaluation'],
				reason: 'it was cancelled',
			},
		]);
	});

	it('is no such interview where the result is there all the same', async () => {
		await boooply.control.seed('boooply', {
			meetings: [{ code: finished, sessionStatus: 'FAILED', endReason: 'NO_SHOW' }],
		});
		expect((await wait(finished)).json).toEqual([expect.objectContaining({ ready: true })]);
	});
});

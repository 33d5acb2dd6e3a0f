import { hurry } from '../hurry';
import { byCode, useBoooply } from './boooply';

const boooply = useBoooply();
const run = boooply.run;

/** An interview that has its results. */
const finished = 'Boooply-AI-2000000005';
/** One that has not taken place. */
const coming = 'Boooply-AI-2000000001';

const results = [
	['getEvaluation', 'evaluation', { evaluation: null }],
	['getRecording', 'recording', { message: 'No recording available' }],
	['getTranscript', 'transcript', { transcript: [] }],
] as const;

/** Lets the vendor answer a number of times that there is no evaluation yet. */
const beingAnalysed = async (times: number) =>
	await boooply.control.addFault({
		vendor: 'boooply',
		times,
		effect: { kind: 'status', status: 200, body: { success: true, evaluation: null } },
	});

describe('a result that is not there yet', () => {
	it.each(results)('%s puts out that it is not ready, if wanted', async (operation, name, rest) => {
		const {
			json,
			error,
			run: outcome,
		} = await run('interview', operation, {
			...byCode(coming),
			ifNotReady: 'output',
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ meetingCode: coming, ready: false, ...rest })]);
		expect(outcome.data.resultData.runData.Tested?.[0]?.hints).toEqual([
			expect.objectContaining({
				message: `No ${name} yet where 'ready' is false. The Boooply Trigger starts a workflow as soon as there is one.`,
			}),
		]);
	});

	it.each(results)('%s fails, if wanted, and names the trigger', async (operation, name) => {
		const { json, error } = await run('interview', operation, {
			...byCode(coming),
			ifNotReady: 'error',
		});
		expect(json).toEqual([]);
		expect(error?.message).toBe(`Interview ${coming} has no ${name} yet`);
		expect(error?.description).toContain('Boooply Trigger');
		expect(error).not.toHaveProperty('httpCode');
	});

	it('Get Evaluation fails unless told otherwise: no evaluation is no rejection', async () => {
		const { error } = await run('interview', 'getEvaluation', byCode(coming));
		expect(error?.message).toBe(`Interview ${coming} has no evaluation yet`);
	});

	it.each(['getRecording', 'getTranscript'])(
		'%s goes on unless told otherwise',
		async (operation) => {
			const { json } = await run('interview', operation, byCode(coming));
			expect(json).toEqual([expect.objectContaining({ ready: false })]);
		},
	);

	it('an evaluation in the older form without any score is not ready', async () => {
		const body = { success: true, overallScore: null };
		const effect = { kind: 'status', status: 200, body } as const;
		await boooply.control.addFault({ vendor: 'boooply', effect });
		const { json } = await run('interview', 'getEvaluation', {
			...byCode(finished),
			ifNotReady: 'output',
		});
		expect(json).toEqual([expect.objectContaining({ ready: false })]);
	});
});

describe('waiting for a result', () => {
	afterEach(() => jest.restoreAllMocks());

	const waiting = { ...byCode(finished), ifNotReady: 'wait' };

	it('asks again until it is there', async () => {
		await beingAnalysed(1);
		const { json, error } = await run('interview', 'getEvaluation', waiting);
		expect(error).toBeUndefined();
		expect(json).toEqual([expect.objectContaining({ meetingCode: finished, ready: true })]);
		const { requests } = await boooply.control.requests({ vendor: 'boooply' });
		const [first = 0, second = 0] = requests.map(({ receivedAt }) => Date.parse(receivedAt));
		expect(requests).toHaveLength(2);
		expect(second - first).toBeGreaterThan(4500);
	});

	it('fails after the minutes that are set', async () => {
		await beingAnalysed(99);
		hurry(60);
		const { error } = await run('interview', 'getEvaluation', { ...waiting, maximumMinutes: 2 });
		expect(error?.message).toBe(`Interview ${finished} has no evaluation after 2 minutes`);
		expect(error?.description).toContain("raise 'Maximum Minutes'");
		expect((await boooply.received()).length).toBeGreaterThan(2);
	});

	it('ends at once when the execution is cancelled', async () => {
		await beingAnalysed(9);
		const began = Date.now();
		const { run: outcome } = await run('interview', 'getEvaluation', waiting, {
			cancelAfter: 1000,
		});
		expect(outcome.status).toBe('canceled');
		expect(Date.now() - began).toBeLessThan(4000);
	});
});

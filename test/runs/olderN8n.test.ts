import type { INodeParameters } from 'n8n-workflow';

import { runAgent } from '../engine/agent';
import { inOlderN8n } from '../engine/olderN8n';
import { runNode } from '../engine/runNode';
import { interview, useScheduler } from '../nodes/InterviewScheduler/interviewScheduler';
import { apiKey, get, inSandbox, interviews } from '../shared/boooply';

describe('In n8n 1', () => {
	const scheduler = useScheduler();
	const create: INodeParameters = { resource: 'interview', operation: 'create', ...interview };
	const booking = async (credential: Record<string, string | boolean>) =>
		await runNode({
			node: inOlderN8n('InterviewScheduler'),
			parameters: create,
			credentials: { interviewSchedulerApi: credential },
		});
	const booked = async () => {
		const seeded = await scheduler.control.seed<{ interviews: object[] }>('scheduler', {});
		return seeded.interviews.length;
	};

	it(
		'a node reads what it reads in later releases',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			const { json, error } = await runNode({
				node: inOlderN8n('Boooply'),
				parameters: get('Interview-1'),
				credentials: { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } },
			});
			expect(error).toBeUndefined();
			expect(json).toMatchObject([{ meetingCode: 'Interview-1' }]);
		}),
	);

	it(
		'the model of an agent that calls a tool itself reads what went wrong',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const { answers } = await runAgent({
				way: 'the agent',
				tools: { Tool: { node: inOlderN8n('Boooply'), parameters: get('Nowhere') } },
				turns: [[{ tool: 'Tool' }]],
				credentials: { boooplyApi: { apiKey, baseUrl: boooply.baseUrl } },
			});
			expect(answers).toEqual([[[{ error: expect.stringContaining('not found') }]]]);
		}),
	);

	it('a token that has ended is renewed, and no booking is made twice', async () => {
		const credential = scheduler.credential();
		await booking(credential);
		await scheduler.control.seed('scheduler', { revokeTokens: true });
		const { json, error } = await booking(credential);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'pending' }]);
		expect(await booked()).toBe(2);
	});

	it('what the vendor says after it renewed a token is told in its words', async () => {
		const credential = scheduler.credential({ sessionToken: 'expired' });
		await scheduler.control.addFault({
			vendor: 'scheduler',
			path: '/api/v1/interviews/',
			skip: 2,
			effect: { kind: 'status', status: 422, body: { error: 'Not at night' } },
		});
		const { error } = await booking(credential);
		expect(error).toMatchObject({ message: 'Not at night', httpCode: '422' });
		expect(await booked()).toBe(0);
	});

	it('a token that is refused all the same is told', async () => {
		const { error } = await booking(
			scheduler.credential({ authentication: 'token', token: 'unknown' }),
		);
		expect(error?.httpCode).toBe('401');
	});
});

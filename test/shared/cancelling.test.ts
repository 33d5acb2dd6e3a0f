import { runNode } from '../engine/runNode';
import { withServer } from '../engine/server';
import { apiKey, get, inSandbox, interviews } from './boooply';

describe('Cancelling the execution', () => {
	it.concurrent(
		'ends a wait within a second and sends nothing more',
		inSandbox(async (boooply) => {
			await boooply.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });

			const before = Date.now();
			const { run, json } = await boooply.run(
				{ ...get(), options: { requestsAtOnce: 1 } },
				{ items: interviews(3), cancelAfter: 300 },
			);

			expect(Date.now() - before).toBeLessThan(1300);
			expect(run.status).toBe('canceled');
			expect(json).toEqual([]);
			await new Promise((resolve) => setTimeout(resolve, 2200));
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);

	it.concurrent('ends an answer that does not end itself', async () => {
		const before = Date.now();
		const { run, json } = await withServer(
			(_request, response) => {
				response.setHeader('content-type', 'application/json').write('{ "success": true,');
			},
			async (baseUrl) =>
				await runNode({
					node: 'Boooply',
					parameters: get('Interview-1'),
					credentials: { boooplyApi: { apiKey, baseUrl } },
					cancelAfter: 300,
				}),
		);

		expect(Date.now() - before).toBeLessThan(1300);
		expect(run.status).toBe('canceled');
		expect(json).toEqual([]);
	});
});

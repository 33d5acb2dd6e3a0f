import { runNode } from '../engine/runNode';
import { withServer } from '../engine/server';
import { apiKey, get, inSandbox, interviews } from './boooply';

/** Cancels soon, and tells when it did. */
function cancelling() {
	const at = { time: Infinity };
	const soon = new Promise((resolve) => setTimeout(resolve, 300));
	return { at, cancelAfter: soon.then(() => (at.time = Date.now())) };
}

describe('Cancelling the execution', () => {
	it.concurrent(
		'ends a wait within a second and sends nothing more',
		inSandbox(async (boooply) => {
			await boooply.misbehave({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });

			const { at, cancelAfter } = cancelling();
			const { run, json } = await boooply.run(
				{ ...get(), options: { requestsAtOnce: 1 } },
				{ items: interviews(3), cancelAfter },
			);

			expect(Date.now() - at.time).toBeLessThan(1000);
			expect(run.status).toBe('canceled');
			expect(json).toEqual([]);
			await new Promise((resolve) => setTimeout(resolve, 2200));
			expect(await boooply.requests()).toHaveLength(1);
		}),
	);

	it.concurrent('ends an answer that does not end itself', async () => {
		const { at, cancelAfter } = cancelling();
		const { run, json, took } = await withServer(
			(_request, response) => {
				response.setHeader('content-type', 'application/json').write('{ "success": true,');
			},
			async (baseUrl) => {
				const result = await runNode({
					node: 'Boooply',
					parameters: get('Interview-1'),
					credentials: { boooplyApi: { apiKey, baseUrl } },
					cancelAfter,
				});
				return { ...result, took: Date.now() - at.time };
			},
		);

		expect(took).toBeLessThan(1000);
		expect(run.status).toBe('canceled');
		expect(json).toEqual([]);
	});
});

import { RollingWindow } from '../../../nodes/MergeAts/rollingWindow';
import { runNode } from '../../engine/runNode';
import { withServer } from '../../engine/server';
import { credentialFor, nodeOf, someVendor } from '../../shared/nodeOf';

const FAILURES = 6;
const MILLISECONDS = 400;

/** A node for a vendor that blocks an address after more than six failing answers within 0.4 seconds. */
const touchyNode = nodeOf(
	{ name: 'Get', value: 'get', routing: { request: { method: 'GET', url: '/record' } } },
	[],
	{
		...someVendor,
		errorMessage: () => 'No such record',
		failureWindow: new RollingWindow(FAILURES, MILLISECONDS),
	},
);

/** Runs the node for so many items against a server that gives every answer the same status. */
async function answeredWith(status: number, items: number) {
	const times: number[] = [];
	const { json } = await withServer(
		(_request, response) => {
			times.push(Date.now());
			response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
		},
		async (url) =>
			await runNode({
				node: touchyNode,
				parameters: {},
				items: Array.from({ length: items }, () => ({})),
				settings: { onError: 'continueRegularOutput' },
				credentials: credentialFor(url),
			}),
	);
	return { json, times };
}

function mostWithin(times: number[], milliseconds: number): number {
	const counts = times.map(
		(start) => times.filter((time) => time >= start && time < start + milliseconds).length,
	);
	return Math.max(...counts);
}

it('items that all fail never fail more often than the vendor tolerates, whatever their number', async () => {
	const { json, times } = await answeredWith(404, 40);

	expect(json).toEqual(Array.from({ length: 40 }, () => ({ error: 'No such record' })));
	expect(times).toHaveLength(40);
	expect(mostWithin(times, MILLISECONDS)).toBe(FAILURES);
});

it('two runs at once share what the vendor tolerates', async () => {
	const [one, other] = await Promise.all([answeredWith(404, 12), answeredWith(500, 12)]);

	const times = [...one.times, ...other.times].sort((first, second) => first - second);
	expect(times).toHaveLength(24);
	expect(mostWithin(times, MILLISECONDS)).toBe(FAILURES);
});

it('items that succeed are not held up', async () => {
	const { json, times } = await answeredWith(200, 40);

	expect(json).toHaveLength(40);
	expect(mostWithin(times, 2000)).toBe(40);
});

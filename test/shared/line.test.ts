import { setTimeout as pause } from 'node:timers/promises';

import { range } from 'lodash';

import { Line } from '../../nodes/shared/answer/line';

/** Lets tasks go through a line; tells in which order they started, and how many were under way at most. */
async function goThrough(line: Line, tasks: Array<() => Promise<void>>) {
	const started: number[] = [];
	let underWay = 0;
	let most = 0;
	const outcomes = await Promise.allSettled(
		tasks.map(
			async (task, index) =>
				await line.run(async () => {
					started.push(index);
					most = Math.max(most, ++underWay);
					await task().finally(() => underWay--);
				}),
		),
	);
	return { started, most, statuses: outcomes.map(({ status }) => status) };
}

const short = async (): Promise<void> => await pause(1);
const failing = async (): Promise<void> => await Promise.reject(new Error('no'));

describe('A line', () => {
	it.each([1, 3])('lets %i at once go, in the order in which they come', async (atOnce) => {
		const { started, most } = await goThrough(new Line(atOnce), Array(9).fill(short));
		expect(started).toEqual(range(9));
		expect(most).toBe(atOnce);
	});

	it('goes on after a task that failed, and is free at its end', async () => {
		const line = new Line();
		const going = goThrough(line, [failing, short, failing, short]);
		expect(line.isFree).toBe(false);
		expect((await going).statuses).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
		expect(line.isFree).toBe(true);
	});

	it('gives a value that a task yields', async () => {
		expect(await new Line().run(async () => await Promise.resolve(5))).toBe(5);
	});
});

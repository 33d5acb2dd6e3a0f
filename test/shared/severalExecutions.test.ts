import { sleep, type IDataObject } from 'n8n-workflow';

import type { NodeResult } from '../engine/runNode';
import { candidates, create, get, inSandbox, interviews, type SandboxedBoooply } from './boooply';

/** At sixty times the speed a minute of the vendor's is a second; it tells the end in whole seconds, so it can be two. */
const atSixtyTimesTheSpeed = { speed: 60 };
const LONGEST_WINDOW = 2000;

/** The usual 300 seconds, as they pass in the sandbox. */
const options = { maximumWait: 5 };

/** Starts to book a candidate, and comes when the vendor has refused it for some seconds. */
async function refused(
	boooply: SandboxedBoooply,
	candidate: IDataObject,
): Promise<Promise<NodeResult>[]> {
	await boooply.misbehave(
		{ kind: 'status', status: 429, headers: { 'retry-after': '3' } },
		{ method: 'POST' },
	);
	const booking = boooply.run(create(), { items: [candidate] });
	while ((await refusals(boooply)) === 0) await sleep(20);
	return [booking];
}

async function refusals(boooply: SandboxedBoooply): Promise<number> {
	const requests = await boooply.requests('POST');
	return requests.filter(({ status }) => status === 429).length;
}

describe('Executions that book at the same time against ten creates a minute', () => {
	it.concurrent(
		'a hundred of one each are all booked, hardly later than the limit allows and with few refusals',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const start = Date.now();

			const runs = await Promise.all(
				candidates(100).map((candidate) =>
					boooply.run(create({ options }), { items: [candidate] }),
				),
			);

			expect(runs.flatMap(({ error }) => error?.message ?? [])).toEqual([]);
			expect(new Set(await boooply.booked()).size).toBe(100);
			expect(await refusals(boooply)).toBeLessThanOrEqual(20);
			expect(Date.now() - start).toBeLessThan(1.2 * 10 * LONGEST_WINDOW);
		}, atSixtyTimesTheSpeed),
	);

	it.concurrent(
		'two of thirty each are all booked, in turns',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const items = candidates(60);

			const runs = await Promise.all(
				[items.slice(0, 30), items.slice(30)].map((half) =>
					boooply.run(create({ options }), { items: half }),
				),
			);

			expect(runs.flatMap(({ error }) => error?.message ?? [])).toEqual([]);
			expect(new Set(await boooply.booked()).size).toBe(60);
			expect(await refusals(boooply)).toBeLessThanOrEqual(12);
			const firstTwenty = (await boooply.requests('POST'))
				.filter(({ status }) => status === 200)
				.slice(0, 20)
				.map(({ body }) => JSON.stringify(body));
			const ofTheFirst = firstTwenty.filter((body) =>
				items.slice(0, 30).some(({ email }) => body.includes(`"${String(email)}"`)),
			);
			expect(ofTheFirst).toHaveLength(10);
		}, atSixtyTimesTheSpeed),
	);

	it.concurrent(
		'one that is cancelled while it waits in line ends at once, and books nothing',
		inSandbox(async (boooply) => {
			await boooply.seed([]);
			const [first, second] = candidates(2);
			const bookings = await refused(boooply, { ...first });

			const start = Date.now();
			const { run } = await boooply.run(create(), { items: [{ ...second }], cancelAfter: 500 });

			expect(run.status).toBe('canceled');
			expect(Date.now() - start).toBeLessThan(2000);
			await Promise.all(bookings);
			expect(await boooply.booked()).toEqual([first?.email]);
		}),
	);

	it.concurrent(
		'do not keep those waiting that read',
		inSandbox(async (boooply) => {
			await boooply.seed(interviews(1));
			const bookings = await refused(boooply, { ...candidates(1)[0] });

			const start = Date.now();
			const { json } = await boooply.run(get('Interview-1'));

			expect(json).toHaveLength(1);
			expect(Date.now() - start).toBeLessThan(2500);
			await Promise.all(bookings);
		}),
	);
});

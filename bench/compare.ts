import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import Table from 'cli-table3';
import { mapValues } from 'lodash';

import { isHostInstalled } from '../demo/host';
import { contenders, type Assignment, type Contender } from './contenders';
import type { Measurement, Order } from './measurement';
import { rows, type Comparison, type Medians, type Result } from './report';
import { median } from './statistics';

/** How often each contender does each work; the medians are compared. */
const ROUNDS = 3;

const comparisons: Comparison[] = [
	{ name: 'Boooply Gets', work: 'gets', records: [1000] },
	{ name: 'Boooply interviews', work: 'interviews', records: [20_000] },
	{
		name: 'Merge ATS candidates',
		work: 'candidates',
		records: [12_500, 25_000, 37_500, 50_000],
	},
];

const start = (file: string): ChildProcess =>
	fork(join(__dirname, file), { execArgv: [...process.execArgv, '--expose-gc'] });

/** One measurement in a process of its own, so that neither contender tidies up after the other. */
async function measure(order: Order): Promise<Measurement> {
	const child = start('measurement.ts');
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`The measurement of ${order.contender} ended with ${code}`);
	});
	child.send(order);
	const [measurement]: Measurement[] = await Promise.race([once(child, 'message'), ended]);
	if (!measurement) throw new Error(`The measurement of ${order.contender} gave nothing`);
	return measurement;
}

/** The medians of all rounds; contenders take turns, so that a busy machine hits both. */
async function compare(assignment: Assignment): Promise<Medians> {
	const results: Record<Contender, Measurement[]> = { ours: [], 'HTTP Request': [] };
	for (let round = 1; round <= ROUNDS; round++) {
		for (const contender of contenders) {
			const { records, work } = assignment;
			console.error(`${records} ${work}: ${contender}, round ${round} of ${ROUNDS}`);
			results[contender].push(await measure({ contender, assignment }));
		}
	}
	return mapValues(results, (measurements) => ({
		cpu: median(measurements.map(({ cpu }) => cpu)),
		elapsed: median(measurements.map(({ elapsed }) => elapsed)),
		kept: median(measurements.map(({ kept }) => kept)),
		peak: median(measurements.map(({ peak }) => peak)),
	}));
}

async function main(): Promise<void> {
	if (!(await isHostInstalled())) {
		throw new Error("n8n's HTTP Request node is not here yet: run `npm run demo -- --once` first.");
	}
	const server = start('server.ts');
	const [port]: number[] = await once(server, 'message');
	const origin = `http://127.0.0.1:${port}`;
	const table = new Table({ head: ['', ...contenders, 'ratio'], style: { head: [], border: [] } });
	for (const comparison of comparisons) {
		const results: Result[] = [];
		for (const records of comparison.records) {
			const medians = await compare({ work: comparison.work, records, origin });
			results.push({ records, medians });
		}
		table.push(...rows(comparison, results));
	}
	server.disconnect();
	console.log(table.toString());
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

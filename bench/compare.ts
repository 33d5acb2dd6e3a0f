import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import Table from 'cli-table3';

import { isHostInstalled } from '../demo/host';
import { contenders, type Assignment, type Contender, type Work } from './contenders';
import type { Measurement, Order } from './measurement';

/** How often each contender does each work; the medians are compared. */
const ROUNDS = 3;

/** The works of a comparison, by the number of their records; of more than one, memory's growth is told, too. */
const WORKS: Array<{ name: string; work: Work; records: number[] }> = [
	{ name: 'Boooply, Gets', work: 'gets', records: [1000] },
	{ name: 'Boooply, interviews', work: 'interviews', records: [10_000, 20_000] },
	{
		name: 'Merge ATS, candidates',
		work: 'candidates',
		records: [12_500, 25_000, 37_500, 50_000],
	},
];

type Comparison = Record<Contender, Measurement>;

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

function median(values: number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The medians of all rounds; contenders take turns, so that a busy machine hits both. */
async function compare(assignment: Assignment): Promise<Comparison> {
	const results: Record<Contender, Measurement[]> = { ours: [], 'HTTP Request': [] };
	for (let round = 1; round <= ROUNDS; round++) {
		for (const contender of contenders) {
			const { records, work } = assignment;
			console.error(`${records} ${work}: ${contender}, round ${round} of ${ROUNDS}`);
			results[contender].push(await measure({ contender, assignment }));
		}
	}
	const medianOf = (contender: Contender): Measurement => ({
		cpu: median(results[contender].map(({ cpu }) => cpu)),
		elapsed: median(results[contender].map(({ elapsed }) => elapsed)),
		kept: median(results[contender].map(({ kept }) => kept)),
		peak: median(results[contender].map(({ peak }) => peak)),
	});
	return { ours: medianOf('ours'), 'HTTP Request': medianOf('HTTP Request') };
}

/** The slope of the line through points by least squares. */
function slope(points: Array<{ x: number; y: number }>): number {
	const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
	const middleX = mean(points.map(({ x }) => x));
	const middleY = mean(points.map(({ y }) => y));
	const covariance = mean(points.map(({ x, y }) => (x - middleX) * (y - middleY)));
	return covariance / mean(points.map(({ x }) => (x - middleX) ** 2));
}

function row(name: string, unit: string, value: (contender: Contender) => number): string[] {
	const shown = (contender: Contender) => `${value(contender).toFixed(2)} ${unit}`;
	const ratio = value('ours') / value('HTTP Request');
	return [name, shown('ours'), shown('HTTP Request'), ratio.toFixed(2)];
}

/** The rows of a work: what its largest size took, and how memory grew from size to size. */
function rows(
	name: string,
	comparisons: Array<{ records: number; result: Comparison }>,
): string[][] {
	const largest = comparisons.at(-1);
	if (!largest) return [];
	const { records, result } = largest;
	const title = `${name}: ${records.toLocaleString('en')}`;
	const times = [
		row(`${title}, processor time`, 's', (contender) => result[contender].cpu / 1000),
		row(`${title}, elapsed`, 's', (contender) => result[contender].elapsed / 1000),
	];
	if (comparisons.length === 1) return times;
	const growth = (quantity: 'kept' | 'peak') => (contender: Contender) =>
		slope(
			comparisons.map(({ records, result }) => ({ x: records, y: result[contender][quantity] })),
		);
	return [
		...times,
		row(`${title}, memory kept`, 'MB', (contender) => result[contender].kept / 2 ** 20),
		row(`${title}, most memory`, 'MB', (contender) => result[contender].peak / 2 ** 20),
		row(
			`${name}: growth of memory kept, per record`,
			'kB',
			(contender) => growth('kept')(contender) / 2 ** 10,
		),
		row(
			`${name}: growth of most memory, per record`,
			'kB',
			(contender) => growth('peak')(contender) / 2 ** 10,
		),
	];
}

async function main(): Promise<void> {
	if (!(await isHostInstalled())) {
		throw new Error("n8n's HTTP Request node is not here yet: run `npm run demo -- --once` first.");
	}
	const server = start('server.ts');
	const [port]: number[] = await once(server, 'message');
	const origin = `http://127.0.0.1:${port}`;
	const table = new Table({ head: ['', ...contenders, 'ratio'], style: { head: [], border: [] } });
	for (const { name, work, records } of WORKS) {
		const comparisons = [];
		for (const count of records) {
			const result = await compare({ work, records: count, origin });
			comparisons.push({ records: count, result });
		}
		table.push(...rows(name, comparisons));
	}
	server.disconnect();
	console.log(table.toString());
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import Table from 'cli-table3';

import { isHostInstalled } from '../demo/host';
import type { Contender, Work } from './contenders';
import type { Measurement, Order } from './measurement';

/** How often each contender does each work; the medians are compared. */
const ROUNDS = 3;

const contenders: Contender[] = ['Boooply', 'HTTP Request'];

const start = (file: string): ChildProcess => fork(join(__dirname, file));

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
async function compare(work: Work, baseUrl: string): Promise<Record<Contender, Measurement>> {
	const results: Record<Contender, Measurement[]> = { Boooply: [], 'HTTP Request': [] };
	for (let round = 1; round <= ROUNDS; round++) {
		for (const contender of contenders) {
			console.error(`${work}: ${contender}, round ${round} of ${ROUNDS}`);
			results[contender].push(await measure({ contender, work, baseUrl }));
		}
	}
	const medianOf = (contender: Contender): Measurement => ({
		cpu: median(results[contender].map(({ cpu }) => cpu)),
		elapsed: median(results[contender].map(({ elapsed }) => elapsed)),
		memory: median(results[contender].map(({ memory }) => memory)),
		items: median(results[contender].map(({ items }) => items)),
	});
	return { Boooply: medianOf('Boooply'), 'HTTP Request': medianOf('HTTP Request') };
}

function row(
	name: string,
	unit: string,
	{ Boooply: ours, 'HTTP Request': theirs }: Record<Contender, number>,
): string[] {
	const value = (number: number) => `${number.toFixed(2)} ${unit}`;
	return [name, value(ours), value(theirs), (ours / theirs).toFixed(2)];
}

const pick = (
	results: Record<Contender, Measurement>,
	value: (measurement: Measurement) => number,
): Record<Contender, number> => ({
	Boooply: value(results.Boooply),
	'HTTP Request': value(results['HTTP Request']),
});

async function main(): Promise<void> {
	if (!(await isHostInstalled())) {
		throw new Error("n8n's HTTP Request node is not here yet: run `npm run demo -- --once` first.");
	}
	const server = start('server.ts');
	const [port]: number[] = await once(server, 'message');
	const baseUrl = `http://127.0.0.1:${port}`;
	const gets = await compare('gets', baseUrl);
	const list = await compare('list', baseUrl);
	server.disconnect();

	const table = new Table({ head: ['', ...contenders, 'ratio'], style: { head: [], border: [] } });
	table.push(
		row(
			'1,000 Gets: processor time per item',
			'ms',
			pick(gets, ({ cpu }) => cpu / 1000),
		),
		row(
			'1,000 Gets: elapsed',
			's',
			pick(gets, ({ elapsed }) => elapsed / 1000),
		),
		row(
			'20,000 records: processor time',
			's',
			pick(list, ({ cpu }) => cpu / 1000),
		),
		row(
			'20,000 records: growth of memory',
			'MB',
			pick(list, ({ memory }) => memory / 2 ** 20),
		),
		['20,000 records: items put out', list.Boooply.items, list['HTTP Request'].items, ''],
	);
	console.log(table.toString());
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import Table from 'cli-table3';

import { isHostInstalled } from '../demo/host';
import type { Contender, Work } from './contenders';
import type { Measurement, Order } from './measurement';

/** How often each contender does each work; the medians are compared. */
const ROUNDS = 3;

const contenders: Contender[] = ['ours', 'HTTP Request'];

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
async function compare(work: Work, baseUrl: string): Promise<Record<Contender, Measurement>> {
	const results: Record<Contender, Measurement[]> = { ours: [], 'HTTP Request': [] };
	for (let round = 1; round <= ROUNDS; round++) {
		for (const contender of contenders) {
			console.error(`${work}: ${contender}, round ${round} of ${ROUNDS}`);
			results[contender].push(await measure({ contender, work, baseUrl }));
		}
	}
	const medianOf = (contender: Contender): Measurement => ({
		cpu: median(results[contender].map(({ cpu }) => cpu)),
		elapsed: median(results[contender].map(({ elapsed }) => elapsed)),
		kept: median(results[contender].map(({ kept }) => kept)),
		peak: median(results[contender].map(({ peak }) => peak)),
		items: median(results[contender].map(({ items }) => items)),
	});
	return { ours: medianOf('ours'), 'HTTP Request': medianOf('HTTP Request') };
}

function row(
	name: string,
	unit: string,
	{ ours, 'HTTP Request': theirs }: Record<Contender, number>,
): string[] {
	const value = (number: number) => `${number.toFixed(2)} ${unit}`;
	return [name, value(ours), value(theirs), (ours / theirs).toFixed(2)];
}

const pick = (
	results: Record<Contender, Measurement>,
	value: (measurement: Measurement) => number,
): Record<Contender, number> => ({
	ours: value(results.ours),
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
	const lists = {
		'Boooply, 20,000 interviews': await compare('pages', baseUrl),
		'Merge ATS, 50,000 candidates': await compare('cursors', baseUrl),
	};
	server.disconnect();

	const table = new Table({ head: ['', ...contenders, 'ratio'], style: { head: [], border: [] } });
	table.push(
		row(
			'Boooply, 1,000 Gets: processor time per item',
			'ms',
			pick(gets, ({ cpu }) => cpu / 1000),
		),
		row(
			'Boooply, 1,000 Gets: elapsed',
			's',
			pick(gets, ({ elapsed }) => elapsed / 1000),
		),
	);
	for (const [name, list] of Object.entries(lists)) {
		table.push(
			row(
				`${name}: processor time`,
				's',
				pick(list, ({ cpu }) => cpu / 1000),
			),
			row(
				`${name}: memory kept`,
				'MB',
				pick(list, ({ kept }) => kept / 2 ** 20),
			),
			row(
				`${name}: most memory`,
				'MB',
				pick(list, ({ peak }) => peak / 2 ** 20),
			),
			[`${name}: items put out`, list.ours.items, list['HTTP Request'].items, ''],
		);
	}
	console.log(table.toString());
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { workFolder } from '../demo/folders';
import { isHostInstalled } from '../demo/host';
import { burstHeap, burstTimes } from './burst/burst';
import { loadingCosts } from './loading';
import type { Order } from './measurement';
import { report, type Result } from './report';
import { median } from './statistics';
import type { Contender, Measurement, Work } from './work';
import { works } from './works';

/** How often each contender does each work; the medians are compared. */
const ROUNDS = 5;

/** n8n's default engine for expressions takes six times as long for a delivery. */
const withoutIsolates = { N8N_EXPRESSION_ENGINE: 'legacy' };

/** The parts that compare no nodes at work: what loading costs, and what needs a real n8n. */
const parts: Record<string, () => Promise<string>> = {
	Loading: loadingCosts,
	'Burst: times as installed': async () => await burstTimes(),
	'Burst: times without isolates': async () => await burstTimes(withoutIsolates),
	'Burst: heap': async () => await burstHeap(withoutIsolates),
};

const start = (file: string): ChildProcess =>
	fork(join(__dirname, file), {
		execArgv: [...process.execArgv, '--expose-gc'],
		// n8n's engine keeps its settings there, which must not be the user's own.
		env: { ...process.env, N8N_USER_FOLDER: join(workFolder, 'bench') },
	});

/** One measurement in a process of its own, so that no contender tidies up after another. */
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

/** The medians of all rounds; contenders take turns, so that a busy machine hits them all. */
async function compare(work: Work, records: number, origin: string): Promise<Result> {
	const contenders = Object.keys(work.approaches) as Contender[];
	const measured = new Map(
		contenders.map((contender): [Contender, Measurement[]] => [contender, []]),
	);
	for (let round = 1; round <= ROUNDS; round++) {
		for (const [contender, measurements] of measured) {
			console.error(`${work.name}, ${records}: ${contender}, round ${round} of ${ROUNDS}`);
			measurements.push(await measure({ work: work.name, contender, records, origin }));
		}
	}
	const medians = [...measured].map(([contender, measurements]): [Contender, Measurement] => [
		contender,
		{
			cpu: median(measurements.map(({ cpu }) => cpu)),
			elapsed: median(measurements.map(({ elapsed }) => elapsed)),
			kept: median(measurements.map(({ kept }) => kept)),
			peak: median(measurements.map(({ peak }) => peak)),
		},
	]);
	return { work, records, medians: new Map(medians) };
}

/** Lets the contenders do the works in n8n's engine; the tables of what they took. */
async function reportOf(chosen: Work[]): Promise<string> {
	const server = start('server.ts');
	const [port]: number[] = await once(server, 'message');
	const results: Result[] = [];
	for (const work of chosen) {
		for (const records of work.sizes) {
			results.push(await compare(work, records, `http://127.0.0.1:${port}`));
		}
	}
	server.disconnect();
	return report(results);
}

/**
 * Compares our nodes with their neighbours.
 *
 * @param wanted part of the names of the works to do; all of them unless given
 */
async function main(wanted = ''): Promise<void> {
	const isWanted = (name: string) => name.toLowerCase().includes(wanted.toLowerCase());
	const chosen = [...works.values()].filter(({ name }) => isWanted(name));
	const further = Object.entries(parts).filter(([name]) => isWanted(name));
	if (chosen.length + further.length === 0) {
		const names = [...works.keys(), ...Object.keys(parts)];
		throw new Error(`There is no '${wanted}' among ${names.join(', ')}`);
	}
	if (!(await isHostInstalled())) {
		throw new Error("n8n's HTTP Request node is not here yet: run `npm run demo -- --once` first.");
	}
	const tables = chosen.length > 0 ? [await reportOf(chosen)] : [];
	for (const [, measure] of further) tables.push(await measure());
	console.log(tables.join('\n\n'));
}

main(process.argv[2]).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

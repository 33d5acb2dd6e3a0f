import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { workFolder } from '../demo/folders';
import { loaders, moments, type Cost, type Loader, type Moment } from './load';
import { table } from './report';
import { median } from './statistics';

const ROUNDS = 15;

/** What a process has spent at each moment, when it lets a loader of n8n's load the built package. */
async function costsWith(loader: Loader): Promise<Record<Moment, Cost>> {
	const child = fork(join(__dirname, 'load.ts'), [loader], {
		execArgv: [...process.execArgv, '--expose-gc'],
		// n8n's engine keeps its settings there, which must not be the user's own.
		env: { ...process.env, N8N_USER_FOLDER: join(workFolder, 'bench') },
	});
	const [costs] = await once(child, 'message');
	return costs;
}

/** What the package costs a process of n8n that starts, with and without the types that are published; a table. */
export async function loadingCosts(): Promise<string> {
	const measured = new Map(
		loaders.map((loader): [Loader, Array<Record<Moment, Cost>>] => [loader, []]),
	);
	for (let round = 1; round <= ROUNDS; round++) {
		console.error(`Loading, round ${round} of ${ROUNDS}`);
		for (const [loader, costs] of measured) costs.push(await costsWith(loader));
	}
	const rows = moments.flatMap((moment) => {
		const row = (name: string, unit: string, value: (cost: Cost) => number) => {
			const medians = [...measured.values()].map((costs) =>
				median(costs.map((cost) => value(cost[moment]))),
			);
			const [types = NaN, code = NaN] = medians;
			return [
				`${moment}: ${name}`,
				...medians.map((one) => `${one.toFixed(1)} ${unit}`),
				`**${(types / code).toFixed(2)}**`,
			];
		};
		return [
			row('elapsed', 'ms', ({ elapsed }) => elapsed),
			row('memory kept', 'MB', ({ kept }) => kept / 2 ** 20),
		];
	});
	return table([['', ...loaders, 'types / code'], ...rows]);
}

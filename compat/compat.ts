import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../demo/folders';
import type { Closer } from '../demo/service';
import { step } from '../demo/step';
import { makeAll, type Made } from '../scripts/packages/all';
import { actions } from './actions';
import { agents } from './agents';
import type { Check } from './check';
import { forms } from './forms';
import { installRelease } from './install';
import { loading } from './loading';
import { readMatrix, type Matrix, type Release } from './releases';
import { setStage, type Stage } from './stage';
import { withColumns, type Column } from './table';
import { polls, webhooks } from './triggers';

const tableFile = join(projectFolder, 'docs', 'compatibility.md');

/** What is checked: one round after the other, the checks of a round at once. */
const rounds: Check[][] = [
	[loading],
	...[...actions, ...agents].map((check) => [check]),
	forms,
	webhooks,
	polls,
];

/** What came of a check, for the table. */
async function outcomeOf({ name, run }: Check, stage: Stage): Promise<string> {
	try {
		await run(stage);
		return 'yes';
	} catch (error) {
		console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
		return '**no**';
	}
}

async function checked(stage: Stage): Promise<Array<[string, string]>> {
	const outcomes: Array<[string, string]> = [];
	for (const round of rounds) {
		await stage.sandbox.control.clearRequests();
		const ended = round.map(async (check) => await outcomeOf(check, stage));
		outcomes.push(
			...(await Promise.all(ended)).map((outcome, index): [string, string] => [
				round[index]?.name ?? '',
				outcome,
			]),
		);
	}
	return outcomes;
}

/** Runs the packages in a release of n8n, which is installed first where it is not. */
async function tried(
	release: Release,
	npm: Matrix['npm'],
	packages: Made[],
	signal: AbortSignal,
): Promise<Column> {
	const { n8n } = release;
	const folder = await step(`Install n8n ${n8n} (2 to 5 minutes, once)`, async (progress) =>
		installRelease(release, npm, { progress, signal }),
	);
	const closers: Closer[] = [];
	try {
		const stage = await step(`Start n8n ${n8n} with all packages`, async () =>
			setStage(folder, packages, closers, signal),
		);
		const outcomes = await step(`Try everything in n8n ${n8n} (2 to 4 minutes)`, async () =>
			checked(stage),
		);
		return new Map([
			['Node', process.versions.node],
			['run on', new Date().toISOString().slice(0, 10)],
			...outcomes,
		]);
	} finally {
		for (const close of closers.reverse()) await close();
	}
}

/**
 * Runs the packages in releases of n8n and writes what came of it into docs/compatibility.md.
 *
 * @param wanted versions of the releases; all of them where there are none
 */
async function main(wanted: string[], signal: AbortSignal): Promise<void> {
	const { npm, releases } = await readMatrix();
	const known = releases.map(({ n8n }) => n8n);
	const unknown = wanted.filter((version) => !known.includes(version));
	if (unknown.length > 0) {
		throw new Error(`${unknown.join(', ')} is not in compat/releases.yaml: ${known.join(', ')}`);
	}
	const packages = await step('Build and pack all packages', async (progress) => makeAll(progress));
	for (const release of releases) {
		if (wanted.length > 0 && !wanted.includes(release.n8n)) continue;
		const column = await tried(release, npm, packages, signal);
		const text = await readFile(tableFile, 'utf8');
		await writeFile(tableFile, withColumns(text, known, new Map([[release.n8n, column]])));
		if ([...column.values()].includes('**no**')) process.exitCode = 1;
	}
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
main(process.argv.slice(2), stopping.signal).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

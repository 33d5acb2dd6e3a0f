import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { workFolder } from './folders';
import { runAsPlanned } from './planned';
import { prepare } from './prepare';
import { missingPrograms } from './programs';
import { bookingTable, keepPages, type FinishedWorkflow } from './results';
import type { Closer } from './service';
import { seedDemo } from './seeds';
import { setStage, type Stage } from './stage';
import { judge, resultTable, type NodeVerdict } from './verdicts';
import { welcome } from './welcome';
import { readDemoWorkflows } from './workflows';

const stopSignals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the workflows and prints what came of them; false when anything is not as planned. */
const runUnattended = async (
	stage: Stage,
	named: string[],
	signal: AbortSignal,
): Promise<boolean> => {
	const wanted = stage.workflows.filter(({ file }) => named.length === 0 || named.includes(file));
	const verdicts: NodeVerdict[] = [];
	const results: FinishedWorkflow[] = [];
	for (const imported of wanted) {
		await seedDemo(stage.sandboxUrl, [imported]);
		const result = await runAsPlanned(stage, imported, signal);
		verdicts.push(...judge(imported, result));
		results.push({ ...imported, result });
	}
	console.log(resultTable(verdicts));
	console.log(bookingTable(results));
	console.log(await keepPages(results));
	return verdicts.every(({ problem }) => problem === '');
};

const untilStopped = async (signal: AbortSignal): Promise<void> => {
	if (!signal.aborted) await once(signal, 'abort');
};

interface DemoOptions {
	/** Runs the workflows unattended and ends. */
	once: boolean;
	/** Starts n8n in queue mode. */
	queue: boolean;
	/** Files of the workflows that are run, without the ending; all where none is named. */
	named: string[];
}

const perform = async (
	{ once: unattended, queue, named }: DemoOptions,
	userFolder: string,
	closers: Closer[],
	signal: AbortSignal,
): Promise<boolean> => {
	await prepare(userFolder, signal);
	const stage = await setStage(userFolder, closers, signal, queue);
	if (unattended) return await runUnattended(stage, named, signal);
	await seedDemo(stage.sandboxUrl, stage.workflows);
	console.log(welcome(stage));
	await untilStopped(signal);
	return true;
};

const main = async (): Promise<void> => {
	const flag = { type: 'boolean', default: false } as const;
	const { values, positionals } = parseArgs({
		options: { once: flag, queue: flag },
		allowPositionals: true,
	});
	const files = (await readDemoWorkflows()).map(({ file }) => file);
	const unknown = positionals.filter((name) => !files.includes(name));
	if (unknown.length > 0) {
		console.error(`No workflow is called ${unknown.join(', ')}. There are ${files.join(', ')}.`);
		process.exitCode = 1;
		return;
	}
	const missing = values.queue ? await missingPrograms('queue') : undefined;
	if (missing !== undefined) {
		console.error(missing);
		process.exitCode = 1;
		return;
	}
	const stopping = new AbortController();
	for (const signal of stopSignals) process.on(signal, () => stopping.abort());
	// a terminal that was closed must not keep the demo from tidying up
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stopping.abort());

	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'run-'));
	const closers: Closer[] = [];
	let succeeded = false;
	try {
		succeeded = await perform(
			{ ...values, named: positionals },
			userFolder,
			closers,
			stopping.signal,
		);
	} catch (error) {
		if (!stopping.signal.aborted) console.error(error instanceof Error ? error.message : error);
	} finally {
		if (closers.length > 0) console.log('Stopping …');
		for (const close of closers.reverse()) await close();
	}
	const worthALook = closers.length > 0 && !succeeded && !stopping.signal.aborted;
	if (worthALook) console.error(`n8n's folder, with its log, is kept: ${userFolder}`);
	else await rm(userFolder, { recursive: true, force: true });
	process.exitCode = succeeded ? 0 : 1;
};

void main();

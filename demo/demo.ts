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

const stopSignals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs every workflow and prints what came of it; false when anything is not as planned. */
const runAll = async (stage: Stage, signal: AbortSignal): Promise<boolean> => {
	const verdicts: NodeVerdict[] = [];
	const results: FinishedWorkflow[] = [];
	for (const imported of stage.workflows) {
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
}

const perform = async (
	{ once: unattended, queue }: DemoOptions,
	userFolder: string,
	closers: Closer[],
	signal: AbortSignal,
): Promise<boolean> => {
	await prepare(userFolder, signal);
	const stage = await setStage(userFolder, closers, signal, queue);
	if (unattended) return await runAll(stage, signal);
	await seedDemo(stage.sandboxUrl, stage.workflows);
	console.log(welcome(stage));
	await untilStopped(signal);
	return true;
};

const main = async (): Promise<void> => {
	const flag = { type: 'boolean', default: false } as const;
	const { values } = parseArgs({ options: { once: flag, queue: flag } });
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
		succeeded = await perform(values, userFolder, closers, stopping.signal);
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

import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { projectFolder } from './folders';

/** A user of the machine that a program runs as. */
export interface Account {
	uid: number;
	gid: number;
}

/** Called with the newest line about a step. */
export type Progress = (line: string) => void;

/** How a command is run. */
export interface CommandOptions {
	/** Working folder; the checkout if left out. */
	folder?: string;
	progress?: Progress;
	/** Runs it as another user of the machine. */
	account?: Account;
	/** Ends the command when aborted. */
	signal?: AbortSignal;
}

const reportMilliseconds = 10_000;
const outputLimitBytes = 50_000_000;
const failureLines = 30;

const run = promisify(execFile);
const projectCommands = join(projectFolder, 'node_modules', '.bin');

const written = (error: object, stream: 'stdout' | 'stderr'): string =>
	stream in error ? String(Reflect.get(error, stream)) : '';

/**
 * Runs a command with the project's own Node first on the path and gives back what it wrote to standard output.
 *
 * `progress` is told every ten seconds how long the command has run.
 *
 * @throws Error with the command and the last lines it wrote, when it ends with another code than 0
 */
export async function runCommand(
	file: string,
	commandArguments: string[],
	{ folder = projectFolder, progress, account, signal }: CommandOptions = {},
): Promise<string> {
	const startedAt = Date.now();
	const timer = setInterval(
		() => progress?.(`${Math.round((Date.now() - startedAt) / 1000)} s`),
		reportMilliseconds,
	);
	try {
		const { stdout } = await run(file, commandArguments, {
			cwd: folder,
			env: { ...process.env, PATH: `${projectCommands}${delimiter}${process.env.PATH}` },
			maxBuffer: outputLimitBytes,
			...account,
			...(signal && { signal }),
		});
		return stdout;
	} catch (error) {
		if (!(error instanceof Error) || signal?.aborted) throw error;
		const output = `${written(error, 'stdout')}\n${written(error, 'stderr')}`;
		const lastLines = output.trim().split('\n').slice(-failureLines).join('\n');
		throw new Error(`${file} ${commandArguments.join(' ')} failed:\n${lastLines}`, {
			cause: error,
		});
	} finally {
		clearInterval(timer);
	}
}

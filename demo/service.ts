import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import type { Account } from './command';

/** Ends something that was started. */
export type Closer = () => Promise<void>;

/** A program that runs beside this one until it is stopped. */
export interface Service {
	/** What it has written, for troubleshooting. */
	logFile: string;
	/** The id of its process. */
	processId: number;
	/** Stops it and every process it started; resolves when they have ended. */
	stop: Closer;
	/** Ends it and every process it started at once, as a crash would. */
	kill: Closer;
}

/** How a program is started. */
export interface ServiceOptions {
	/** What it is called when it fails. */
	name: string;
	command: string;
	commandArguments: string[];
	/** Its working folder. */
	folder: string;
	logFile: string;
	/** Added to the environment. */
	environment?: Record<string, string>;
	/** Runs it as another user of the machine. */
	account?: Account;
	/** The signal that asks it to stop. */
	stopSignal?: NodeJS.Signals;
	isReady(): Promise<boolean>;
	/** Gives up waiting for it, and stops it, when aborted. */
	signal?: AbortSignal;
}

const readyWithinMilliseconds = 180_000;
const stopWithinMilliseconds = 8_000;
const pollMilliseconds = 250;
const failureLines = 30;

/**
 * Starts a program in a process group of its own and resolves when it is ready.
 *
 * @throws Error with the last lines of its log, when it ends instead or is not ready within three minutes
 */
export async function startService(options: ServiceOptions): Promise<Service> {
	const { name, logFile, stopSignal = 'SIGTERM' } = options;
	const log = await open(logFile, 'a');
	const child = spawn(options.command, options.commandArguments, {
		cwd: options.folder,
		detached: true,
		stdio: ['ignore', log.fd, log.fd],
		env: { ...process.env, ...options.environment },
		...options.account,
	});
	const ended = once(child, 'exit');
	await log.close();
	const { pid: processId } = child;
	if (processId === undefined) {
		await ended;
		throw new Error(`${name} could not be started`);
	}

	const signalGroup = (signal: NodeJS.Signals): void => {
		try {
			process.kill(-processId, signal);
		} catch {
			return; // the whole group has ended
		}
	};
	const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
	const endAtExit = (): void => signalGroup('SIGKILL');
	process.once('exit', endAtExit);

	let isOver = false;
	const kill = async (): Promise<void> => {
		if (isOver) return;
		isOver = true;
		signalGroup('SIGKILL');
		await ended;
		process.off('exit', endAtExit);
	};
	const stop = async (): Promise<void> => {
		if (isOver) return;
		signalGroup(stopSignal);
		await Promise.race([ended, wait(stopWithinMilliseconds, undefined, { ref: false })]);
		await kill();
	};
	const fail = async (reason: string): Promise<never> => {
		await stop();
		const lines = (await readFile(logFile, 'utf8')).split('\n').slice(-failureLines).join('\n');
		throw new Error(`${name} ${reason}. Its last words:\n${lines}`);
	};

	const giveUpAt = Date.now() + readyWithinMilliseconds;
	while (!(await options.isReady())) {
		if (options.signal?.aborted) return await fail('was told to stop');
		if (hasEnded()) return await fail(`ended with ${child.signalCode ?? child.exitCode}`);
		if (Date.now() > giveUpAt) return await fail('did not get ready within three minutes');
		await wait(pollMilliseconds);
	}
	return { logFile, processId, stop, kill };
}

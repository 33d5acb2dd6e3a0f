import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import axios from 'axios';

import { n8nCommand } from './host';
import { freePort } from './ports';

/** How the pinned n8n is started. */
export interface N8nServerOptions {
	/** n8n's user folder; a server started later on the same folder finds the same workflows and credentials. */
	userFolder: string;
	port: number;
	/** Added to n8n's environment. */
	environment?: Record<string, string>;
	/** Gives up waiting for n8n, and stops it, when aborted. */
	signal?: AbortSignal;
}

/** A running n8n. */
export interface N8nServer {
	url: string;
	/** What n8n has written, for troubleshooting. */
	logFile: string;
	/** Stops n8n and every process it started; resolves when they have ended. */
	stop(): Promise<void>;
}

const readyWithinMilliseconds = 120_000;
const stopWithinMilliseconds = 8_000;
const pollMilliseconds = 250;
const failureLines = 30;

/** The folder the demo's workflows read files from; n8n is allowed no other. */
export const filesFolder = (userFolder: string): string => join(userFolder, 'files');

const settings = async (options: N8nServerOptions): Promise<Record<string, string>> => ({
	N8N_USER_FOLDER: options.userFolder,
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_PORT: `${options.port}`,
	N8N_RUNNERS_BROKER_PORT: `${await freePort()}`,
	N8N_RESTRICT_FILE_ACCESS_TO: filesFolder(options.userFolder),
	N8N_SECURE_COOKIE: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
	...options.environment,
});

const isReady = async (url: string): Promise<boolean> =>
	await axios.get(`${url}/healthz/readiness`).then(
		() => true,
		() => false,
	);

/**
 * Starts the pinned n8n and resolves when it answers, after about 20 seconds.
 *
 * n8n gets a process group of its own, so that its task runner can be ended with it.
 *
 * @throws Error with the last lines of n8n's log, when it ends instead or is not ready within two minutes
 */
export async function startN8n(options: N8nServerOptions): Promise<N8nServer> {
	const files = filesFolder(options.userFolder);
	await mkdir(files, { recursive: true });
	const logFile = join(options.userFolder, 'n8n.log');
	const log = await open(logFile, 'a');
	const child = spawn(process.execPath, [n8nCommand, 'start'], {
		cwd: files,
		detached: true,
		stdio: ['ignore', log.fd, log.fd],
		env: { ...process.env, ...(await settings(options)) },
	});
	const ended = once(child, 'exit');
	await log.close();
	const signalGroup = (signal: NodeJS.Signals): void => {
		try {
			if (child.pid !== undefined) process.kill(-child.pid, signal);
		} catch {
			return; // the whole group has ended
		}
	};
	const endAtExit = (): void => signalGroup('SIGKILL');
	process.once('exit', endAtExit);

	const stop = async (): Promise<void> => {
		signalGroup('SIGTERM');
		await Promise.race([ended, wait(stopWithinMilliseconds, undefined, { ref: false })]);
		signalGroup('SIGKILL');
		await ended;
		process.off('exit', endAtExit);
	};
	const fail = async (reason: string): Promise<never> => {
		await stop();
		const lines = (await readFile(logFile, 'utf8')).split('\n').slice(-failureLines).join('\n');
		throw new Error(`n8n ${reason}. Its last words:\n${lines}`);
	};

	const url = `http://127.0.0.1:${options.port}`;
	const giveUpAt = Date.now() + readyWithinMilliseconds;
	while (!(await isReady(url))) {
		if (options.signal?.aborted) return await fail('was told to stop');
		if (child.exitCode !== null) return await fail(`ended with code ${child.exitCode}`);
		if (Date.now() > giveUpAt) return await fail('did not get ready within two minutes');
		await wait(pollMilliseconds);
	}
	return { url, logFile, stop };
}

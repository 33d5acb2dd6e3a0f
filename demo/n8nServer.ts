import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import axios from 'axios';

import { hostFolder } from './folders';
import { n8nCommand } from './host';
import { freePort } from './ports';
import { startService, type Service } from './service';

/** How an n8n is started. */
export interface N8nServerOptions {
	/** Where it is installed; the pinned one unless given. */
	installedIn?: string;
	/** n8n's user folder; a server started later on the same folder finds the same workflows and credentials. */
	userFolder: string;
	port: number;
	/** Its part in queue mode; `start` is the main process, the only one outside queue mode. */
	part?: 'start' | 'worker' | 'webhook';
	/** Names its log file and its failures. */
	name?: string;
	/** Added to n8n's environment. */
	environment?: Record<string, string>;
	/** Gives up waiting for n8n, and stops it, when aborted. */
	signal?: AbortSignal;
}

/** A running n8n. */
export interface N8nServer extends Service {
	url: string;
}

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

const answers = async (url: string): Promise<boolean> =>
	await axios.get(url).then(
		() => true,
		() => false,
	);

/** Whether n8n is ready; where it has an editor, the interface of that too, which n8n 1 opens a little later. */
const isReady = async (url: string, hasEditor: boolean): Promise<boolean> =>
	(await answers(`${url}/healthz/readiness`)) &&
	(!hasEditor || (await answers(`${url}/rest/settings`)));

/**
 * Starts an n8n and resolves when it answers, after about 20 seconds.
 *
 * @throws Error with the last lines of n8n's log, when it ends instead or is not ready in time
 */
export async function startN8n(options: N8nServerOptions): Promise<N8nServer> {
	const { userFolder, port, part = 'start', name = 'n8n', signal } = options;
	const { installedIn = hostFolder } = options;
	const folder = filesFolder(userFolder);
	await mkdir(folder, { recursive: true });
	const url = `http://127.0.0.1:${port}`;
	const service = await startService({
		name,
		command: process.execPath,
		commandArguments: [n8nCommand(installedIn), part],
		folder,
		logFile: join(userFolder, `${name}.log`),
		environment: await settings(options),
		isReady: async () => await isReady(url, part === 'start'),
		...(signal && { signal }),
	});
	return { ...service, url };
}

import { randomBytes } from 'node:crypto';

import { startN8n, type N8nServer } from './n8nServer';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import type { Closer } from './service';

/** A process of an n8n in queue mode. */
export interface Member {
	part: 'start' | 'worker' | 'webhook';
	/** Names its log file. */
	name: string;
	/** Any free one unless given. */
	port?: number;
	/** The one that all processes share unless given. */
	userFolder?: string;
}

/** How queue mode is started. */
export interface QueueModeOptions {
	/** n8n's user folder, which all processes share unless told otherwise. */
	userFolder: string;
	/** Port of the main process. */
	port: number;
	/** Added to the environment of every process. */
	environment?: Record<string, string>;
	signal?: AbortSignal;
}

/** An n8n in queue mode. */
export interface QueueMode {
	main: N8nServer;
	/** Answers webhooks beside the main process. */
	processor: N8nServer;
	workers: N8nServer[];
	/** Starts one more process of it, or one anew that has ended. */
	start(member: Member): Promise<N8nServer>;
}

/**
 * Starts Redis, PostgreSQL and an n8n of a main process, two workers and a webhook processor.
 *
 * @param closers whatever is started adds how to end it, also when a later step fails
 * @throws Error of the program that could not be started
 */
export async function startQueueMode(
	{ userFolder, port, environment, signal }: QueueModeOptions,
	closers: Closer[],
): Promise<QueueMode> {
	const stopping = signal && { signal };
	const redis = await startRedis(userFolder, signal);
	closers.push(redis.stop);
	const postgres = await startPostgres(userFolder, signal);
	closers.push(postgres.stop);
	const shared = {
		...redis.environment,
		...postgres.environment,
		...environment,
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
	};

	const start = async (member: Member): Promise<N8nServer> => {
		const memberPort = member.port ?? (await freePort());
		const health = {
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: `${memberPort}`,
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		};
		const server = await startN8n({
			userFolder,
			...member,
			port: memberPort,
			environment: { ...shared, ...(member.part === 'worker' && health) },
			...stopping,
		});
		closers.push(server.stop);
		return server;
	};

	// the main process prepares the database, which the others find ready
	const main = await start({ part: 'start', name: 'main', port });
	const [processor, ...workers] = await allStarted([
		start({ part: 'webhook', name: 'webhook-processor' }),
		start({ part: 'worker', name: 'worker-1' }),
		start({ part: 'worker', name: 'worker-2' }),
	]);
	if (!processor) throw new Error('The webhook processor did not start');
	return { main, processor, workers, start };
}

/** Waits for all, also when one fails, so that everything that was started has its closer. */
async function allStarted(starts: Array<Promise<N8nServer>>): Promise<N8nServer[]> {
	await Promise.allSettled(starts);
	return await Promise.all(starts);
}

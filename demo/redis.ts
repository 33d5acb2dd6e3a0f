import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { freePort } from './ports';
import { program } from './programs';
import { startService, type Service } from './service';

/** A running Redis. */
export interface Redis extends Service {
	/** What n8n has to know to use it. */
	environment: Record<string, string>;
}

const answers = async (port: number): Promise<boolean> =>
	await new Promise((done) => {
		const socket = connect(port, '127.0.0.1');
		const finish = (isThere: boolean): void => {
			socket.destroy();
			done(isThere);
		};
		socket.once('connect', () => finish(true));
		socket.once('error', () => finish(false));
	});

/**
 * Starts a Redis that keeps everything in memory and listens on loopback with a password of its own.
 *
 * @throws Error with Redis's last lines, or with the command that installs it
 */
export async function startRedis(folder: string, signal?: AbortSignal): Promise<Redis> {
	await mkdir(folder, { recursive: true });
	const port = await freePort();
	const password = randomBytes(16).toString('hex');
	const settings = [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, 'save ""'];
	const settingsFile = join(folder, 'redis.conf');
	await writeFile(settingsFile, settings.join('\n'), { mode: 0o600 });
	const service = await startService({
		name: 'Redis',
		command: await program('queue', 'redis-server'),
		commandArguments: [settingsFile],
		folder,
		logFile: join(folder, 'redis.log'),
		isReady: async () => await answers(port),
		...(signal && { signal }),
	});
	return {
		...service,
		environment: {
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: `${port}`,
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
	};
}

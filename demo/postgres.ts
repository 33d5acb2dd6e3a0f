import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { accountOfDatabase } from './account';
import { runCommand } from './command';
import { freePort } from './ports';
import { program } from './programs';
import { startService, type Service } from './service';

/** A running PostgreSQL. */
export interface Postgres extends Service {
	/** What n8n has to know to use it. */
	environment: Record<string, string>;
}

const user = 'n8n';

/** Without the care that keeps data over a power cut: this database is thrown away at the end. */
const settings = (port: number): Record<string, string> => ({
	port: `${port}`,
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	fsync: 'off',
	full_page_writes: 'off',
});

/**
 * Starts an empty PostgreSQL that listens on loopback with a password of its own. Stopping it removes its data.
 *
 * Its data lie in the system's folder for temporary files, because the account it runs as may not enter the checkout.
 *
 * @throws Error with PostgreSQL's last lines, or with the command that installs it
 */
export async function startPostgres(logFolder: string, signal?: AbortSignal): Promise<Postgres> {
	const [initialize, server, ask] = await Promise.all(
		['initdb', 'postgres', 'pg_isready'].map(async (name) => await program('queue', name)),
	);
	if (!initialize || !server || !ask) throw new Error('PostgreSQL is not installed');
	const account = await accountOfDatabase();
	const folder = await mkdtemp(join(tmpdir(), 'n8n-postgres-'));
	const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
	try {
		const password = randomBytes(16).toString('hex');
		const passwordFile = join(folder, 'password');
		await writeFile(passwordFile, password);
		if (account) {
			for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid);
		}
		const data = join(folder, 'data');
		const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
		await runCommand(
			initialize,
			[`--pgdata=${data}`, `--username=${user}`, `--pwfile=${passwordFile}`, ...options],
			{ folder, ...(account && { account }), ...(signal && { signal }) },
		);
		const port = await freePort();
		const given = Object.entries(settings(port)).map(([name, value]) => `--${name}=${value}`);
		const isReady = async (): Promise<boolean> =>
			await runCommand(ask, ['--host=127.0.0.1', `--port=${port}`], { folder }).then(
				() => true,
				() => false,
			);
		const service = await startService({
			name: 'PostgreSQL',
			command: server,
			commandArguments: ['-D', data, ...given],
			folder,
			logFile: join(logFolder, 'postgres.log'),
			stopSignal: 'SIGINT',
			isReady,
			...(account && { account }),
			...(signal && { signal }),
		});
		return {
			...service,
			stop: async () => {
				await service.stop();
				await remove();
			},
			environment: {
				DB_TYPE: 'postgresdb',
				DB_POSTGRESDB_HOST: '127.0.0.1',
				DB_POSTGRESDB_PORT: `${port}`,
				DB_POSTGRESDB_DATABASE: 'postgres',
				DB_POSTGRESDB_USER: user,
				DB_POSTGRESDB_PASSWORD: password,
			},
		};
	} catch (error) {
		await remove();
		throw error;
	}
}

import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runCommand, type CommandOptions } from './command';
import { hostFolder, projectFolder } from './folders';

const pinFolder = join(projectFolder, 'demo', 'n8n');
const pinFiles = ['package.json', 'package-lock.json', '.npmrc'];
const stampFile = join(hostFolder, '.installed');

/** The command line of the n8n that is installed in a folder; run it with the project's Node. */
export const n8nCommand = (folder: string): string =>
	join(folder, 'node_modules', 'n8n', 'bin', 'n8n');

const pinHash = async (): Promise<string> => {
	const hash = createHash('sha256').update(process.version);
	for (const file of pinFiles) hash.update(await readFile(join(pinFolder, file)));
	return hash.digest('hex');
};

/** Whether the n8n of `demo/n8n` is completely installed for the Node in use. */
export async function isHostInstalled(): Promise<boolean> {
	const stamp = await readFile(stampFile, 'utf8').catch(() => '');
	return stamp === (await pinHash());
}

/**
 * Installs the n8n that a folder's package.json asks for, two to five minutes; an installation that was broken off is
 * taken up again.
 *
 * Install scripts stay off but for sqlite3, n8n's database.
 *
 * @throws Error with npm's last lines
 */
export async function installN8n(
	folder: string,
	{ progress, signal }: Omit<CommandOptions, 'folder'> = {},
): Promise<void> {
	const npm = (step: string, ...commandArguments: string[]) =>
		runCommand('npm', commandArguments, {
			folder,
			progress: (line) => progress?.(`${step}, ${line}`),
			...(signal && { signal }),
		});
	await npm('packages (one to three minutes)', 'install', '--no-audit', '--no-fund');
	await npm('database (one to two minutes)', 'rebuild', '--ignore-scripts=false', 'sqlite3');
}

/**
 * Installs the n8n of `demo/n8n`.
 *
 * `npm ci` would refuse the lock file, which leaves out the optional packages of other platforms. `date-fns` is named
 * beside n8n because n8n's Extract from File node needs it as a peer dependency, and those are not installed by
 * themselves here.
 *
 * @throws Error with npm's last lines
 */
export async function installHost(options: Omit<CommandOptions, 'folder'> = {}): Promise<void> {
	await mkdir(hostFolder, { recursive: true });
	for (const file of pinFiles) await copyFile(join(pinFolder, file), join(hostFolder, file));
	await installN8n(hostFolder, options);
	await writeFile(stampFile, await pinHash());
}

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { glob } from 'fast-glob';

import { name, version } from '../package.json';
import { runCommand, type CommandOptions } from './command';
import { projectFolder, workFolder } from './folders';

/** What the package is made of. */
const sources = ['{nodes,credentials,icons}/**', '*.{json,md}', 'gulpfile.js'];

const changedAt = async (file: string): Promise<number> =>
	await stat(file).then(
		({ mtimeMs }) => mtimeMs,
		() => -Infinity,
	);

/** When something of the sources was changed last; a folder changes when a file of it is taken away. */
async function sourcesChangedAt(): Promise<number> {
	const found = await glob(sources, { cwd: projectFolder, onlyFiles: false, absolute: true });
	return Math.max(...(await Promise.all(found.map(changedAt))));
}

/**
 * Builds the project and packs it as it would be published, unless that was done since its sources were changed.
 *
 * @returns path of the tarball
 * @throws Error with the last lines of the build or of npm
 */
export async function packProject(options: Omit<CommandOptions, 'folder'> = {}): Promise<string> {
	const tarball = join(workFolder, `${name}-${version}.tgz`);
	if ((await changedAt(tarball)) > (await sourcesChangedAt())) return tarball;
	await mkdir(workFolder, { recursive: true });
	await runCommand('npm', ['run', 'build'], options);
	await runCommand('npm', ['pack', '--silent', '--pack-destination', workFolder], options);
	return tarball;
}

/**
 * Installs packages where n8n looks for community packages.
 *
 * n8n's own modules stand in for the peer dependencies, as when a user installs a package in n8n's settings.
 *
 * @param tarballs the packages as they are published
 * @param userFolder n8n's user folder (`N8N_USER_FOLDER`)
 * @throws Error with npm's last lines
 */
export async function installCommunityPackages(
	tarballs: string[],
	userFolder: string,
	options: Omit<CommandOptions, 'folder'> = {},
): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes');
	await mkdir(folder, { recursive: true });
	// npm would otherwise install into the nearest folder above that has a package.json: the checkout
	await writeFile(join(folder, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
	await runCommand(
		'npm',
		['install', ...tarballs, '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'],
		{ ...options, folder },
	);
}

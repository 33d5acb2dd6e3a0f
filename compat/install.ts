import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CommandOptions } from '../demo/command';
import { workFolder } from '../demo/folders';
import { installN8n } from '../demo/host';
import type { Matrix, Release } from './releases';

/** What npm reads in the folder of an installation, by file. */
function filesOf({ n8n, overrides }: Release, npm: Matrix['npm']): Record<string, string> {
	const manifest = {
		name: `n8n-of-${n8n}`,
		private: true,
		dependencies: { n8n },
		allowScripts: { sqlite3: true },
		overrides,
	};
	const settings = Object.entries(npm).map(([name, value]) => `${name}=${value}\n`);
	return { 'package.json': JSON.stringify(manifest, undefined, 2), '.npmrc': settings.join('') };
}

/**
 * Installs a release of n8n where that is still to be done; it takes 2 GB.
 *
 * @returns its folder
 * @throws Error with npm's last lines
 */
export async function installRelease(
	release: Release,
	npm: Matrix['npm'],
	options: Omit<CommandOptions, 'folder'>,
): Promise<string> {
	const folder = join(workFolder, 'compat', release.n8n);
	const files = filesOf(release, npm);
	const stampFile = join(folder, '.installed');
	const stamp = JSON.stringify({ ...files, node: process.version });
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return folder;
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	await installN8n(folder, options);
	await writeFile(stampFile, stamp);
	return folder;
}

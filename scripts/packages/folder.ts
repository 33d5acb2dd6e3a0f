import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { projectFolder } from '../../demo/folders';
import { manifestOf, type SingleService } from './manifest';
import { readmeOf } from './readme';
import { combinedManifest } from './services';

/** What is made in the folder of a package: texts of its own, and links to the sources that it shares. */
export interface PackageFolder {
	/** From the project's folder, such as `packages/n8n-nodes-kula`. */
	path: string;
	/** Contents by path. */
	texts: Record<string, string>;
	/** Paths that are the same as in the project's folder. */
	links: string[];
}

/** The committed folder of a single service's package: n8n's scanner looks it up by the name in its package.json. */
export async function folderOf(single: SingleService): Promise<PackageFolder> {
	const { vendor, packageName, icon } = single;
	const combined = combinedManifest();
	const readme = await readFile(join(projectFolder, 'README.md'), 'utf8');
	return {
		path: `packages/${packageName}`,
		texts: {
			'package.json': `${JSON.stringify(manifestOf(combined, single), undefined, 2)}\n`,
			'README.md': readmeOf(readme, combined, single),
		},
		links: [
			'CHANGELOG.md',
			'LICENSE.md',
			`credentials/${vendor}Api.credentials.ts`,
			`icons/${icon}.dark.svg`,
			`icons/${icon}.svg`,
			`nodes/${vendor}`,
			'nodes/shared',
		],
	};
}

/** Makes a package's folder anew. */
export async function writeFolder({ path, texts, links }: PackageFolder): Promise<void> {
	const folder = join(projectFolder, path);
	await rm(folder, { recursive: true, force: true });
	for (const [name, text] of Object.entries(texts)) {
		const file = join(folder, name);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	for (const name of links) {
		const file = join(folder, name);
		await mkdir(dirname(file), { recursive: true });
		await symlink(relative(dirname(file), join(projectFolder, name)), file);
	}
}

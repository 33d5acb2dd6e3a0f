import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '../demo/command';
import { projectFolder } from '../demo/folders';
import { makeAll } from './packages/all';
import { combinedManifest } from './packages/services';
import { obstaclesTo } from './publishing/obstacles';

/** Whether npm has a version already; a package that it does not know has none. */
async function isPublished(name: string, version: string): Promise<boolean> {
	return await runCommand('npm', ['view', `${name}@${version}`, 'version']).then(
		(found) => found.trim() !== '',
		(error: unknown) => {
			if (String(error).includes('E404')) return false;
			throw error;
		},
	);
}

/** Publishes every package whose version npm does not have yet, with provenance. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { tag: { type: 'string' }, check: { type: 'boolean', default: false } },
	});
	const manifest = combinedManifest();
	const [changelog, migration] = await Promise.all(
		['CHANGELOG.md', 'docs/migration.md'].map(
			async (file) => await readFile(join(projectFolder, file), 'utf8'),
		),
	);
	const { tag, check } = values;
	const obstacles = obstaclesTo({
		manifest,
		changelog: changelog ?? '',
		migration: migration ?? '',
		...(tag !== undefined && { tag }),
	});
	if (obstacles.length > 0) throw new Error(obstacles.join('\n'));
	if (check) return console.log(`Version ${manifest.version} may be published.`);
	for (const { name, tarball } of await makeAll(console.log)) {
		if (await isPublished(name, manifest.version)) {
			console.log(`${name}@${manifest.version} is published already`);
			continue;
		}
		await runCommand('npm', ['publish', tarball, '--provenance', '--access', 'public']);
		console.log(`${name}@${manifest.version} published`);
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

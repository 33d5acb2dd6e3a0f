import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runCommand } from '../../demo/command';
import { projectFolder, workFolder } from '../../demo/folders';
import type { PackageFolder } from './folder';
import type { SingleService } from './manifest';

const packedFolder = join(workFolder, 'packages');

/** A package as it is published. */
export interface Packed {
	/** The folder that was packed. */
	folder: string;
	/** Path of the tarball. */
	tarball: string;
}

/** Built files that belong to a service, from the project's folder. */
function builtParts({ vendor, icon }: SingleService): string[] {
	return [
		`dist/nodes/${vendor}`,
		'dist/nodes/shared',
		`dist/credentials/${vendor}Api.credentials.js`,
		`dist/icons/${icon}.svg`,
		`dist/icons/${icon}.dark.svg`,
	];
}

/** Puts parts of the project where a package is packed. */
async function gather(name: string, parts: string[]): Promise<string> {
	const folder = join(packedFolder, name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (const part of parts) {
		await cp(join(projectFolder, part), join(folder, part), { recursive: true });
	}
	return folder;
}

/** Lets the search words of nodes name the package that they are in now. */
async function renameNodes(folder: string, { nodes, packageName }: SingleService): Promise<void> {
	for (const node of nodes) {
		const file = join(folder, node.replace(/\.js$/, '.json'));
		const words = await readFile(file, 'utf8');
		await writeFile(file, words.replace('"n8n-nodes-interviews.', `"${packageName}.`));
	}
}

async function packed(folder: string): Promise<Packed> {
	const options = ['--silent', '--pack-destination', packedFolder];
	const name = await runCommand('npm', ['pack', ...options], { folder });
	return { folder, tarball: join(packedFolder, name.trim()) };
}

/** Lets n8n's own tool write what n8n reads at its start in place of all code. */
async function writeTypes(folder: string): Promise<void> {
	await runCommand('n8n-generate-metadata', [], { folder });
}

/**
 * Puts what is published of a single service into a folder; the project has to be built.
 *
 * @param texts the package's own, by path
 * @returns the folder
 */
export async function gatherSingle(
	single: SingleService,
	texts: PackageFolder['texts'],
): Promise<string> {
	const parts = ['CHANGELOG.md', 'LICENSE.md', ...builtParts(single)];
	const folder = await gather(single.packageName, parts);
	await renameNodes(folder, single);
	for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
	await writeTypes(folder);
	return folder;
}

/** Packs a single service as it is published; the project has to be built. */
export async function packSingle(single: SingleService, { texts }: PackageFolder): Promise<Packed> {
	return await packed(await gatherSingle(single, texts));
}

/** Packs the combined package as it is published; the project has to be built. */
export async function packCombined(name: string): Promise<Packed> {
	const texts = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE.md'];
	return await packed(await gather(name, [...texts, 'dist']));
}

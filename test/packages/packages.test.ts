import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { LazyPackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';

import { projectFolder } from '../../demo/folders';
import { folderOf } from '../../scripts/packages/folder';
import { gatherSingle } from '../../scripts/packages/pack';
import { manifestOf, type SingleService } from '../../scripts/packages/manifest';
import { combinedManifest, singleServices } from '../../scripts/packages/services';

const combined = combinedManifest();
const services = singleServices();

/** What the classes of built files say of themselves. */
function instancesOf<Type extends INodeType | ICredentialType>(folder: string, files: string[]) {
	const requireFrom = createRequire(join(folder, 'package.json'));
	return files.flatMap((file) => {
		const module: Record<string, new () => Type> = requireFrom(`./${file}`);
		return Object.values(module).map((Class) => new Class());
	});
}

it('every node and credential of the combined package is in one package of a service', () => {
	const parts = (of: Array<Pick<SingleService, 'nodes' | 'credentials'>>) =>
		of.flatMap(({ nodes, credentials }) => [...nodes, ...credentials]).sort();
	expect(parts(services)).toEqual(parts([combined.n8n]));
});

describe.each(services.map((single) => [single.packageName, single] as const))(
	'The package %s',
	(_, single) => {
		it('is committed as it is made: npm run packages', async () => {
			const { path, texts, links } = await folderOf(single);
			const folder = join(projectFolder, path);
			for (const [name, text] of Object.entries(texts)) {
				expect(await readFile(join(folder, name), 'utf8')).toBe(text);
			}
			for (const name of links) {
				expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true);
				expect(await readlink(join(folder, name))).not.toMatch(/^\//);
				expect(await realpath(join(folder, name))).toBe(await realpath(join(projectFolder, name)));
			}
		});

		it('has one service: its own credential, and nodes that use no other', async () => {
			const nodes = instancesOf<INodeType>(projectFolder, single.nodes);
			const [credential, ...others] = instancesOf<ICredentialType>(
				projectFolder,
				single.credentials,
			);
			expect(others).toEqual([]);
			const used = nodes.flatMap(({ description }) => description.credentials ?? []);
			expect(new Set(used.map(({ name }) => name))).toEqual(new Set([credential?.name]));
		});

		it('brings nodes that say the same of themselves as those of the combined package', async () => {
			const texts = (await folderOf(single)).texts;
			const folder = await gatherSingle(single, texts);
			const described = (from: string) =>
				JSON.stringify([
					instancesOf<INodeType>(from, single.nodes).map(({ description }) => description),
					instancesOf<ICredentialType>(from, single.credentials),
				]);
			expect(described(folder)).toBe(described(projectFolder));
			const codex = await readFile(join(folder, (single.nodes[0] ?? '').replace('.js', '.json')));
			expect(JSON.parse(codex.toString()).node).toContain(`${single.packageName}.`);
		});

		it('tells n8n of its nodes and credential without their code', async () => {
			const folder = await gatherSingle(single, (await folderOf(single)).texts);
			const loader = new LazyPackageDirectoryLoader(folder);
			await loader.loadAll();
			expect(loader.isLazyLoaded).toBe(true);
			expect(loader.types.nodes).toHaveLength(single.nodes.length);
			expect(JSON.stringify(loader.types)).toContain(`icons/${single.packageName}/`);
			expect(JSON.stringify(loader.types)).not.toContain(`icons/${combined.name}/`);
		});

		it('has no libraries of its own', () => {
			expect(manifestOf(combined, single)).not.toHaveProperty('dependencies');
		});
	},
);

import { execFile } from 'node:child_process';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';

import { omit } from 'lodash';
import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';

import manifest from '../package.json';
import { credentialTypes, nodes } from './engine/package';

interface Tarball {
	files: Array<{ path: string }>;
	/** What is downloaded, in bytes. */
	size: number;
}

const root = join(__dirname, '..');
const kilobyte = 1_000;

/** What is left of something that is written as JSON and read again. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the package as npm packs it', () => {
	let paths: string[];
	let size: number;

	beforeAll(async () => {
		const pack = await promisify(execFile)('npm', ['pack', '--dry-run', '--json'], { cwd: root });
		const [tarball]: [Tarball] = JSON.parse(pack.stdout);
		paths = tarball.files.map(({ path }) => path).sort();
		size = tarball.size;
	}, 60_000);

	it('holds the built files and what a reader needs, and nothing else', () => {
		expect(paths.filter((path) => !path.startsWith('dist/'))).toEqual([
			'CHANGELOG.md',
			'LICENSE.md',
			'README.md',
			'package.json',
		]);
	});

	it('holds only programs, data and drawings in dist', () => {
		const built = /^dist\/((credentials|icons|nodes)\/.+\.(js|json|svg)|(known|types)\/.+\.json)$/;
		expect(paths.filter((path) => path.startsWith('dist/') && !built.test(path))).toEqual([]);
	});

	it('is downloaded in less than 400 kilobytes', () => {
		expect(size).toBeLessThan(400 * kilobyte);
	});

	it('depends on nothing but the n8n that it runs in', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('holds every node and credential that n8n is to load', () => {
		const { nodes: nodePaths, credentials } = manifest.n8n;
		expect(paths).toEqual(expect.arrayContaining([...nodePaths, ...credentials]));
	});

	it('tells n8n of its nodes and credentials without their code', async () => {
		const told = new LazyPackageDirectoryLoader(root);
		const loaded = new PackageDirectoryLoader(root);
		await Promise.all([told.loadAll(), loaded.loadAll()]);
		expect(told.isLazyLoaded).toBe(true);
		expect(told.known).toEqual(written(loaded.known));
		// What n8n makes of its own nodes leaves out the names of the functions that fill dropdowns, too.
		const nodes = loaded.types.nodes.map((node) => omit(node, '__loadOptionsMethods'));
		expect(told.types).toEqual(written({ ...loaded.types, nodes }));
	});

	it('holds the codex of every node', () => {
		const codices = manifest.n8n.nodes.map((path) => path.replace(/\.js$/, '.json'));
		expect(paths).toEqual(expect.arrayContaining(codices));
	});

	it('holds the light and the dark icon of every node and credential', () => {
		const drawn = [
			...Object.entries(nodes).map(([name, { description }]) => ({ name, icon: description.icon })),
			...Object.values(credentialTypes).map(({ name, icon }) => ({ name, icon })),
		];
		const files = manifest.n8n.nodes.concat(manifest.n8n.credentials);
		for (const { name, icon } of drawn) {
			const file =
				files.find((path) => path.toLowerCase().includes(`/${name.toLowerCase()}.`)) ?? '';
			if (typeof icon !== 'object') throw new Error(`${name} has not two icons`);
			const icons = Object.values(icon).map((path) =>
				posix.join(posix.dirname(file), path.replace('file:', '')),
			);
			expect(icons).toHaveLength(2);
			expect(paths).toEqual(expect.arrayContaining(icons));
		}
	});
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import manifest from '../../package.json';
import { projectFolder } from '../../demo/folders';

/** What eslint says of a package.json with this content, as `npm run lint` does. */
async function lintOf(file: string, content: object): Promise<string> {
	const eslint = join(projectFolder, 'node_modules', 'eslint', 'bin', 'eslint.js');
	const child = spawn(process.execPath, [eslint, '--stdin', '--stdin-filename', file], {
		cwd: projectFolder,
	});
	child.stdin.end(JSON.stringify(content));
	return await text(child.stdout);
}

it.each(['package.json', 'packages/n8n-nodes-kula/package.json'])(
	'the rules for package.json find what no node may have in %s',
	async (file) => {
		const { scripts } = manifest;
		const wrong = {
			...manifest,
			scripts: { ...scripts, postinstall: 'node install.js' },
			dependencies: { axios: '1.0.0' },
			overrides: { axios: '1.0.0' },
		};
		const found = await lintOf(file, wrong);
		expect(found).toContain('no-runtime-dependencies');
		expect(found).toContain('no-overrides-field');
		expect(found).toContain('no-forbidden-lifecycle-scripts');
		expect(await lintOf(file, manifest)).toBe('');
	},
	60_000,
);

import { statSync } from 'node:fs';
import { relative } from 'node:path';

import { projectFolder } from '../demo/folders';
import { makeAll } from './packages/all';
import { scan } from './packages/scan';

/** Makes all packages, and lets the rules of n8n's scanner look at what they are made of and at what is published. */
async function main(): Promise<void> {
	console.log('Building and packing …');
	for (const { name, sources, folder, tarball } of await makeAll(console.log)) {
		const kilobytes = Math.round(statSync(tarball).size / 1000);
		const scans = [await scan(sources, 'sources'), await scan(folder, 'built')];
		const [files, problems] = [
			scans.map((one) => one.files).join(' and '),
			scans.reduce((sum, one) => sum + one.problems, 0),
		];
		console.log(
			`${name}: ${kilobytes} kB, ${files} files scanned, ${problems} problems; ${relative(projectFolder, tarball)}`,
		);
		if (problems === 0) continue;
		console.log(scans.map(({ report }) => report).join('\n'));
		process.exitCode = 1;
	}
}

void main();

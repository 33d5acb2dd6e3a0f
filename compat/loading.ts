import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { lowerFirst } from 'lodash';
import { jsonParse } from 'n8n-workflow';

import type { Manifest } from '../scripts/packages/manifest';
import type { Check } from './check';
import type { Stage } from './stage';

/** The name that a node or credential has in n8n, by the file that it is in. */
const nameOf = (path: string): string => lowerFirst(basename(path).split('.')[0]);

/** What n8n lists under `/types`. */
async function listed({ session, n8nUrl }: Stage, kind: 'nodes' | 'credentials') {
	const { data } = await session.editor.get(`${n8nUrl}/types/${kind}.json`);
	const types: Array<{ name: string }> = data;
	return new Set(types.map(({ name }) => name));
}

/** All nodes and credentials of all packages are listed. */
export const loading: Check = {
	name: 'Nodes and credentials of all packages load',
	async run(stage) {
		const nodes = await listed(stage, 'nodes');
		const credentials = await listed(stage, 'credentials');
		for (const { name, folder } of stage.packages) {
			const { n8n } = jsonParse<Manifest>(await readFile(join(folder, 'package.json'), 'utf8'));
			const missing = [
				...n8n.nodes.map((path) => `${name}.${nameOf(path)}`).filter((type) => !nodes.has(type)),
				...n8n.credentials.map(nameOf).filter((type) => !credentials.has(type)),
			];
			assert.deepEqual(missing, []);
		}
	},
};

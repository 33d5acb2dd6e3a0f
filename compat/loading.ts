import assert from 'node:assert/strict';

import type { Check } from './check';
import { manifestIn, typeNameOf } from './contents';
import type { Stage } from './stage';

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
		for (const made of stage.packages) {
			const { name, n8n } = await manifestIn(made);
			const missing = [
				...n8n.nodes
					.map((path) => `${name}.${typeNameOf(path)}`)
					.filter((type) => !nodes.has(type)),
				...n8n.credentials.map(typeNameOf).filter((type) => !credentials.has(type)),
			];
			assert.deepEqual(missing, []);
		}
	},
};

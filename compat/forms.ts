import assert from 'node:assert/strict';

import type { Step } from '../test/e2e/published';
import type { Check } from './check';
import { created, readers } from './nodes';
import { inPackage, type Stage } from './stage';

/** Asks n8n for what a field of a node's form offers. */
async function offered(
	stage: Stage,
	node: Step,
	field: { route: string; path: string; methodName: string },
) {
	const { session, credentials } = stage;
	const { type, credential, parameters } = inPackage(stage, node);
	const [kind = '', name = ''] = credential ?? [];
	const { route, path, methodName } = field;
	const { data } = await session.editor.post(`/dynamic-node-parameters/${route}`, {
		path: `parameters.${path}`,
		methodName,
		nodeTypeAndVersion: { name: type, version: 1 },
		currentNodeParameters: parameters,
		credentials: { [kind]: { id: credentials[name], name } },
	});
	return data.data;
}

/** What the forms ask vendors for. */
export const forms: Check[] = [
	{
		name: 'Boooply: the list of interviews',
		async run(stage) {
			const { results } = await offered(stage, readers.boooply, {
				route: 'resource-locator-results',
				path: 'meetingCode',
				methodName: 'searchInterviews',
			});
			assert.equal(results.length, 100);
		},
	},
	{
		name: 'Merge ATS: Fields of This ATS',
		async run(stage) {
			const { fields } = await offered(stage, created, {
				route: 'resource-mapper-fields',
				path: 'fields',
				methodName: 'getWriteFields',
			});
			assert.ok(fields.length > 0);
		},
	},
];

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { endedRuns } from '../e2e/published';
import type { Stage } from './stage';

const joinLink = /token=[0-9a-f]{32}/;

/** What SECURITY.md says of links that open a meeting. */
export function joinLinks(stage: () => Stage): void {
	void test('They are shown in clear, though the node marks them as sensitive', async () => {
		const { editor } = stage();
		await editor.openStep('boooplyCreateInterview');
		await editor.execute();
		await editor.output.getByText(joinLink).first().waitFor();
	});

	void test('They are hidden where n8n hides whole outputs', async () => {
		const { session, canvas } = stage();
		const [newest] = await endedRuns(session, canvas);
		const read = async (redactExecutionData?: boolean) => {
			const params = { redactExecutionData };
			const { data } = await session.editor.get(`/executions/${newest}`, { params });
			return JSON.stringify(data);
		};
		assert.match(await read(), joinLink);
		assert.doesNotMatch(await read(true), joinLink);
	});
}

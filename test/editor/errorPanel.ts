import assert from 'node:assert/strict';
import { test } from 'node:test';

import { resultOf } from '../../demo/execution';
import { endedRuns } from '../e2e/published';
import { unknownInterview } from './formsOfTests';
import type { Stage } from './stage';

/** The error that the newest run of a workflow ended with. */
async function newestError({ session, canvas }: Stage): Promise<Record<string, unknown>> {
	const [newest = ''] = await endedRuns(session, canvas);
	const { runData } = await resultOf(session, newest);
	const error = runData[unknownInterview.name]?.[0]?.error;
	assert.ok(error);
	return { message: error.message, description: error.description };
}

/** Reading why a step failed. */
export function errorPanel(stage: () => Stage): void {
	void test('An error says what is wrong, and below it what to do', async () => {
		const { editor } = stage();
		await editor.openStep(unknownInterview.name);
		await editor.execute();
		const shown = {
			message: await editor.part('node-error-message').innerText(),
			description: await editor.part('node-error-description').innerText(),
		};
		assert.deepEqual(shown, await newestError(stage()));
		assert.match(shown.message, /not found/i);
		assert.match(shown.description, /^Check /);
	});
}

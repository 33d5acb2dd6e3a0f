import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Stage } from './stage';

/** ID of the newest interview in Merge's stand-in. */
const newestInterview = '97ca808c-4b68-4ea0-891a-772d2bb3a6b5';

/** Trying triggers out in the editor. */
export function triggers(stage: () => Stage): void {
	void test('A trigger that listens shows the signed delivery that arrives, not a forged one', async () => {
		const { editor, canvas, n8nUrl, sandbox } = stage();
		const meetingCode = 'Boooply-H-9';
		await sandbox.control.seed('boooply', {
			meetings: [{ code: meetingCode, sessionStatus: 'COMPLETED', score: 82 }],
		});
		await editor.openStep('boooplyTrigger');
		await editor.execute();
		await editor.part('trigger-listening').waitFor();

		const url = `${n8nUrl}${canvas.testPaths.boooplyTrigger}`;
		const forged = await fetch(url, {
			method: 'POST',
			headers: { 'x-boooply-signature': 'f'.repeat(64) },
			body: '{}',
		});
		assert.equal(forged.status, 401);
		await editor.part('trigger-listening').waitFor();

		await sandbox.control.deliver('boooply', { event: 'interview.evaluation', meetingCode, url });
		await editor.output.getByText(meetingCode, { exact: true }).first().waitFor();
	});

	void test('A trigger that polls shows what it would begin with', async () => {
		const { editor } = stage();
		await editor.openStep('mergePollingTrigger');
		await editor.execute();
		await editor.part('node-run-status-success').waitFor();
		await editor.output.getByText(newestInterview, { exact: true }).waitFor();
	});
}

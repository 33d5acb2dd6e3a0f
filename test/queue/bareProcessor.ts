import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { importTriggered, publish, unpublish, until } from '../e2e/published';
import { ready } from './processes';
import type { Stack } from './stack';
import { nothing, send, senders } from './vendors';

/** A webhook processor that the package was not installed for. */
export function bareProcessor(stack: () => Stack): void {
	void test('A webhook processor without the package answers 400, and Merge does not send again', async (context) => {
		const { queue, sandbox, session, credentials } = stack();
		const merge = senders.find(({ vendor }) => vendor === 'mergeAts');
		assert.ok(merge);
		const workflow = await importTriggered(session, credentials, merge.trigger, nothing);
		await publish(session, workflow);
		context.after(async () => await unpublish(session, workflow));
		await ready(stack(), workflow);
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-bare-'));
		const bare = await queue.start({ part: 'webhook', name: 'bare', userFolder });
		context.after(async () => {
			await bare.stop();
			await rm(userFolder, { recursive: true, force: true });
		});

		const target = { url: bare.url, webhookPath: workflow.webhookPath };
		const [id] = await send(sandbox, merge, [merge.event(1)], target);
		const delivery = await until(async () => {
			const found = (await sandbox.control.deliveries('mergeAts')).find((one) => one.id === id);
			return found?.state === 'pending' ? undefined : found;
		});
		assert.equal(delivery.state, 'failed');
		assert.deepEqual(
			delivery.attempts.map(({ status }) => status),
			[400],
		);
	});
}

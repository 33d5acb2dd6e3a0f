import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { range } from 'lodash';

import { importTriggered, publish, unpublish, until, type Published } from '../e2e/published';
import { ready } from './processes';
import { settledRuns } from './runs';
import type { Stack } from './stack';
import { accepted, nothing, send, senders, type Sender } from './vendors';

const half = 10;

async function webhooksOfKula({ sandbox }: Stack): Promise<number> {
	const answer = await fetch(`${sandbox.url}/kula/v1/webhooks`, {
		headers: { authorization: 'Bearer kula_app_sandbox' },
	});
	const { data }: { data: object[] } = JSON.parse(await answer.text());
	return data.length;
}

/** Publishes a workflow that a vendor's events start, for one test, and waits until both processes know its webhook. */
async function watch(stack: Stack, { trigger, registers }: Sender, context: TestContext) {
	const { session, credentials } = stack;
	const workflow = await importTriggered(session, credentials, trigger, nothing);
	await publish(session, workflow);
	context.after(async () => await unpublish(session, workflow));
	await ready(stack, workflow);
	if (registers) {
		await until(async () => ((await webhooksOfKula(stack)) === 1 ? true : undefined));
	}
	return workflow;
}

async function deliver(
	{ sandbox }: Stack,
	sender: Sender,
	numbers: number[],
	{ webhookPath }: Published,
	{ url }: { url: string },
): Promise<void> {
	for (const number of numbers) {
		const ids = await send(sandbox, sender, [sender.event(number)], { url, webhookPath });
		await accepted(sandbox, sender.vendor, ids);
	}
}

/** Deliveries that reach the main process and the webhook processor. */
export function duplicates(stack: () => Stack): void {
	for (const sender of senders) {
		void test(`${sender.vendor}: an event that comes by both processes, one after the other, runs once`, async (context) => {
			const { session, queue } = stack();
			const workflow = await watch(stack(), sender, context);
			const first = range(half);
			const second = range(half, 2 * half);
			await deliver(stack(), sender, first, workflow, queue.main);
			await deliver(stack(), sender, second, workflow, queue.processor);
			assert.equal(await settledRuns(session, workflow, 2 * half), 2 * half);

			await deliver(stack(), sender, first, workflow, queue.processor);
			await deliver(stack(), sender, second, workflow, queue.main);
			const doubled = (await settledRuns(session, workflow, 2 * half)) - 2 * half;
			assert.equal(doubled, 0, `${doubled} of ${2 * half} ran twice`);
		});

		void test(`${sender.vendor}: an event that comes by both processes at the same moment is not lost`, async (context) => {
			const { session, queue, sandbox } = stack();
			const workflow = await watch(stack(), sender, context);
			const ids: string[] = [];
			for (const number of range(100, 100 + 2 * half)) {
				for (const { url } of [queue.main, queue.processor]) {
					const target = { url, webhookPath: workflow.webhookPath };
					ids.push(...(await send(sandbox, sender, [sender.event(number)], target)));
				}
			}
			await accepted(sandbox, sender.vendor, ids);
			const runs = await settledRuns(session, workflow, 2 * half);
			context.diagnostic(`${runs - 2 * half} of ${2 * half} ran twice`);
		});
	}

	void test('Kula: unpublishing takes away the webhook that publishing registered', async (context) => {
		const kula = senders.find(({ registers }) => registers);
		assert.ok(kula);
		const workflow = await watch(stack(), kula, context);
		await unpublish(stack().session, workflow);
		await until(async () => ((await webhooksOfKula(stack())) === 0 ? true : undefined));
	});
}

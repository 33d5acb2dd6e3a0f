import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { countBy, groupBy, mapValues } from 'lodash';

import { importTriggered, publish, unpublish, until, type Published } from '../e2e/published';
import { millisecondsBetweenPolls, pollers, type Poller } from './pollers';
import { settledRuns } from './runs';
import type { Stack } from './stack';

const recordsOfEach = 40;

/** How long the list takes in which the leader is killed. */
const slowReadMilliseconds = 5_000;

interface Watching {
	poller: Poller;
	workflow: Published;
	/** The IDs of the records that have to come out. */
	added: string[];
}

async function listsRead({ sandbox }: Stack, { vendor, list }: Poller): Promise<number> {
	const { requests } = await sandbox.control.requests({ vendor, path: list });
	return requests.filter(({ method, status }) => method === 'GET' && status === 200).length;
}

async function putOut({ sandbox }: Stack, { vendor, recordOf }: Poller): Promise<string[]> {
	const { requests } = await sandbox.control.requests({ vendor });
	return requests.flatMap((request) => recordOf(request) ?? []);
}

/** Waits until every list was read once more. */
async function polled(stack: Stack): Promise<void> {
	const before = await Promise.all(pollers.map(async (poller) => listsRead(stack, poller)));
	await until(async () => {
		const now = await Promise.all(pollers.map(async (poller) => listsRead(stack, poller)));
		return now.every((count, index) => count > (before[index] ?? 0)) ? true : undefined;
	});
}

/** Waits until the triggers poll by their times: their first poll belongs to publishing, which n8n resumes late. */
async function pollsBegun(stack: Stack): Promise<void> {
	await polled(stack);
	await wait(millisecondsBetweenPolls);
	await polled(stack);
}

/** Kills the main process while it waits for a list of a vendor, and starts it again. */
async function killWhileReading(stack: Stack, { vendor, list }: Poller): Promise<void> {
	const { control } = stack.sandbox;
	const effect = { kind: 'delay', milliseconds: slowReadMilliseconds } as const;
	await control.addFault({ vendor, path: list, effect });
	await until(async () => {
		const { requests } = await control.requests({ vendor, path: list });
		return requests.some(({ status }) => status === null) ? true : undefined;
	});
	const { main } = stack.queue;
	await main.kill();
	const port = Number(new URL(main.url).port);
	stack.queue.main = await stack.queue.start({ part: 'start', name: 'main', port });
}

/** The main process, which polls, killed while it does. */
export function killedLeader(stack: () => Stack): void {
	void test('The polling process is killed while it reads, before it has saved: each record comes out once', async (context) => {
		const { sandbox, session, credentials } = stack();
		await sandbox.control.setLimits({ enabled: false });
		const watched: Watching[] = [];
		for (const poller of pollers) {
			const workflow = await importTriggered(session, credentials, poller.trigger, poller.step);
			await publish(session, workflow);
			context.after(async () => await unpublish(session, workflow));
			watched.push({ poller, workflow, added: [] });
		}

		// the others have nothing new then: n8n loses what a poll has found and not begun to run
		for (const { poller, added } of watched) {
			await pollsBegun(stack());
			added.push(...(await poller.add(sandbox.control, recordsOfEach)));
			await killWhileReading(stack(), poller);
		}

		for (const { poller, workflow, added } of watched) {
			await until(async () => {
				const seen = new Set(await putOut(stack(), poller));
				return added.every((id) => seen.has(id)) ? true : undefined;
			});
			await settledRuns(session, workflow, 1);
			const times = countBy(await putOut(stack(), poller));
			const ids = groupBy(added, (id) => times[id]);
			const counts = mapValues(ids, (found) => found.length);
			assert.deepEqual(counts, { 1: recordsOfEach }, poller.vendor);
		}
	});
}

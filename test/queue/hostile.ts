import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';

import { chunk, countBy, range } from 'lodash';

import { runCommand } from '../../demo/command';
import type { N8nServer } from '../../demo/n8nServer';
import { importTriggered, publish, unpublish } from '../e2e/published';
import { ready } from './processes';
import { settledRuns } from './runs';
import type { Stack } from './stack';
import { accepted, boooplyEvaluations, nothing, send } from './vendors';

const forgeries = 5_000;
const atOnce = 50;
const slowConnections = 300;
const megabyte = 1_000_000;
const mostMegabytes = 15;
const mostMegabytesKept = 500;

const forged = { 'content-type': 'application/json', 'x-boooply-signature': 'f'.repeat(64) };

async function forge(address: string, body: string): Promise<number> {
	return (await fetch(address, { method: 'POST', headers: forged, body })).status;
}

/** Connections that begin a request and never end it. */
function dawdle({ url }: N8nServer, path: string): Socket[] {
	const { hostname, port, host } = new URL(url);
	const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000000\r\n\r\n{`;
	return range(slowConnections).map(() => {
		const socket = connect(Number(port), hostname);
		socket.on('error', () => socket.destroy());
		socket.write(head);
		return socket;
	});
}

/** Memory that a process holds, in megabytes. */
async function memory({ processId }: N8nServer): Promise<number> {
	return Number(await runCommand('ps', ['-o', 'rss=', '-p', `${processId}`])) / 1_000;
}

/** What somebody may send who does not know the secret. */
export function hostile(stack: () => Stack): void {
	void test('5,000 forgeries, slow connections and bodies to 15 MB start nothing and stop nothing', async (context) => {
		const { queue, sandbox, session, credentials } = stack();
		const workflow = await importTriggered(session, credentials, boooplyEvaluations, nothing);
		await publish(session, workflow);
		context.after(async () => await unpublish(session, workflow));
		await ready(stack(), workflow);
		const { processor } = queue;
		const address = `${processor.url}${workflow.webhookPath}`;
		const before = await memory(processor);

		const slow = dawdle(processor, workflow.webhookPath);
		context.after(() => slow.forEach((socket) => socket.destroy()));
		const statuses: number[] = [];
		const genuine: string[] = [];
		for (const [number, part] of chunk(range(forgeries), atOnce).entries()) {
			const sending = part.map(async (forgery) => forge(address, JSON.stringify({ forgery })));
			if (number % 10 === 0) {
				const event = { event: 'interview.evaluation', data: { number } };
				const target = { url: processor.url, webhookPath: workflow.webhookPath };
				genuine.push(...(await send(sandbox, { vendor: 'boooply' }, [event], target)));
			}
			statuses.push(...(await Promise.all(sending)));
		}
		for (const megabytes of range(1, mostMegabytes + 1)) {
			const body = JSON.stringify({ text: 'x'.repeat(megabytes * megabyte) });
			statuses.push(await forge(address, body));
		}
		assert.deepEqual(countBy(statuses), { 401: forgeries + mostMegabytes });
		await accepted(sandbox, 'boooply', genuine);
		assert.equal(await settledRuns(session, workflow, genuine.length), genuine.length);

		const largest = {
			event: 'interview.evaluation',
			data: { text: 'x'.repeat(mostMegabytes * megabyte) },
		};
		const target = { url: processor.url, webhookPath: workflow.webhookPath };
		await accepted(
			sandbox,
			'boooply',
			await send(sandbox, { vendor: 'boooply' }, [largest], target),
		);
		assert.equal(await settledRuns(session, workflow, genuine.length + 1), genuine.length + 1);
		const after = await memory(processor);
		context.diagnostic(`memory of the processor: ${before} MB before, ${after} MB after`);
		assert.ok(after - before < mostMegabytesKept, `${after - before} MB more than before`);
	});
}

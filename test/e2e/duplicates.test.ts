import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { chunk, range } from 'lodash';

import { importCredentials } from '../../demo/credentials';
import { workFolder } from '../../demo/folders';
import { startN8n, type N8nServer } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import type { Closer } from '../../demo/service';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { settledRuns } from '../queue/runs';
import { publicAddress } from '../queue/stack';
import { accepted, nothing, send, senders, type Sender } from '../queue/vendors';
import { importTriggered, publish, until, type Published } from './published';

const count = 20;
const { signal } = new AbortController();
const closers: Closer[] = [];
const flows: Array<[Sender, Published]> = [];
let userFolder: string;
let port: number;
let sandbox: Sandbox;
let n8n: N8nServer;
let session: N8nSession;

async function start(): Promise<void> {
	n8n = await startN8n({
		userFolder,
		port,
		environment: { WEBHOOK_URL: `${publicAddress}/` },
		signal,
	});
	session = await signIn(n8n.url);
}

/** Waits until n8n answers the webhook of a workflow. */
async function listening({ webhookPath }: Published): Promise<void> {
	await until(async () => {
		const { status } = await fetch(`${n8n.url}${webhookPath}`, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
}

/** Lets every vendor send its events of these numbers, so many at once. */
async function deliver(numbers: number[], atOnce: number): Promise<void> {
	for (const [sender, workflow] of flows) {
		await listening(workflow);
		for (const part of chunk(numbers, atOnce)) {
			const target = { url: n8n.url, webhookPath: workflow.webhookPath };
			const ids = await send(sandbox, sender, part.map(sender.event), target);
			await accepted(sandbox, sender.vendor, ids);
		}
	}
}

/** Delivers, lets something happen to n8n, and delivers the same again: each must have run once. */
async function runsOnceThough(
	happen: () => Promise<void>,
	numbers: number[],
	atOnce: number,
	expected: number,
): Promise<void> {
	await deliver(numbers, atOnce);
	await happen();
	await start();
	await deliver(numbers, atOnce);
	for (const [{ vendor }, workflow] of flows) {
		const doubled = (await settledRuns(session, workflow, expected)) - expected;
		assert.equal(doubled, 0, `${doubled} of ${numbers.length} of ${vendor} ran twice`);
	}
}

before(async () => {
	await mkdir(workFolder, { recursive: true });
	userFolder = await mkdtemp(join(workFolder, 'test-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	sandbox = await startSandbox({ speed: 20 });
	closers.push(async () => await sandbox.close());
	port = await freePort();
	await start();
	closers.push(async () => await n8n.stop());
	const credentials = await importCredentials(session, sandbox.url);
	await sandbox.control.setLimits({ enabled: false });
	for (const sender of senders) {
		const workflow = await importTriggered(session, credentials, sender.trigger, nothing);
		await publish(session, workflow);
		flows.push([sender, workflow]);
	}
});

after(async () => {
	for (const close of closers.reverse()) await close();
});

void test('20 deliveries of each vendor, five at a time, run once though n8n is restarted', async () => {
	await runsOnceThough(async () => await n8n.stop(), range(count), 5, count);
});

void test('20 deliveries of each vendor at once run once though n8n is killed', async () => {
	await runsOnceThough(async () => await n8n.kill(), range(count, 2 * count), count, 2 * count);
});

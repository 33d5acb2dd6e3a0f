import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { runWorkflow } from '../../demo/execution';
import { workFolder } from '../../demo/folders';
import { startN8n } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import type { Closer } from '../../demo/service';
import { setStage, type ImportedWorkflow, type Stage } from '../../demo/stage';
import { SandboxControl } from '../../sandbox/sandboxControl';

const closers: Closer[] = [];
const { signal } = new AbortController();
let userFolder: string;
let stage: Stage;

before(async () => {
	await mkdir(workFolder, { recursive: true });
	userFolder = await mkdtemp(join(workFolder, 'test-'));
	await prepare(userFolder, signal);
	stage = await setStage(userFolder, closers, signal);
});

after(async () => {
	for (const close of closers.reverse()) await close();
	await rm(userFolder, { recursive: true, force: true });
});

const bookInterviews = (): ImportedWorkflow => {
	const found = stage.workflows.find(({ workflow }) => workflow.name.startsWith('Book interviews'));
	assert.ok(found);
	return found;
};

const report = async (session: N8nSession) => {
	const { id, workflow } = bookInterviews();
	const { status, runData } = await runWorkflow(session, id, workflow, signal);
	assert.equal(status, 'success');
	return (runData.Report?.[0]?.data?.main?.[0] ?? []).map(({ json }) => json);
};

const sandbox = (): SandboxControl => new SandboxControl(stage.sandboxUrl);

const bookingsReceived = async (): Promise<number> => {
	const { requests } = await sandbox().requests({ vendor: 'boooply', method: 'POST' });
	return requests.length;
};

void test('every row of the file is booked once or rejected with a reason', async () => {
	const rows = await report(stage.session);

	const booked = rows.filter(({ outcome }) => outcome === 'booked');
	assert.deepEqual(
		booked.map(({ name }) => name),
		[
			'Zoë Lindqvist',
			'José Ángel Muñoz',
			'Łukasz Wójcik',
			'Amara Okafor',
			"Grace O'Neill",
			'Đặng Thùy Linh',
			'Ravi Menon',
		],
	);
	assert.equal(new Set(booked.map(({ meetingCode }) => meetingCode)).size, booked.length);
	assert.equal(await bookingsReceived(), booked.length);

	const rejected = rows.filter(({ outcome }) => outcome === 'rejected');
	assert.deepEqual(
		rejected.map(({ row, reason }) => [row, reason]),
		[
			[6, '"tom.becker(at)example.com" is not an email address'],
			[9, 'zoe.lindqvist@example.com is in the list twice'],
			[10, '"Europe/Roma" is not a time zone'],
			[12, 'No common slot from 8:00 to 19:00 in Pacific/Auckland'],
			[13, "'Job Role' is empty"],
		],
	);
});

void test('after a restart n8n books nobody again, and says of each when it was', async () => {
	await closers.pop()?.();
	const n8n = await startN8n({ userFolder, port: await freePort(), signal });
	closers.push(n8n.stop);

	await sandbox().setLimits({ vendor: 'boooply', enabled: false });
	const earlier = await bookingsReceived();
	const rows = await report(await signIn(n8n.url));

	assert.equal(rows.length, 12);
	assert.equal((await bookingsReceived()) - earlier, 0);
	const known = rows.filter(({ reason }) => / was sent on \d{4}-\d\d-\d\d$/.test(String(reason)));
	assert.equal(known.length, 7);
});

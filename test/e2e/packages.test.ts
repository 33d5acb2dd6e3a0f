import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { actions } from '../../compat/actions';
import type { Check } from '../../compat/check';
import { loading } from '../../compat/loading';
import { setStage } from '../../compat/stage';
import { polls, webhooks } from '../../compat/triggers';
import { hostFolder, workFolder } from '../../demo/folders';
import { installHost, isHostInstalled } from '../../demo/host';
import type { Closer } from '../../demo/service';
import { makeAll, type Made } from '../../scripts/packages/all';
import { scan } from '../../scripts/packages/scan';
import { singleServices } from '../../scripts/packages/services';
import { useStarted } from './started';

const services = ['Apploi', 'Boooply', 'Interview Scheduler', 'Kula', 'Merge ATS'];

/** Interview Scheduler documents nothing that a trigger could read. */
const withoutTrigger = ['Interview Scheduler'];

const packages = useStarted(async (_closers, signal) => {
	if (!(await isHostInstalled())) await installHost({ signal });
	return await makeAll();
});

/** Installs packages into an n8n of their own and does what is to be checked there. */
async function inN8n(installed: Made[], checks: Check[]): Promise<void> {
	const closers: Closer[] = [];
	const { signal } = new AbortController();
	try {
		const stage = await setStage(hostFolder, installed, closers, signal);
		for (const { run } of checks) await run(stage);
	} finally {
		for (const close of closers.reverse()) await close();
	}
}

function checkOf(checks: Check[], beginning: string): Check {
	const found = checks.find(({ name }) => name.startsWith(beginning));
	assert.ok(found, beginning);
	return found;
}

/** The package of a service, as it is published. */
function packageOf(service: string): Made {
	const single = singleServices().find((one) => one.service === service);
	const made = packages().find(({ name }) => name === single?.packageName);
	assert.ok(made, service);
	return made;
}

/** An action of a service, and what one of its triggers starts. */
function checksOf(service: string): Check[] {
	const action = checkOf(actions, `${service}: an action`);
	if (withoutTrigger.includes(service)) return [action];
	return [action, checkOf([...webhooks, ...polls], `${service} Trigger:`)];
}

void test("n8n's scanner: its rules for package.json find what no package may have", async () => {
	const { folder } = packageOf('Kula');
	const copy = await mkdtemp(join(workFolder, 'scanned-'));
	try {
		const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
		const wrong = { ...manifest, dependencies: { axios: '1.0.0' } };
		await writeFile(join(copy, 'package.json'), JSON.stringify(wrong));
		const { problems, report } = await scan(copy, 'built');
		assert.equal(problems, 1, report);
		assert.match(report, /no-runtime-dependencies/);
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
});

for (const service of services) {
	void test(`The package of ${service} alone: its types are listed, an action and a trigger run`, async () => {
		await inN8n([packageOf(service)], [loading, ...checksOf(service)]);
	});
}

void test('The combined package and one of a service side by side: the nodes of both run, with the same credential', async () => {
	const combined = packages().find(({ name }) => name === 'n8n-nodes-interviews');
	assert.ok(combined);
	const boooply = packageOf('Boooply');
	await inN8n([boooply, combined], [loading, ...checksOf('Boooply')]);
	await inN8n([combined, boooply], [loading, ...checksOf('Boooply')]);
});

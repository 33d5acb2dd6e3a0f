import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { range } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';

import type { N8nServer } from '../../demo/n8nServer';
import type { Sandbox } from '../../sandbox/sandbox';
import { importChain, publish, until, type Published } from '../e2e/published';
import { endedRun, runsOf, settledRuns } from './runs';
import type { Stack } from './stack';
import { boooply } from './vendors';

const bookPath = '/api/integration/interviews';
const sentBeforeTheCrash = 17;
/** Requests at Once, of which a killed worker leaves it open whether they were sent. */
const mostUnderWay = 5;

/** A published workflow that books an interview with each candidate whose e-mail address its webhook is given. */
async function bookingFlow(
	{ session, credentials }: Stack,
	options: INodeParameters,
): Promise<Published> {
	const path = randomUUID();
	const candidate = { name: 'A candidate', email: '={{ $json.email }}', role: 'CANDIDATE' };
	const steps = {
		Webhook: {
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { path, httpMethod: 'POST', options: {} },
		},
		Candidates: {
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'body.candidates', options: {} },
		},
		Book: {
			type: 'boooply',
			credential: boooply,
			parameters: {
				resource: 'interview',
				operation: 'create',
				interviewType: 'ai',
				jobRole: 'Engineer',
				participants: { participant: [candidate] },
				options,
			},
		},
	};
	const workflow = await importChain(session, credentials, steps, { saveExecutionProgress: true });
	await publish(session, workflow);
	return { ...workflow, webhookPath: `/webhook/${path}` };
}

const addresses = (of: string, count: number): string[] =>
	range(count).map((number) => `${of}-${number}@example.com`);

/** Starts a run that books interviews; the process may not know the webhook of a new workflow yet. */
async function book(
	{ url }: N8nServer,
	{ webhookPath }: Published,
	emails: string[],
): Promise<void> {
	const body = JSON.stringify({ candidates: emails.map((email) => ({ email })) });
	await until(async () => {
		const { status } = await fetch(`${url}${webhookPath}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
		});
		return status === 404 ? undefined : true;
	});
}

/** The candidates whose bookings the vendor accepted, in order. */
async function booked({ control }: Sandbox): Promise<string[]> {
	const { requests } = await control.requests({
		vendor: 'boooply',
		method: 'POST',
		path: bookPath,
	});
	const accepted = requests.filter(({ status }) => status !== null && status < 300);
	return accepted.map(({ body }) => /"email":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '');
}

/** The worker that a run was given to. */
async function workerOf({ queue }: Stack, runId: string): Promise<N8nServer> {
	return await until(async () => {
		for (const worker of queue.workers) {
			const log = await readFile(worker.logFile, 'utf8');
			if (log.includes(`Worker started execution ${runId} `)) return worker;
		}
		return undefined;
	});
}

/** Runs that book more interviews than the vendor allows in a minute. */
export function bookings(stack: () => Stack): void {
	const begin = async (options: INodeParameters = {}): Promise<Published> => {
		const { sandbox } = stack();
		await sandbox.control.reset('boooply');
		return await bookingFlow(stack(), options);
	};

	void test('60 bookings against ten a minute: each is made once', async () => {
		const { queue, sandbox, session } = stack();
		const workflow = await begin();
		const emails = addresses('sixty', 60);
		await book(queue.processor, workflow, emails);
		assert.equal((await endedRun(session, workflow)).status, 'success');
		assert.deepEqual((await booked(sandbox)).sort(), emails.sort());
	});

	void test('30 bookings each by two workers at once: each is made once', async () => {
		const { queue, sandbox, session } = stack();
		const workflow = await begin();
		const first = addresses('first', 30);
		const second = addresses('second', 30);
		await Promise.all([book(queue.main, workflow, first), book(queue.processor, workflow, second)]);
		assert.equal(await settledRuns(session, workflow, 2), 2);
		assert.deepEqual((await booked(sandbox)).sort(), [...first, ...second].sort());
		const workers = await Promise.all(
			(await runsOf(session, workflow)).map(async ({ id }) => workerOf(stack(), id)),
		);
		assert.equal(new Set(workers).size, 2, 'one worker made both runs');
	});

	void test('A hundred runs of one booking each: each is made once', async (context) => {
		const { queue, sandbox, session } = stack();
		const workflow = await begin();
		const emails = addresses('hundred', 100);
		await Promise.all(emails.map(async (email) => book(queue.processor, workflow, [email])));
		assert.equal(await settledRuns(session, workflow, 100), 100);
		assert.deepEqual((await booked(sandbox)).sort(), emails.sort());
		const { requests } = await sandbox.control.requests({ vendor: 'boooply', method: 'POST' });
		const refused = requests.filter(({ status }) => status === 429).length;
		context.diagnostic(`two workers were refused ${refused} times for 100 bookings`);
	});

	void test('A worker that is killed: nothing is booked twice, with Once For the rest later, and the run says that it broke off', async (context) => {
		const { queue, sandbox, session } = stack();
		const workflow = await begin({ onceFor: { item: { key: '={{ $json.email }}' } } });
		const emails = addresses('killed', 40);
		await book(queue.main, workflow, emails);
		const run = await until(async () => (await runsOf(session, workflow))[0]);
		await until(async () =>
			(await booked(sandbox)).length >= sentBeforeTheCrash ? true : undefined,
		);
		const worker = await workerOf(stack(), run.id);
		await worker.kill();
		const name = `worker-${queue.workers.indexOf(worker) + 1}`;
		const made = await booked(sandbox);

		const ended = await endedRun(session, workflow);
		queue.workers.splice(
			queue.workers.indexOf(worker),
			1,
			await queue.start({ part: 'worker', name }),
		);
		context.diagnostic(`${made.length} of 40 were booked, then: ${JSON.stringify(ended)}`);
		assert.equal(await settledRuns(session, workflow, 1), 1);
		assert.deepEqual(await booked(sandbox), made);
		assert.equal(new Set(made).size, made.length);
		assert.equal(ended.status, 'error');
		assert.deepEqual(ended.nodes, []);
		assert.match(ended.message ?? '', /failed to be processed too many times/);

		await book(queue.main, workflow, emails);
		assert.equal(await settledRuns(session, workflow, 2), 2);
		const all = await booked(sandbox);
		assert.equal(new Set(all).size, all.length);
		context.diagnostic(`${all.length} of 40 after the same items were started again`);
		assert.ok(all.length >= 40 - mostUnderWay, 'more were taken for sent than were under way');
	});
}

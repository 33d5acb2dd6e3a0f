import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { chunk, countBy, range } from 'lodash';

import type { N8nServer } from '../../demo/n8nServer';
import type { Sandbox } from '../../sandbox/sandbox';
import {
	importChain,
	publish,
	unpublish,
	until,
	type Published,
	type Step,
} from '../e2e/published';
import { ready } from './processes';
import { settledRuns } from './runs';
import type { Stack } from './stack';
import { accepted, boooply, boooplyEvaluations, send } from './vendors';

const deliveries = 1_000;
const atOnce = 50;
const interview = '/api/integration/interviews/{meetingCode}';

/** Reads the interview that a delivery is about, so that the vendor's log shows what ran, and how often. */
const read = (code: string): Step => ({
	type: 'boooply',
	credential: boooply,
	parameters: {
		resource: 'interview',
		operation: 'get',
		meetingCode: { __rl: true, mode: 'code', value: code },
	},
});

async function importFlows({ session, credentials }: Stack): Promise<[Published, Published]> {
	const path = randomUUID();
	const signed = await importChain(session, credentials, {
		Trigger: boooplyEvaluations,
		Read: read('={{ $json.meetingCode }}'),
	});
	const plain = await importChain(session, credentials, {
		Webhook: {
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { path, httpMethod: 'POST', options: {} },
		},
		Read: read('={{ $json.body.code }}'),
	});
	return [signed, { ...plain, webhookPath: `/webhook/${path}` }];
}

async function sendSigned(
	sandbox: Sandbox,
	codes: string[],
	{ url }: N8nServer,
	{ webhookPath }: Published,
): Promise<void> {
	const events = codes.map((meetingCode) => ({ event: 'interview.evaluation', meetingCode }));
	const ids = await send(sandbox, { vendor: 'boooply' }, events, { url, webhookPath });
	await accepted(sandbox, 'boooply', ids);
}

async function sendPlain(
	codes: string[],
	{ url }: N8nServer,
	{ webhookPath }: Published,
): Promise<void> {
	const headers = { 'content-type': 'application/json' };
	const answers = codes.map(async (code) => {
		const body = JSON.stringify({ code });
		const { status } = await fetch(`${url}${webhookPath}`, { method: 'POST', headers, body });
		return status;
	});
	assert.deepEqual(countBy(await Promise.all(answers)), { 200: codes.length });
}

/** How often each interview was read. */
async function reads({ control }: Sandbox): Promise<Record<string, number>> {
	const { requests } = await control.requests({ vendor: 'boooply', path: interview });
	return countBy(requests.map(({ path }) => path.split('/').at(-1)));
}

/** Many deliveries within a short time. */
export function manyDeliveries(stack: () => Stack): void {
	void test('1,000 signed deliveries beside 1,000 plain ones: each runs once', async (context) => {
		const { queue, sandbox, session } = stack();
		const flows = await importFlows(stack());
		const [signed, plain] = flows;
		for (const flow of flows) {
			await publish(session, flow);
			context.after(async () => await unpublish(session, flow));
			await ready(stack(), flow);
		}
		const codes = (of: string) => range(deliveries).map((number) => `Boooply-${of}-${number}`);
		const [signedCodes, plainCodes] = [codes('Signed'), codes('Plain')];
		const all = [...signedCodes, ...plainCodes];
		await sandbox.control.reset('boooply');
		await sandbox.control.setLimits({ vendor: 'boooply', enabled: false });
		await sandbox.control.seed('boooply', {
			meetings: all.map((code) => ({ code, sessionStatus: 'COMPLETED' })),
		});

		const began = Date.now();
		const plainChunks = chunk(plainCodes, atOnce);
		for (const [number, part] of chunk(signedCodes, atOnce).entries()) {
			const server = number % 2 === 0 ? queue.main : queue.processor;
			await Promise.all([
				sendSigned(sandbox, part, server, signed),
				sendPlain(plainChunks[number] ?? [], server, plain),
			]);
		}
		const acceptedAfter = Date.now() - began;
		await until(async () =>
			Object.keys(await reads(sandbox)).length >= all.length ? true : undefined,
		);
		const ranAfter = Date.now() - began;
		assert.equal(await settledRuns(session, signed, deliveries), deliveries);
		const expected = Object.fromEntries(all.map((code) => [code, 1]));
		assert.deepEqual(await reads(sandbox), expected);
		context.diagnostic(`accepted after ${acceptedAfter} ms, run after ${ranAfter} ms`);
	});
}

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import type { IDataObject } from 'n8n-workflow';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import { importCredentials, type CredentialIds } from '../../demo/credentials';
import { workFolder } from '../../demo/folders';
import { startN8n, type N8nServer } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import {
	endedRuns,
	importToolServer,
	importTriggered,
	publish,
	resultOf,
	unpublish,
	until,
	type Published,
	type Step,
} from './published';

const publicAddress = 'https://n8n.example.com';
const { signal } = new AbortController();
let userFolder: string;
let port: number;
let sandbox: Sandbox;
let n8n: N8nServer;
let session: N8nSession;
let credentials: CredentialIds;

const boooply: Step['credential'] = ['boooplyApi', 'Boooply sandbox'];
const merge: Step['credential'] = ['mergeAtsApi', 'Merge ATS sandbox'];
const kula: Step['credential'] = ['kulaApi', 'Kula sandbox'];
const apploi: Step['credential'] = ['apploiApi', 'Apploi sandbox'];

const byId = (value: string, mode = 'id') => ({ __rl: true, mode, value });

const getInterview: Step = {
	type: 'boooply',
	credential: boooply,
	parameters: {
		resource: 'interview',
		operation: 'get',
		meetingCode: byId('={{ $json.meetingCode }}', 'code'),
	},
};

const getMergeInterview = (id: string): Step => ({
	type: 'mergeAts',
	credential: merge,
	parameters: { resource: 'interview', operation: 'get', id: byId(id) },
});

async function start(): Promise<void> {
	n8n = await startN8n({
		userFolder,
		port,
		environment: { WEBHOOK_URL: `${publicAddress}/` },
		signal,
	});
	session = await signIn(n8n.url);
}

async function published(trigger: Step, step: Step): Promise<Published> {
	const workflow = await importTriggered(session, credentials, trigger, step);
	await publish(session, workflow);
	return workflow;
}

/** Lets a vendor send an event; the vendor tries again until n8n answers it with 2xx. */
async function delivered(vendor: string, event: object): Promise<void> {
	const { length } = await sandbox.control.deliveries(vendor);
	await sandbox.control.deliver(vendor, event);
	await until(async () => {
		const delivery = (await sandbox.control.deliveries(vendor))[length];
		return delivery?.state === 'delivered' ? true : undefined;
	});
}

/** The production webhook of a workflow, once n8n has it. */
async function productionUrl({ webhookPath }: Published): Promise<string> {
	const url = `${n8n.url}${webhookPath}`;
	await until(async () => {
		const { status } = await fetch(url, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
	return url;
}

before(async () => {
	await mkdir(workFolder, { recursive: true });
	userFolder = await mkdtemp(join(workFolder, 'test-'));
	await prepare(userFolder, signal);
	sandbox = await startSandbox({ port: await freePort(), speed: 20 });
	port = await freePort();
	await start();
	credentials = await importCredentials(session, sandbox.url);
	await sandbox.control.setLimits({ enabled: false });
});

after(async () => {
	await n8n.stop();
	await sandbox.close();
	await rm(userFolder, { recursive: true, force: true });
});

void test('Boooply Trigger: an evaluation starts the workflow, once, and a forgery does not', async () => {
	const trigger = {
		type: 'boooplyTrigger',
		credential: boooply,
		parameters: { events: ['evaluation'] },
	};
	const workflow = await published(trigger, getInterview);
	const url = await productionUrl(workflow);
	const meetingCode = 'Boooply-H-9';
	await sandbox.control.seed('boooply', {
		meetings: [{ code: meetingCode, sessionStatus: 'COMPLETED', score: 82 }],
	});
	const event = { event: 'interview.evaluation', meetingCode, url };
	await sandbox.control.deliver('boooply', { ...event, signature: 'f'.repeat(64) });
	await delivered('boooply', { ...event, event: 'interview.scores' });
	const data = { timestamp: '2026-11-21T10:00:00Z' };
	await delivered('boooply', { ...event, data });
	const [interview] = await resultOf(session, workflow);
	assert.equal(interview?.meetingCode, meetingCode);

	await delivered('boooply', { ...event, data });
	await delivered('boooply', { ...event, data: { timestamp: '2026-11-21T11:00:00Z' } });
	await resultOf(session, workflow, 1);
	assert.equal((await endedRuns(session, workflow)).length, 2);
});

void test('Boooply Trigger: broken JSON is refused', async () => {
	const trigger = {
		type: 'boooplyTrigger',
		credential: boooply,
		parameters: { events: ['evaluation'] },
	};
	const workflow = await published(trigger, getInterview);
	const url = await productionUrl(workflow);
	const answer = await fetch(url, {
		method: 'POST',
		body: '{"event":',
		headers: { 'content-type': 'application/json' },
	});
	assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status}`);
	assert.deepEqual(await endedRuns(session, workflow), []);
});

void test('Merge ATS Trigger: a changed interview starts the workflow', async () => {
	const trigger = {
		type: 'mergeAtsTrigger',
		credential: merge,
		parameters: { models: ['ScheduledInterview'], actions: ['changed'] },
	};
	const workflow = await published(trigger, getMergeInterview('={{ $json.data.id }}'));
	const url = await productionUrl(workflow);
	await delivered('mergeAts', { event: 'ScheduledInterview.changed', url });
	const [interview] = await resultOf(session, workflow);
	const [delivery] = await sandbox.control.deliveries('mergeAts');
	assert.equal(interview?.id, JSON.parse(delivery?.body ?? '').data.id);
});

void test('Kula Trigger: registers its webhook, runs for its events, and takes it away', async () => {
	await sandbox.control.seed('kula', { tunnels: { [publicAddress]: n8n.url } });
	const trigger = {
		type: 'kulaTrigger',
		credential: kula,
		parameters: { events: ['application.stage_changed'] },
	};
	const step: Step = {
		type: 'kula',
		credential: kula,
		parameters: {
			resource: 'application',
			operation: 'get',
			id: byId('={{ String($json.data.id) }}'),
		},
	};
	const hooks = async (): Promise<object[]> => {
		const answer = await fetch(`${sandbox.url}/kula/v1/webhooks`, {
			headers: { authorization: 'Bearer kula_app_sandbox' },
		});
		const { data } = JSON.parse(await answer.text());
		return data;
	};
	const workflow = await published(trigger, step);
	await until(async () => ((await hooks()).length === 1 ? true : undefined));
	await delivered('kula', { event: 'application.stage_changed', data: { id: 16970 } });
	const [application] = await resultOf(session, workflow);
	assert.equal(application?.id, 16970);
	await unpublish(session, workflow);
	await until(async () => ((await hooks()).length === 0 ? true : undefined));
});

void test('The polling triggers put out what happened while n8n was stopped, and nothing older', async () => {
	const pollTimes = { item: [{ mode: 'everyMinute' }] };
	const watching = async (type: string, parameters: object, step: Step) => {
		const trigger = { type, credential: step.credential, parameters: { ...parameters, pollTimes } };
		return await published(trigger, step);
	};
	const status = await watching('boooplyStatusTrigger', { events: ['cancelled'] }, getInterview);
	const records = await watching(
		'mergeAtsPollingTrigger',
		{ model: 'interview', events: ['new'] },
		getMergeInterview('={{ $json.id }}'),
	);
	const applicants = await watching(
		'apploiTrigger',
		{},
		{
			type: 'apploi',
			credential: apploi,
			parameters: {
				resource: 'message',
				operation: 'record',
				applicant_id: byId('={{ String($json.id) }}'),
				messageType: 'text',
				messageBody: 'Hello',
				externalId: 'test-1',
				status: 'SENT',
				vendorName: 'n8n',
				messageDirection: 'to_candidate',
			},
		},
	);
	const read = async (vendor: string, path: string) =>
		await until(async () => {
			const { requests } = await sandbox.control.requests({ vendor, path });
			return requests.length > 0 ? true : undefined;
		});
	await read('boooply', '/api/integration/interviews');
	await read('mergeAts', '/api/ats/v1/interviews');
	await read('apploi', '/applicants');

	await sandbox.control.seed('boooply', { meetings: [{ code: 'Known', sessionStatus: 'ACTIVE' }] });
	await n8n.stop();
	await sandbox.control.seed('boooply', {
		meetings: [{ code: 'Meanwhile', sessionStatus: 'CANCELLED' }],
	});
	const added = await sandbox.control.seed<{ ScheduledInterview: Array<{ id: string }> }>(
		'mergeAts',
		{ add: { ScheduledInterview: [{ status: 'SCHEDULED' }] } },
	);
	await sandbox.control.seed('apploi', { applicants: [{ id: 900001 }] });
	await start();

	const [interview] = await resultOf(session, status);
	assert.equal(interview?.meetingCode, 'Meanwhile');
	const [record] = await resultOf(session, records);
	assert.equal(record?.id, added.ScheduledInterview[0]?.id);
	assert.equal((await resultOf(session, applicants)).length, 1);
	for (const workflow of [status, records, applicants]) {
		assert.equal((await endedRuns(session, workflow)).length, 1);
	}
});

/** Interviews at one vendor, and a workflow that is reminded of them. */
interface Reminded {
	trigger: string;
	step: Step;
	/** Plans two interviews for a time and tells their IDs. */
	plan(start: Date): Promise<string[]>;
	move(id: string, start: Date): Promise<unknown>;
}

const hoursAfter = (time: Date, hours: number) => new Date(time.getTime() + hours * 3_600_000);

const reminded: Reminded[] = [
	{
		trigger: 'boooplyReminderTrigger',
		step: {
			...getInterview,
			parameters: { ...getInterview.parameters, meetingCode: byId('={{ $json.id }}', 'code') },
		},
		async plan(start) {
			const meetings = ['Remind-1', 'Remind-2'].map((code) => ({ code, scheduledAt: start }));
			await sandbox.control.seed('boooply', { empty: true, meetings });
			return meetings.map(({ code }) => code);
		},
		move: async (code, start) =>
			await sandbox.control.seed('boooply', { meetings: [{ code, scheduledAt: start }] }),
	},
	{
		trigger: 'mergeAtsReminderTrigger',
		step: getMergeInterview('={{ $json.id }}'),
		async plan(start) {
			const planned = { status: 'SCHEDULED', start_at: start, end_at: hoursAfter(start, 1) };
			const { ScheduledInterview: added } = await sandbox.control.seed<{
				ScheduledInterview: Array<{ id: string }>;
			}>('mergeAts', { add: { ScheduledInterview: [planned, planned] } });
			return added.map(({ id }) => id);
		},
		move: async (id, start) =>
			await sandbox.control.seed('mergeAts', {
				change: { ScheduledInterview: { [id]: { start_at: start, end_at: hoursAfter(start, 1) } } },
			}),
	},
	{
		trigger: 'kulaReminderTrigger',
		step: {
			type: 'kula',
			credential: kula,
			parameters: { resource: 'interview', operation: 'get', id: byId('={{ $json.id }}') },
		},
		async plan(start) {
			const planned = { start_time: start, end_time: hoursAfter(start, 1) };
			const { interviews } = await sandbox.control.seed<{ interviews: Array<{ id: number }> }>(
				'kula',
				{ empty: true, interviews: [planned, planned] },
			);
			return interviews.map(({ id }) => String(id));
		},
		move: async (id, start) =>
			await sandbox.control.seed('kula', {
				interviews: [{ id: Number(id), start_time: start, end_time: hoursAfter(start, 1) }],
			}),
	},
];

void test('The reminder triggers remind of an interview once, over a restart too, and again when it was moved', async () => {
	await sandbox.control.setClock({ now: new Date().toISOString(), speed: 1 });
	const planned = hoursAfter(new Date(), 40);
	const watched = [];
	for (const { trigger, step, plan, move } of reminded) {
		const ids = await plan(planned);
		const parameters = {
			event: 'startingSoon',
			minutesBefore: 41 * 60,
			pollTimes: { item: [{ mode: 'everyMinute' }] },
		};
		const workflow = await published(
			{ type: trigger, credential: step.credential, parameters },
			step,
		);
		watched.push({ workflow, ids, move });
	}
	const idOf = ({ id, meetingCode }: IDataObject) => String(meetingCode ?? id);
	for (const { workflow, ids } of watched) {
		const found = (await resultOf(session, workflow)).map(idOf);
		assert.deepEqual(
			ids.filter((id) => found.includes(id)),
			ids,
		);
	}

	await n8n.stop();
	for (const { ids, move } of watched) await move(String(ids[1]), hoursAfter(planned, 0.5));
	await start();

	for (const { workflow, ids } of watched) {
		assert.deepEqual((await resultOf(session, workflow, 1)).map(idOf), [ids[1]]);
		assert.equal((await endedRuns(session, workflow)).length, 2);
	}
});

void test('MCP Server Trigger: each call of an agent reaches the node as a tool, with its own arguments', async () => {
	const workflow = await importToolServer(session, credentials, {
		type: 'boooplyTool',
		credential: boooply,
		parameters: {
			...getInterview.parameters,
			toolDescription: 'Gets an interview',
			meetingCode: byId("={{ $fromAI('code', 'The code of the interview', 'string') }}", 'code'),
		},
	});
	await publish(session, workflow);
	await productionUrl(workflow);
	const codes = ['Boooply-H-21', 'Boooply-H-22', 'Boooply-H-23'];
	await sandbox.control.seed('boooply', { meetings: codes.map((code) => ({ code })) });
	const client = new Client({ name: 'test', version: '1.0.0' });
	await client.connect(
		new StreamableHTTPClientTransport(new URL(`${n8n.url}${workflow.webhookPath}`)),
	);
	const { tools } = await client.listTools();
	const [name = ''] = tools.map((tool) => tool.name);

	const call = async (code: string) =>
		JSON.stringify(await client.callTool({ name, arguments: { code } }));
	const [first = '', second = ''] = codes;
	const answers = [await call(first), ...(await Promise.all(codes.map(call))), await call(second)];

	[first, ...codes, second].forEach((code, index) => {
		assert.ok(answers[index]?.includes(code), `${code}: ${answers[index]}`);
	});
	const { requests } = await sandbox.control.requests({ vendor: 'boooply', method: 'GET' });
	const found = requests.filter(({ path, status }) => /-H-2[123]$/.test(path) && status === 200);
	assert.equal(found.length, answers.length);
	await client.close();
});

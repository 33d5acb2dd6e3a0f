import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { camelCase, mapValues, pick } from 'lodash';
import type { INode, INodeParameters } from 'n8n-workflow';

import {
	agentRequests,
	agentTools,
	toolOf,
	type AgentRequest,
	type AgentTool,
} from '../../agents/catalogue';
import { functionOf } from '../../agents/schema';
import { importCredentials, type CredentialIds } from '../../demo/credentials';
import { runWorkflow } from '../../demo/execution';
import { workFolder } from '../../demo/folders';
import { startN8n, type N8nServer } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import type { Closer } from '../../demo/service';
import { importWorkflow } from '../../demo/workflows';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startModel, type ModelServer, type Script } from '../../demo/standIns/modelServer';
import { plantPeople } from '../agents/sandboxed';
import { importToolServer, publish, until } from './published';

const { signal } = new AbortController();
const closers: Closer[] = [];
const tools = agentTools();
const requests = agentRequests();

/** One request for each node, and one that has to go wrong. */
const asked: AgentRequest[] = [
	request('Set up a human interview with Tom Becker'),
	request("Move Ada Abbott's application"),
	request('applicant3@example.com should meet'),
	request('Invite David Driver to a video call'),
	request('Book the platform panel for Qi Wolf'),
	{ ...request('Rosa Urban withdrew'), arguments: { interview: 'Nobody Known' } },
];
const vendors = ['boooply', 'mergeAts', 'apploi', 'scheduler', 'kula'];
const remedy = 'Give an ID, or a name as the list has it.';

const credentialsOf: Record<string, [type: string, name: string]> = {
	Apploi: ['apploiApi', 'Apploi sandbox'],
	Boooply: ['boooplyApi', 'Boooply sandbox'],
	InterviewScheduler: ['interviewSchedulerApi', 'Interview Scheduler sandbox (operator)'],
	Kula: ['kulaApi', 'Kula sandbox'],
	MergeAts: ['mergeAtsApi', 'Merge ATS sandbox'],
};

let sandbox: Sandbox;
let n8n: N8nServer;
let session: N8nSession;
let credentials: CredentialIds;
let model: ModelServer;

function request(beginning: string): AgentRequest {
	const found = requests.find(({ says }) => says.startsWith(beginning));
	assert.ok(found, beginning);
	return found;
}

/** Calls one tool after the other. */
const script: Script = ({ messages }) => {
	const done = messages.filter(({ role }) => role === 'tool').length;
	const next = asked[done];
	if (!next) return [];
	return [{ name: functionOf(toolOf(tools, next)).function.name, arguments: next.arguments }];
};

function nodeOf(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
	credential?: [type: string, name: string],
): INode {
	return {
		id: randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...(credential && { credentials: { [credential[0]]: { id: null, name: credential[1] } } }),
	};
}

const parametersOf = ({ does, parameters }: AgentTool): INodeParameters => ({
	...parameters,
	descriptionType: 'manual',
	toolDescription: does,
});

function toolNode(tool: AgentTool): INode {
	const type = `n8n-nodes-interviews.${camelCase(tool.node)}Tool`;
	return nodeOf(tool.name, type, 1, parametersOf(tool), credentialsOf[tool.node]);
}

/** A workflow in which an agent of a version of the AI Agent node has the tools of the requests. */
function agentWorkflow(version: number) {
	const connected = asked.map((entry) => toolOf(tools, entry));
	const langchain = '@n8n/n8n-nodes-langchain';
	const link = (type: 'ai_languageModel' | 'ai_tool') => ({
		[type]: [[{ node: 'Agent', type, index: 0 }]],
	});
	return {
		name: `Agent ${version}`,
		nodes: [
			nodeOf('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			nodeOf('Agent', `${langchain}.agent`, version, {
				promptType: 'define',
				text: 'Do what is to be done.',
			}),
			nodeOf(
				'Model',
				`${langchain}.lmChatOpenAi`,
				1.2,
				{ model: { __rl: true, mode: 'id', value: 'scripted' } },
				['openAiApi', 'Model'],
			),
			...connected.map(toolNode),
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main' as const, index: 0 }]] },
			Model: link('ai_languageModel'),
			...Object.fromEntries(connected.map(({ name }) => [name, link('ai_tool')])),
		},
		settings: { executionOrder: 'v1' as const },
	};
}

/** What changes something at a vendor, signing in left out. */
async function writes(vendor: string) {
	const log = await sandbox.control.requests({ vendor });
	return log.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/sign_in'));
}

before(async () => {
	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'test-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	sandbox = await startSandbox({});
	closers.push(async () => await sandbox.close());
	model = await startModel(script);
	closers.push(async () => await model.close());
	n8n = await startN8n({ userFolder, port: await freePort(), signal });
	closers.push(n8n.stop);
	session = await signIn(n8n.url);
	credentials = await importCredentials(session, sandbox.url);
	const { data } = await session.editor.post('/credentials', {
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: 'key of the test', url: model.url },
	});
	credentials.Model = data.data.id;
});

after(async () => {
	for (const close of closers.reverse()) await close();
});

for (const version of [1.9, 2.2, 3.1]) {
	void test(`AI Agent ${version}: each node does as a tool what the model asks for, and errors bring their remedy`, async () => {
		await sandbox.control.reset();
		await plantPeople(sandbox.control);
		model.asked.length = 0;
		const workflow = agentWorkflow(version);

		const id = await importWorkflow(session, workflow, credentials);
		const { status, runData } = await runWorkflow(session, id, workflow, signal);

		assert.equal(status, 'success', JSON.stringify(runData.Agent));
		const shown = (model.asked[0]?.tools ?? []).map((tool) => tool.function);
		for (const { name, description, parameters } of shown) {
			const wanted = asked
				.map((entry) => functionOf(toolOf(tools, entry)).function)
				.find((entry) => entry.name === name);
			const properties = mapValues(parameters.properties, (argument) =>
				pick(argument, ['type', 'description', 'default']),
			);
			assert.deepEqual(
				{ name, description, properties },
				{ name, description: wanted?.description, properties: wanted?.parameters.properties },
			);
		}
		assert.equal(shown.length, asked.length);

		for (const [index, vendor] of vendors.entries()) {
			const [write, ...more] = await writes(vendor);
			const wanted = asked[index];
			assert.equal(`${write?.method} ${write?.path}`, wanted?.sends);
			assert.partialDeepStrictEqual(write?.body, wanted?.body);
			assert.deepEqual(more, []);
		}

		const answers = (model.asked.at(-1)?.messages ?? []).filter(({ role }) => role === 'tool');
		const texts = answers.map(({ content }) => content);
		assert.equal(texts.length, asked.length);
		assert.equal(texts.at(-1)?.split(remedy).length, 2, texts.at(-1));
		for (const text of texts.slice(0, -1)) {
			assert.ok(!text.includes('error') && text.length < 2_000, text);
		}
	});
}

void test('MCP Server Trigger: an agent elsewhere names a record, and reads the remedy where there is none', async () => {
	await sandbox.control.reset();
	await plantPeople(sandbox.control);
	const tool = toolOf(tools, request('Rosa Urban withdrew'));
	const workflow = await importToolServer(session, credentials, {
		type: 'kulaTool',
		parameters: parametersOf(tool),
		credential: ['kulaApi', 'Kula sandbox'],
	});
	await publish(session, workflow);
	const url = new URL(`${n8n.url}${workflow.webhookPath}`);
	await until(async () => {
		const { status } = await fetch(url, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
	const client = new Client({ name: 'test', version: '1.0.0' });
	await client.connect(new StreamableHTTPClientTransport(url));
	const [{ name } = { name: '' }] = (await client.listTools()).tools;
	const call = async (interview: string) =>
		JSON.stringify(await client.callTool({ name, arguments: { interview } }));

	assert.ok((await call('Nobody Known')).includes(remedy));
	assert.deepEqual(await writes('kula'), []);
	assert.ok((await call('Rosa Urban')).includes('cancelled'));
	assert.deepEqual(
		(await writes('kula')).map(({ path }) => path),
		['/v1/interviews/5/cancel'],
	);
	await client.close();
});

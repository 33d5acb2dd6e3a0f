import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { IDataObject, INode, INodeParameters, IWorkflowSettings } from 'n8n-workflow';

import type { CredentialIds } from '../../demo/credentials';
import type { N8nSession } from '../../demo/owner';
import { importWorkflow, type WorkflowFile } from '../../demo/workflows';

const ours = 'n8n-nodes-interviews.';
const pollMilliseconds = 500;
const runWithinMilliseconds = 150_000;

/** A node in a test's workflow. */
export interface Step {
	/** Name of the node type; without the package's where it is ours. */
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	/** Type and name of its credential. */
	credential?: [type: string, name: string];
}

/** A published workflow that begins with a trigger of ours. */
export interface Published {
	id: string;
	/** Path of the trigger's production webhook. */
	webhookPath: string;
}

/** An imported workflow of one step after the other. */
export interface Chain extends Published {
	file: WorkflowFile;
}

function node(name: string, step: Step, column: number): INode {
	const { type, typeVersion = 1, parameters, credential } = step;
	return {
		id: randomUUID(),
		name,
		type: type.includes('.') ? type : `${ours}${type}`,
		typeVersion,
		position: [column * 220, 0],
		parameters,
		webhookId: randomUUID(),
		...(credential && { credentials: { [credential[0]]: { id: null, name: credential[1] } } }),
	};
}

/** Imports a workflow of one step after the other, each called by its name. */
export async function importChain(
	session: N8nSession,
	credentials: CredentialIds,
	steps: Record<string, Step>,
	settings: IWorkflowSettings = {},
): Promise<Chain> {
	const nodes = Object.entries(steps).map(([name, step], column) => node(name, step, column));
	const [first] = nodes;
	assert.ok(first);
	const links = nodes
		.slice(1)
		.map(({ name }, index) => [
			nodes[index]?.name,
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	const file: WorkflowFile = {
		name: `Test of ${first.type}`,
		nodes,
		connections: Object.fromEntries(links),
		settings,
	};
	const id = await importWorkflow(session, file, credentials);
	return { id, file, webhookPath: `/webhook/${first.webhookId}/webhook` };
}

/** Imports a workflow of a trigger and a step after it. */
export async function importTriggered(
	session: N8nSession,
	credentials: CredentialIds,
	trigger: Step,
	step: Step,
): Promise<Published> {
	return await importChain(session, credentials, { Trigger: trigger, Step: step });
}

/** Imports a workflow that offers a step of ours as a tool to agents elsewhere, by n8n's MCP Server Trigger. */
export async function importToolServer(
	session: N8nSession,
	credentials: CredentialIds,
	tool: Step,
): Promise<Published & { path: string }> {
	const path = `tools-${randomUUID()}`;
	const server: INode = {
		id: randomUUID(),
		name: 'Server',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0],
		parameters: { path },
		webhookId: path,
	};
	const file = {
		name: `Test of ${tool.type}`,
		nodes: [server, node('Tool', tool, 1)],
		connections: { Tool: { ai_tool: [[{ node: 'Server', type: 'ai_tool' as const, index: 0 }]] } },
		settings: {},
	};
	const id = await importWorkflow(session, file, credentials);
	return { id, path, webhookPath: `/mcp/${path}` };
}

/** Publishes a workflow, as the editor's button does. */
export async function publish({ editor }: N8nSession, { id }: Published): Promise<void> {
	const { data } = await editor.get(`/workflows/${id}`);
	await editor.post(`/workflows/${id}/activate`, { versionId: data.data.versionId });
}

/** Takes a workflow back. */
export async function unpublish({ editor }: N8nSession, { id }: Published): Promise<void> {
	await editor.post(`/workflows/${id}/deactivate`, {});
}

/** Asks until there is an answer. */
export async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
	const giveUpAt = Date.now() + runWithinMilliseconds;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > giveUpAt) throw new Error('It did not happen in time');
		await wait(pollMilliseconds);
	}
}

/** The runs of a workflow that have ended, the newest first. */
export async function endedRuns(
	{ editor }: N8nSession,
	{ id }: Pick<Published, 'id'>,
): Promise<string[]> {
	const filter = JSON.stringify({ workflowId: id });
	const { data } = await editor.get('/executions', { params: { filter } });
	const runs: Array<{ id: string; status: string }> = data.data.results;
	return runs.filter(({ status }) => ['success', 'error'].includes(status)).map((run) => run.id);
}

/** What the last node put out in the run that ends after `known` others, which has to succeed. */
export async function resultOf(
	session: N8nSession,
	workflow: Published,
	known = 0,
): Promise<IDataObject[]> {
	const [newest] = await until(async () => {
		const runs = await endedRuns(session, workflow);
		return runs.length > known ? runs : undefined;
	});
	const { data } = await session.publicApi.get(`/executions/${newest}`, {
		params: { includeData: true },
	});
	assert.equal(data.status, 'success', JSON.stringify(data.data.resultData.error));
	const items: Array<{ json: IDataObject }> =
		data.data.resultData.runData.Step?.[0]?.data?.main?.[0] ?? [];
	return items.map(({ json }) => json);
}

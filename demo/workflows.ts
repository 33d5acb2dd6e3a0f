import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonParse, type INode, type IWorkflowBase } from 'n8n-workflow';

import type { CredentialIds } from './credentials';
import { projectFolder } from './folders';
import type { N8nSession } from './owner';

/** Items a node must put out, one entry an output; `some` where the number depends on the day. */
export type ExpectedItems = Record<string, Array<number | 'some'>>;

/** A workflow as n8n exports it. */
export type WorkflowFile = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings'>;

/** An event that a vendor's stand-in sends; see docs/sandbox.md. */
export interface DemoEvent {
	vendor: string;
	event: object;
}

/** A workflow of `demo/workflows` and the items expected of each of its nodes. */
export interface DemoWorkflow {
	workflow: WorkflowFile;
	expected: ExpectedItems;
	/** What starts it, where it has no manual trigger. */
	events: DemoEvent[];
}

const workflowsFolder = join(projectFolder, 'demo', 'workflows');
const expectedEnding = '.expect.json';
const eventsEnding = '.events.json';

const readJson = async <Content>(file: string): Promise<Content> =>
	jsonParse<Content>(await readFile(join(workflowsFolder, file), 'utf8'));

/** The workflows of `demo/workflows` in alphabetical order of their files. */
export async function readDemoWorkflows(): Promise<DemoWorkflow[]> {
	const files = (await readdir(workflowsFolder)).sort();
	const names = files
		.filter((file) => file.endsWith('.json'))
		.filter((file) => !file.endsWith(expectedEnding) && !file.endsWith(eventsEnding))
		.map((file) => file.slice(0, -'.json'.length));
	return await Promise.all(
		names.map(async (name) => ({
			workflow: await readJson<WorkflowFile>(`${name}.json`),
			expected: await readJson<ExpectedItems>(`${name}${expectedEnding}`),
			events: files.includes(`${name}${eventsEnding}`)
				? await readJson<DemoEvent[]>(`${name}${eventsEnding}`)
				: [],
		})),
	);
}

const withCredentials = (node: INode, ids: CredentialIds): INode => {
	if (!node.credentials) return node;
	const credentials = Object.entries(node.credentials).map(([type, { name }]) => [
		type,
		{ name, id: ids[name] ?? null },
	]);
	return { ...node, credentials: Object.fromEntries(credentials) };
};

/**
 * Imports a workflow, its credentials replaced by the imported ones of the same name.
 *
 * @returns the workflow's id in n8n
 * @throws Error with n8n's reason
 */
export async function importWorkflow(
	{ editor }: N8nSession,
	{ name, nodes, connections, settings }: WorkflowFile,
	credentialIds: CredentialIds,
): Promise<string> {
	const { data } = await editor.post('/workflows', {
		name,
		nodes: nodes.map((node) => withCredentials(node, credentialIds)),
		connections,
		settings,
		active: false, // which n8n 1 does not take for granted
	});
	return data.data.id;
}

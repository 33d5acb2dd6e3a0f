import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonParse, type INode, type IWorkflowBase } from 'n8n-workflow';

import type { CredentialIds } from './credentials';
import { projectFolder } from './folders';
import type { N8nSession } from './owner';
import type { RunPlan } from './runPlan';

/** A workflow as n8n exports it. */
export type WorkflowFile = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings'>;

/** A workflow of `workflows` and how the demo runs it. */
export interface DemoWorkflow {
	/** Its file without the ending. */
	file: string;
	workflow: WorkflowFile;
	plan: RunPlan;
}

const workflowsFolder = join(projectFolder, 'workflows');
const plansFolder = join(projectFolder, 'demo', 'runs');
const ending = '.json';

const readJson = async <Content>(folder: string, file: string): Promise<Content> =>
	jsonParse<Content>(await readFile(join(folder, `${file}${ending}`), 'utf8'));

/** The workflows of `workflows` in alphabetical order of their files. */
export async function readDemoWorkflows(): Promise<DemoWorkflow[]> {
	const files = (await readdir(workflowsFolder)).filter((file) => file.endsWith(ending)).sort();
	return await Promise.all(
		files
			.map((file) => file.slice(0, -ending.length))
			.map(async (file) => ({
				file,
				workflow: await readJson<WorkflowFile>(workflowsFolder, file),
				plan: await readJson<RunPlan>(plansFolder, file),
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

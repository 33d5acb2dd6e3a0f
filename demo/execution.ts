import { setTimeout as wait } from 'node:timers/promises';

import type { IDataObject, IRunData, IRunExecutionData, ITaskData } from 'n8n-workflow';

import type { N8nSession } from './owner';
import type { WorkflowFile } from './workflows';

/** What one node did in a run. */
export interface NodeResult {
	name: string;
	/** Items put out, one entry an output. */
	items: number[];
	milliseconds: number;
	error?: string;
}

/** What a workflow did in a run. */
export interface WorkflowResult {
	/** n8n's word for how it ended, e.g. `success`. */
	status: string;
	milliseconds: number;
	/** In the order the nodes began. */
	nodes: NodeResult[];
	/** Everything the nodes put out, as n8n keeps it. */
	runData: IRunData;
}

interface FinishedExecution {
	status: string;
	startedAt: string;
	stoppedAt: string;
	data: IRunExecutionData;
}

const pollMilliseconds = 250;
const runWithinMilliseconds = 180_000;
const unfinished = ['new', 'running', 'waiting', 'unknown'];

const itemsByOutput = (runs: ITaskData[]): number[] => {
	const items: number[] = [];
	for (const { data } of runs) {
		for (const [output, found] of Object.values(data ?? {})
			.flat()
			.entries()) {
			items[output] = (items[output] ?? 0) + (found?.length ?? 0);
		}
	}
	return items;
};

const nodeResult = (name: string, runs: ITaskData[]): NodeResult => {
	const failed = runs.find((run) => run.error);
	return {
		name,
		items: itemsByOutput(runs),
		milliseconds: runs.reduce((total, { executionTime }) => total + executionTime, 0),
		...(failed?.error && { error: failed.error.message }),
	};
};

const finishedExecution = async (
	{ publicApi }: N8nSession,
	executionId: string,
	signal?: AbortSignal,
): Promise<FinishedExecution> => {
	const giveUpAt = Date.now() + runWithinMilliseconds;
	for (;;) {
		const { data } = await publicApi.get(`/executions/${executionId}`);
		if (!unfinished.includes(data.status)) break;
		if (Date.now() > giveUpAt) throw new Error(`Execution ${executionId} did not end in time.`);
		await wait(pollMilliseconds, undefined, { signal });
	}
	const { data } = await publicApi.get(`/executions/${executionId}`, {
		params: { includeData: true },
	});
	return data;
};

/** A trigger that a run begins with. */
export interface StartingTrigger {
	name: string;
	/** What it puts out, such as a message of the chat; left out, it finds that itself. */
	puts?: IDataObject;
}

/** What the editor hands over for a trigger that was called by itself, such as the chat. */
const calledWith = (json: IDataObject): ITaskData => ({
	startTime: Date.now(),
	executionIndex: 0,
	executionTime: 0,
	executionStatus: 'success',
	source: [],
	data: { main: [[{ json }]] },
});

/**
 * Runs an imported workflow from a trigger, as the editor's button does, and waits for its end.
 *
 * @throws Error when it does not end within three minutes; AbortError when aborted
 */
export async function runFrom(
	session: N8nSession,
	workflowId: string,
	{ name, puts }: StartingTrigger,
	signal?: AbortSignal,
): Promise<WorkflowResult> {
	const { data: workflow } = await session.editor.get(`/workflows/${workflowId}`);
	const started = await session.editor.post(`/workflows/${workflowId}/run`, {
		workflowData: workflow.data, // n8n 2.4 runs what it is sent, later ones what they have stored
		triggerToStartFrom: { name, ...(puts && { data: calledWith(puts) }) },
	});
	return await resultOf(session, started.data.data.executionId, signal);
}

/**
 * Runs an imported workflow from its manual trigger, as the editor's button does, and waits for its end.
 *
 * @throws Error when the workflow has no manual trigger or does not end within three minutes; AbortError when aborted
 */
export async function runWorkflow(
	session: N8nSession,
	workflowId: string,
	{ name, nodes }: WorkflowFile,
	signal?: AbortSignal,
): Promise<WorkflowResult> {
	const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	if (!trigger) throw new Error(`"${name}" has no manual trigger to run it from.`);
	return await runFrom(session, workflowId, trigger, signal);
}

/** What a node put out in all its runs, or gave to an agent, the outputs one after the other. */
export function outputOf(
	{ runData }: Pick<WorkflowResult, 'runData'>,
	node: string,
): IDataObject[] {
	const outputs = (runData[node] ?? []).flatMap(({ data }) => Object.values(data ?? {}).flat());
	return outputs.flatMap((items) => (items ?? []).map(({ json }) => json));
}

const began = (run?: ITaskData): number => run?.startTime ?? 0;
const placeOf = (run?: ITaskData): number => run?.executionIndex ?? 0;

/**
 * What a run did, once it has ended.
 *
 * @throws Error when it does not end within three minutes; AbortError when aborted
 */
export async function resultOf(
	session: N8nSession,
	executionId: string,
	signal?: AbortSignal,
): Promise<WorkflowResult> {
	const execution = await finishedExecution(session, executionId, signal);
	const { runData } = execution.data.resultData;
	const byStart = Object.entries(runData).sort(
		([, [first]], [, [second]]) => began(first) - began(second) || placeOf(first) - placeOf(second),
	);
	return {
		status: execution.status,
		milliseconds: Date.parse(execution.stoppedAt) - Date.parse(execution.startedAt),
		nodes: byStart.map(([node, runs]) => nodeResult(node, runs)),
		runData,
	};
}

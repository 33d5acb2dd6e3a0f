import { setTimeout as wait } from 'node:timers/promises';

import { SandboxControl } from '../sandbox/sandboxControl';
import { resultOf, type WorkflowResult } from './execution';
import type { Stage, ImportedWorkflow } from './stage';
import type { DemoEvent } from './workflows';

const pollMilliseconds = 250;
const readyWithinMilliseconds = 60_000;

const until = async <Answer>(
	what: string,
	ask: () => Promise<Answer | undefined>,
	signal: AbortSignal,
): Promise<Answer> => {
	const giveUpAt = Date.now() + readyWithinMilliseconds;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > giveUpAt) throw new Error(`${what} did not come in time.`);
		await wait(pollMilliseconds, undefined, { signal });
	}
};

/** Address of the production webhook of a workflow, which is published if it is not yet. */
const publish = async (
	{ webhookUrl, session }: Stage,
	{ id, workflow }: ImportedWorkflow,
	signal: AbortSignal,
): Promise<string> => {
	const { data } = await session.editor.get(`/workflows/${id}`);
	await session.editor.post(`/workflows/${id}/activate`, { versionId: data.data.versionId });
	const trigger = workflow.nodes.find(({ webhookId }) => webhookId !== undefined);
	if (!trigger) throw new Error(`"${workflow.name}" has no trigger with a webhook.`);
	const url = `${webhookUrl}/webhook/${trigger.webhookId}/webhook`;
	const isReady = async (): Promise<true | undefined> =>
		(await fetch(url, { method: 'POST' })).status === 404 ? undefined : true;
	await until(`The webhook of "${workflow.name}"`, isReady, signal);
	return url;
};

const sum = (one: WorkflowResult, other: WorkflowResult): WorkflowResult => {
	const nodes = [...one.nodes];
	for (const node of other.nodes) {
		const at = nodes.findIndex(({ name }) => name === node.name);
		const known = nodes[at];
		if (!known) nodes.push(node);
		else {
			const outputs = Math.max(known.items.length, node.items.length);
			nodes[at] = {
				...known,
				...node,
				items: Array.from(
					{ length: outputs },
					(_, output) => (known.items[output] ?? 0) + (node.items[output] ?? 0),
				),
				milliseconds: known.milliseconds + node.milliseconds,
			};
		}
	}
	return {
		status: one.status === 'success' ? other.status : one.status,
		milliseconds: one.milliseconds + other.milliseconds,
		nodes,
		runData: { ...one.runData, ...other.runData },
	};
};

/**
 * Publishes a workflow that begins with a webhook, lets the sandbox send it events one after the other, and adds up
 * what its runs did.
 *
 * @throws Error when the webhook or a run does not come within a minute; AbortError when aborted
 */
export async function runByEvents(
	stage: Stage,
	imported: ImportedWorkflow,
	events: DemoEvent[],
	signal: AbortSignal,
): Promise<WorkflowResult> {
	const { session, sandboxUrl } = stage;
	const url = await publish(stage, imported, signal);
	const results: WorkflowResult[] = [];
	for (const { vendor, event } of events) {
		await new SandboxControl(sandboxUrl).deliver(vendor, { ...event, url });
		const newest = async (): Promise<string | undefined> => {
			const filter = JSON.stringify({ workflowId: imported.id });
			const { data } = await session.editor.get('/executions', { params: { filter } });
			const runs: Array<{ id: string }> = data.data.results;
			return runs.length > results.length ? runs[0]?.id : undefined;
		};
		const run = await until(`A run of "${imported.workflow.name}"`, newest, signal);
		results.push(await resultOf(session, run, signal));
	}
	return results.reduce(sum);
}

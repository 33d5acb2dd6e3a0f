import type { IRunData } from 'n8n-workflow';

import { SandboxControl } from '../sandbox/sandboxControl';
import { resultOf, runFrom, runWorkflow, type WorkflowResult } from './execution';
import { fillIn } from './forms';
import { answerMails } from './people';
import type { Start } from './runPlan';
import type { Mail } from './standIns/mail';
import type { ImportedWorkflow, Stage } from './stage';
import { until } from './until';

const chatTrigger = '@n8n/n8n-nodes-langchain.chatTrigger';
const formTrigger = 'n8n-nodes-base.formTrigger';

/** What a planned run did. */
export interface PlannedResult extends WorkflowResult {
	/** The mails that were sent meanwhile. */
	mails: Mail[];
}

type OutsideStart = Extract<Start, { deliver: unknown } | { submit: unknown }>;

/** Publishes a workflow that waits for a call from outside and gives the address of its trigger. */
const publish = async (
	{ webhookUrl, session }: Stage,
	{ id, workflow }: ImportedWorkflow,
	signal: AbortSignal,
): Promise<string> => {
	const { data } = await session.editor.get(`/workflows/${id}`);
	await session.editor.post(`/workflows/${id}/activate`, { versionId: data.data.versionId });
	const trigger = workflow.nodes.find(({ webhookId }) => webhookId !== undefined);
	if (!trigger) throw new Error(`"${workflow.name}" has no trigger with a webhook.`);
	const isForm = trigger.type === formTrigger;
	const { webhookId } = trigger;
	const url = `${webhookUrl}/${isForm ? `form/${webhookId}` : `webhook/${webhookId}/webhook`}`;
	const isReady = async (): Promise<true | undefined> =>
		(await fetch(url, { method: isForm ? 'GET' : 'POST' })).status === 404 ? undefined : true;
	await until(`The webhook of "${workflow.name}"`, isReady, signal);
	return url;
};

const sumOfData = (one: IRunData, other: IRunData): IRunData => {
	const names = Object.keys({ ...one, ...other });
	return Object.fromEntries(
		names.map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]),
	);
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
		runData: sumOfData(one.runData, other.runData),
	};
};

/** Lets a published workflow be called, and waits for the run. */
const runFromOutside = async (
	{ session, sandboxUrl }: Stage,
	{ id, workflow }: ImportedWorkflow,
	start: OutsideStart,
	url: string,
	signal: AbortSignal,
): Promise<WorkflowResult> => {
	const filter = JSON.stringify({ workflowId: id });
	const runs = async (): Promise<Array<{ id: string }>> => {
		const { data } = await session.editor.get('/executions', { params: { filter } });
		return data.data.results;
	};
	const earlier = (await runs()).length;
	if ('submit' in start) await fillIn(url, start.submit, signal);
	else {
		const { vendor, event } = start.deliver;
		await new SandboxControl(sandboxUrl).deliver(vendor, { ...event, url });
	}
	const newest = async (): Promise<string | undefined> => {
		const all = await runs();
		return all.length > earlier ? all[0]?.id : undefined;
	};
	return await resultOf(
		session,
		await until(`A run of "${workflow.name}"`, newest, signal),
		signal,
	);
};

const runOnce = async (
	stage: Stage,
	imported: ImportedWorkflow,
	start: Start,
	address: () => Promise<string>,
	signal: AbortSignal,
): Promise<WorkflowResult> => {
	const { id, workflow } = imported;
	if ('execute' in start) return await runFrom(stage.session, id, { name: start.execute }, signal);
	if ('say' in start) {
		const trigger = workflow.nodes.find(({ type }) => type === chatTrigger);
		if (!trigger) throw new Error(`"${workflow.name}" has no chat.`);
		const message = { sessionId: id, action: 'sendMessage', chatInput: start.say };
		return await runFrom(stage.session, id, { name: trigger.name, puts: message }, signal);
	}
	return await runFromOutside(stage, imported, start, await address(), signal);
};

/**
 * Runs a workflow as its plan says: starts it, one run after the other, answers its mails, and adds up what it did.
 *
 * @throws Error when a run or a mail does not come in time; AbortError when aborted
 */
export async function runAsPlanned(
	stage: Stage,
	imported: ImportedWorkflow,
	signal: AbortSignal,
): Promise<PlannedResult> {
	const { id, workflow, plan } = imported;
	const { mails } = stage.mailServer;
	const earlierMails = mails.length;

	let published: Promise<string> | undefined;
	const address = async (): Promise<string> =>
		await (published ??= publish(stage, imported, signal));
	const runs = async (): Promise<WorkflowResult> => {
		if (!plan.starts) return await runWorkflow(stage.session, id, workflow, signal);
		const results: WorkflowResult[] = [];
		for (const start of plan.starts) {
			results.push(await runOnce(stage, imported, start, address, signal));
		}
		return results.reduce(sum);
	};

	const [result] = await Promise.all([runs(), answerMails(plan.answers ?? [], mails, signal)]);
	return { ...result, mails: mails.slice(earlierMails) };
}

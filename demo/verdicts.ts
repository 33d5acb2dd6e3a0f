import Table from 'cli-table3';
import type { INode } from 'n8n-workflow';

import { isLike } from './content';
import { outputOf, type WorkflowResult } from './execution';
import type { PlannedResult } from './planned';
import type { RunPlan } from './runPlan';
import type { DemoWorkflow, WorkflowFile } from './workflows';

/** A node's line in the table of results. */
export interface NodeVerdict {
	workflow: string;
	node: string;
	items: string;
	milliseconds: number;
	/** What is wrong; empty when all is well. */
	problem: string;
}

const notes = 'n8n-nodes-base.stickyNote';
const ours = 'n8n-nodes-interviews.';

const written = (items: ReadonlyArray<number | 'some'>): string => items.join(' | ');

const isAsExpected = (items: number[], expected: Array<number | 'some'>): boolean =>
	items.length === expected.length &&
	expected.every((wanted, output) =>
		wanted === 'some' ? (items[output] ?? 0) > 0 : items[output] === wanted,
	);

/** Whether a node only serves another one, such as the model of an agent. */
const isPartOfAnother = ({ connections }: WorkflowFile, name: string): boolean =>
	Object.keys(connections[name] ?? { main: [] }).every((type) => type !== 'main');

/** The first expected record that the found one in its place is not like. */
const unlike = (found: readonly object[], expected: readonly object[]): string => {
	const at = expected.findIndex((wanted, index) => !isLike(found[index] ?? {}, wanted));
	return at === -1 ? '' : `item ${at} is not like ${JSON.stringify(expected[at])}`;
};

const problemOf = (
	{ name, type }: INode,
	{ items, output = {} }: RunPlan,
	result: WorkflowResult,
): string => {
	const node = result.nodes.find((entry) => entry.name === name);
	if (!node) return items[name]?.length === 0 ? '' : 'did not run';
	if (node.error) return node.error;
	if (type.startsWith(ours) && node.items.every((count) => count === 0)) return 'put out nothing';
	const wanted = items[name];
	if (!wanted) return 'its plan in demo/runs does not say how many items it puts out';
	if (!isAsExpected(node.items, wanted)) return `expected ${written(wanted)}`;
	return unlike(outputOf(result, name), output[name] ?? []);
};

/** Compares a run with its plan, node by node, in the order they ran. */
export function judge({ workflow, plan }: DemoWorkflow, result: PlannedResult): NodeVerdict[] {
	const { nodes, status, milliseconds, mails } = result;
	const ran = nodes.map(({ name }) => name);
	const place = ({ name }: INode): number => (ran.includes(name) ? ran.indexOf(name) : ran.length);
	const verdicts = workflow.nodes
		.filter(
			({ type, name }) =>
				type !== notes && (name in plan.items || !isPartOfAnother(workflow, name)),
		)
		.sort((one, other) => place(one) - place(other))
		.map((node) => {
			const found = nodes.find(({ name }) => name === node.name);
			return {
				workflow: workflow.name,
				node: node.name,
				items: written(found?.items ?? []),
				milliseconds: found?.milliseconds ?? 0,
				problem: problemOf(node, plan, result),
			};
		});
	const { mails: wantedMails = [], moreMails = false } = plan;
	const areAsMany = moreMails || mails.length === wantedMails.length;
	const mailProblem = areAsMany ? unlike(mails, wantedMails) : `expected ${wantedMails.length}`;
	const ofMails = {
		workflow: workflow.name,
		node: 'mails',
		items: `${mails.length}`,
		milliseconds: 0,
		problem: mailProblem,
	};
	const problem = status === 'success' ? '' : `ended with "${status}"`;
	return [
		...verdicts,
		...(mails.length + wantedMails.length > 0 ? [ofMails] : []),
		{ workflow: workflow.name, node: 'all', items: '', milliseconds, problem },
	];
}

/** The verdicts as a table for a terminal or a log. */
export function resultTable(verdicts: NodeVerdict[]): string {
	const table = new Table({
		head: ['Workflow', 'Node', 'Items out', 'Time', 'OK'],
		colAligns: ['left', 'left', 'right', 'right', 'left'],
		style: { head: [], border: [], compact: true },
	});
	for (const { workflow, node, items, milliseconds, problem } of verdicts) {
		table.push([workflow, node, items, `${milliseconds} ms`, problem ? `no: ${problem}` : 'yes']);
	}
	return table.toString();
}

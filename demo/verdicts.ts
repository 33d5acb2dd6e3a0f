import Table from 'cli-table3';
import type { INode } from 'n8n-workflow';

import type { NodeResult, WorkflowResult } from './execution';
import type { DemoWorkflow, ExpectedItems } from './workflows';

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

const problemOf = (
	{ name, type }: INode,
	expected: ExpectedItems,
	result: NodeResult | undefined,
): string => {
	if (!result) return 'did not run';
	if (result.error) return result.error;
	if (type.startsWith(ours) && result.items.every((items) => items === 0)) return 'put out nothing';
	const wanted = expected[name];
	if (!wanted) return 'no items are expected of it in the .expect.json file';
	return isAsExpected(result.items, wanted) ? '' : `expected ${written(wanted)}`;
};

/** Compares a run with what is expected of it, node by node, in the order they ran. */
export function judge(
	{ workflow, expected }: DemoWorkflow,
	{ nodes, status, milliseconds }: WorkflowResult,
): NodeVerdict[] {
	const ran = nodes.map(({ name }) => name);
	const place = ({ name }: INode): number => (ran.includes(name) ? ran.indexOf(name) : ran.length);
	const verdicts = workflow.nodes
		.filter(({ type }) => type !== notes)
		.sort((one, other) => place(one) - place(other))
		.map((node) => {
			const result = nodes.find(({ name }) => name === node.name);
			return {
				workflow: workflow.name,
				node: node.name,
				items: written(result?.items ?? []),
				milliseconds: result?.milliseconds ?? 0,
				problem: problemOf(node, expected, result),
			};
		});
	const problem = status === 'success' ? '' : `ended with "${status}"`;
	return [...verdicts, { workflow: workflow.name, node: 'all', items: '', milliseconds, problem }];
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

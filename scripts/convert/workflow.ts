import type { INode } from 'n8n-workflow';

/** To which kind of package a workflow's nodes are moved. */
export type Target = 'single' | 'combined';

/** A workflow as n8n exports it, whatever else it says. */
export interface ExportedWorkflow {
	nodes: INode[];
	[field: string]: unknown;
}

/** The name of the package that has all services. */
export const COMBINED = 'n8n-nodes-interviews';

/** A node type that an agent uses as a tool has this at its end. */
const TOOL = /Tool$/;

/** A node's type in the other kind of package; the same where it is none of these packages, or there already. */
function typeIn(target: Target, type: string, packages: ReadonlyMap<string, string>): string {
	const [from = '', name = ''] = type.split('.');
	const single = packages.get(name) ?? packages.get(name.replace(TOOL, ''));
	if (single === undefined || ![COMBINED, single].includes(from)) return type;
	return `${target === 'single' ? single : COMBINED}.${name}`;
}

/**
 * Moves the nodes of a workflow between the combined package and those of single services: the types' names alone change.
 *
 * @param packages the single package of each node, by the node's name
 * @returns the workflow, and how many of its nodes have been moved
 */
export function converted(
	workflow: ExportedWorkflow,
	target: Target,
	packages: ReadonlyMap<string, string>,
): { workflow: ExportedWorkflow; moved: number } {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		type: typeIn(target, node.type, packages),
	}));
	const moved = nodes.filter(({ type }, index) => type !== workflow.nodes[index]?.type).length;
	return { workflow: { ...workflow, nodes }, moved };
}

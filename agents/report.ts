import Table from 'cli-table3';
import { groupBy } from 'lodash';

import type { Judged } from './evaluation';

function score(judged: Judged[]): [requests: number, tool: number, call: number] {
	const rightTool = judged.filter(({ isRightTool }) => isRightTool);
	return [
		judged.length,
		rightTool.length,
		rightTool.filter(({ wrong }) => wrong.length === 0).length,
	];
}

/** The score by node, as a table. */
export function scoreTable(judged: Judged[]): string {
	const table = new Table({
		head: ['node', 'requests', 'right tool', 'right call'],
		style: { border: [], head: [] },
	});
	for (const [node, own] of Object.entries(groupBy(judged, 'node')))
		table.push([node, ...score(own)]);
	table.push(['all', ...score(judged)]);
	return table.toString();
}

/** What went wrong, request by request. */
export function misses(judged: Judged[]): string[] {
	return judged
		.filter(({ isRightTool, wrong }) => !isRightTool || wrong.length > 0)
		.map(({ request, choice, isRightTool, wrong }) => {
			const chosen = choice ? `${choice.tool} ${JSON.stringify(choice.arguments)}` : 'no tool';
			const fault = isRightTool ? `wrong: ${wrong.join(', ')}` : `wanted: ${request.tool}`;
			return `${request.says}\n  chose ${chosen}\n  ${fault}`;
		});
}

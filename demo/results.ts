import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import Table from 'cli-table3';
import { get } from 'lodash';

import { outputOf } from './execution';
import { workFolder } from './folders';
import type { PlannedResult } from './planned';
import { mailPage } from './standIns/inbox';
import type { DemoWorkflow } from './workflows';

/** A workflow with what came of it. */
export interface FinishedWorkflow extends DemoWorkflow {
	result: PlannedResult;
}

const pagesFolder = join(workFolder, 'pages');

/** What was booked, as a table for a terminal or a log. */
export function bookingTable(finished: FinishedWorkflow[]): string {
	const table = new Table({
		head: ['Booked by', 'Who', 'Starts'],
		style: { head: [], border: [], compact: true },
	});
	for (const { workflow, plan, result } of finished) {
		for (const { node, who, starts } of plan.bookings ?? []) {
			for (const json of outputOf(result, node)) {
				table.push([workflow.name, String(get(json, who)), String(get(json, starts))]);
			}
		}
	}
	return table.toString();
}

const pagesOf = ({ file, plan: { page }, result }: FinishedWorkflow): Array<[string, string]> => {
	const shown = page ? outputOf(result, page.node).map((json) => get(json, page.field)) : [];
	return [
		...shown.map((html, index): [string, string] => [`${file}-${index + 1}.html`, String(html)]),
		...result.mails.map((mail, index): [string, string] => [
			`${file}-mail-${index + 1}.html`,
			mailPage(mail),
		]),
	];
};

/**
 * Writes the tables, pages and mails that workflows ended with into files.
 *
 * @returns where to look
 */
export async function keepPages(finished: FinishedWorkflow[]): Promise<string> {
	await rm(pagesFolder, { recursive: true, force: true });
	await mkdir(pagesFolder, { recursive: true });
	const lines: string[] = [];
	for (const workflow of finished) {
		for (const [name, html] of pagesOf(workflow)) {
			const file = join(pagesFolder, name);
			await writeFile(file, `<!doctype html><meta charset="utf-8">${html}`);
			lines.push(`  ${workflow.workflow.name}: ${file}`);
		}
	}
	return ['Where to look: tables, pages and mails', ...lines].join('\n');
}

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
	return shown.map((html, index) => [`${file}-${index + 1}.html`, String(html)]);
};

const keep = async (name: string, html: string): Promise<string> => {
	const file = join(pagesFolder, name);
	await writeFile(file, `<!doctype html><meta charset="utf-8">${html}`);
	return file;
};

/**
 * Writes the tables and pages that workflows ended with, and the mails they sent, into files.
 *
 * @returns where to look
 */
export async function keepPages(finished: FinishedWorkflow[]): Promise<string> {
	await rm(pagesFolder, { recursive: true, force: true });
	await mkdir(pagesFolder, { recursive: true });
	const lines: string[] = [];
	for (const one of finished) {
		for (const [name, html] of pagesOf(one)) {
			lines.push(`  ${one.workflow.name}: ${await keep(name, html)}`);
		}
	}
	const mails = finished.flatMap(({ file, result }) =>
		result.mails.map((mail, index) => ({ mail, name: `${file}-mail-${index + 1}.html` })),
	);
	for (const { mail, name } of mails) await keep(name, mailPage(mail));
	return ['Where to look', ...lines, `  ${mails.length} mails: ${pagesFolder}/*-mail-*.html`].join(
		'\n',
	);
}

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { isRecord } from '../nodes/shared/values';
import { nodePackages } from './convert/nodePackages';
import { converted, type ExportedWorkflow, type Target } from './convert/workflow';

const USAGE = `Moves the nodes of exported workflows between n8n-nodes-interviews and the packages of single services.

    npm run convert -- workflow.json                  to the single packages: writes workflow.single.json
    npm run convert -- workflow.json --to combined    back again: writes workflow.combined.json`;

const isWorkflow = (content: unknown): content is ExportedWorkflow =>
	isRecord(content) && Array.isArray(content.nodes);

async function convertFile(file: string, target: Target): Promise<void> {
	const content: unknown = JSON.parse(await readFile(file, 'utf8'));
	const workflows: unknown[] = Array.isArray(content) ? content : [content];
	if (!workflows.every(isWorkflow)) throw new Error(`${file} is no workflow that n8n exported`);
	const packages = nodePackages();
	const results = workflows.map((workflow) => converted(workflow, target, packages));
	const written = results.map(({ workflow }) => workflow);
	const to = file.replace(/(\.json)?$/, `.${target}.json`);
	const output = Array.isArray(content) ? written : written[0];
	await writeFile(to, `${JSON.stringify(output, undefined, 2)}\n`);
	const moved = results.reduce((sum, result) => sum + result.moved, 0);
	console.log(`${to}: ${moved} nodes moved`);
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { to: { type: 'string', default: 'single' } },
	});
	const { to } = values;
	if (positionals.length === 0 || (to !== 'single' && to !== 'combined')) throw new Error(USAGE);
	for (const file of positionals) await convertFile(file, to);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

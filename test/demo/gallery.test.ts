import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeConnections } from 'n8n-workflow';

import credentials from '../../demo/credentials.json';
import { readDemoWorkflows, type DemoWorkflow } from '../../demo/workflows';

const project = join(__dirname, '..', '..');
const gallery = readFileSync(join(project, 'workflows', 'README.md'), 'utf8');

const partsIn = (pattern: RegExp): string[] =>
	[...gallery.matchAll(pattern)].map(([, part = '']) => part);

const typesOf = ({ workflow }: DemoWorkflow): string[] => workflow.nodes.map(({ type }) => type);

let workflows: DemoWorkflow[];

beforeAll(async () => {
	workflows = await readDemoWorkflows();
});

describe('The gallery of workflows', () => {
	it('has a section for each workflow, twelve of them numbered', () => {
		const files = workflows.map(({ file }) => file);

		expect(partsIn(/^\[(\w+)\.json\]\(\1\.json\)/gm).sort()).toEqual(files);
		expect(partsIn(/^## (\d+)\. /gm)).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1}`));
	});

	it('shows a picture of each, which is there', () => {
		const shown = partsIn(/\(\.\.\/docs\/images\/(\w+)\.png\)/g);

		expect(shown.sort()).toEqual(workflows.map(({ file }) => file));
		const missing = shown.filter((name) => !existsSync(join(project, `docs/images/${name}.png`)));
		expect(missing).toEqual([]);
	});

	it('names nodes that one of the workflows has', () => {
		const names = workflows.flatMap(({ workflow }) => workflow.nodes.map(({ name }) => name));
		const menus = ['Import from file…', 'Minutes Before'];

		const named = partsIn(/\*\*([^*]+)\*\*/g).filter((name) => !menus.includes(name));
		expect(named.filter((name) => !names.includes(name))).toEqual([]);
	});
});

describe('Every workflow', () => {
	it('is explained by notes on its canvas', () => {
		const bare = workflows.filter(
			(workflow) => !typesOf(workflow).some((type) => type.endsWith('.stickyNote')),
		);
		expect(bare.map(({ file }) => file)).toEqual([]);
	});

	it('ends with something to look at: a table, a page or an answer in the chat', () => {
		const ends = ['n8n-nodes-base.html', '@n8n/n8n-nodes-langchain.chatTrigger'];
		const raw = workflows.filter(
			(workflow) => !typesOf(workflow).some((type) => ends.includes(type)),
		);
		expect(raw.map(({ file }) => file)).toEqual([]);
	});

	it('shows what people wrote as plain text, in tables, pages and mails', () => {
		const ways = new Set<unknown>();
		for (const { workflow } of workflows) {
			const safe = workflow.nodes.find(({ name }) => name === 'Safe for HTML');
			const shown = (connections: INodeConnections) =>
				(connections.main ?? []).flatMap((targets) => (targets ?? []).map(({ node }) => node));
			for (const { name, type, parameters } of workflow.nodes) {
				const before = Object.entries(workflow.connections)
					.filter(([, connections]) => shown(connections).includes(name))
					.map(([source]) => source);
				if (type === 'n8n-nodes-base.html') {
					ways.add(safe?.parameters.jsonOutput);
					expect(before).toEqual(['Safe for HTML']);
					expect(String(parameters.html)).not.toContain('$(');
				}
				const isMail = type === 'n8n-nodes-base.emailSend' && parameters.operation === undefined;
				if (isMail && parameters.emailFormat !== 'text') {
					expect(parameters.html).toBe('={{ $json.table }}');
				}
			}
		}
		expect([...ways]).toEqual([
			"={{ $json.toJsonString().replaceAll('&', '&amp;').replaceAll('<', '&lt;') }}",
		]);
	});

	it('names credentials that the demo has, and brings none of its own', () => {
		const known = new Map<string, string>(credentials.map(({ name, type }) => [name, type]));
		const wanted = workflows
			.flatMap(({ workflow }) => workflow.nodes)
			.flatMap((node) => Object.entries(node.credentials ?? {}));

		for (const [type, { id, name }] of wanted) {
			expect([name, known.get(name), id]).toEqual([name, type, '']);
		}
	});

	it('says in its plan what is to come out of its nodes, and of no others', () => {
		for (const { workflow, plan } of workflows) {
			const names = workflow.nodes.map(({ name }) => name);
			const planned = [plan.items, plan.output ?? {}].flatMap((part) => Object.keys(part));
			expect(planned.filter((name) => !names.includes(name))).toEqual([]);
			expect(plan.output).toBeDefined();
		}
	});
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { mapValues } from 'lodash';
import type { IDataObject, INodeTypeDescription } from 'n8n-workflow';

import { forms } from '../../demo/editor/forms';
import { isRecord } from '../../nodes/shared/values';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { nodes } from '../engine/package';
import { firstItem } from './exampleRuns';

const folder = join(__dirname, '..', '..', 'docs');
const text = readFileSync(join(folder, 'nodes.md'), 'utf8');
const readme = readFileSync(join(folder, '..', 'README.md'), 'utf8');
const largestPicture = 80_000;

/** The sections of docs/nodes.md by their headings. */
const sections = new Map(
	text
		.split(/^## /m)
		.slice(1)
		.map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

/** Stands in an example for what it leaves out. */
const leftOut = '…';

/** The fields of a value but for those that an example leaves out; of a list those of its first entry. */
function fieldsOf(value: unknown, example: unknown): unknown {
	if (example === leftOut) return leftOut;
	if (Array.isArray(value)) {
		const [first] = Array.isArray(example) ? example : [];
		return value.slice(0, 1).map((entry) => fieldsOf(entry, first));
	}
	if (!isRecord(value)) return true;
	const parts = isRecord(example) ? example : {};
	return mapValues(value, (part, name) => fieldsOf(part, parts[name]));
}

const exampleIn = (section = ''): IDataObject =>
	JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '{}');

describe('docs/nodes.md', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	}, 120_000);
	afterAll(async () => await sandbox.close());

	it('has a section for each node', () => {
		const names = Object.values(nodes).map(({ description }) => description.displayName);
		expect([...sections.keys()].sort()).toEqual(names.sort());
	});

	it('shows every form that is pictured, and no picture that is missing or large', () => {
		const shown = [...text.matchAll(/\(images\/(\w+)\.png\)/g)].map(([, name]) => name);
		const pictured = forms.filter((form) => form.pictured).map(({ name }) => name);
		expect(shown.sort()).toEqual(pictured.sort());
		const sizes = shown.map((name) => statSync(join(folder, 'images', `${name}.png`)).size);
		expect(Math.max(...sizes)).toBeLessThan(largestPicture);
	});

	it.each(Object.values(nodes).map(({ description }) => description))(
		'$displayName: the example has the fields of what the node puts out',
		async ({ name, displayName }) => {
			const form = forms.find(({ node }) => node === name);
			const item = form && (await firstItem(form, sandbox));
			expect(item).toBeDefined();
			const example = exampleIn(sections.get(displayName));
			expect(fieldsOf(example, example)).toEqual(fieldsOf(item, example));
		},
		60_000,
	);
});

/** An operation as README's tables name it: they leave out the first Get. */
const inTables = (resource: string, operation: string): string =>
	`${resource}: ${operation.trim().replace(/^Get /, '')}`;

/** The operations that README lists for a node. */
function listedOperations(displayName: string): string[] {
	const [, section = ''] = readme.split(`### ${displayName}\n`);
	const [table = ''] = section.split('\n#');
	const rows = [...table.matchAll(/^\| (?!resource)(.+?) \| (.+?) \|$/gm)];
	return rows.flatMap(([, resources = '', operations = '']) =>
		resources.split(', ').flatMap((resource) =>
			operations
				.replaceAll(/\(.*?\)/g, '')
				.split(',')
				.map((operation) => inTables(resource, operation)),
		),
	);
}

/** The operations of a node, by the names that people see. */
function operationNames({ properties }: INodeTypeDescription): string[] {
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			resources
				.filter((one) => 'value' in one && displayOptions?.show?.resource?.includes(one.value))
				.flatMap((resource) => options.map(({ name }) => inTables(resource.name, name))),
		);
}

describe('README', () => {
	const actions = Object.values(nodes)
		.map(({ description }) => description)
		.filter(({ group }) => !group.includes('trigger'));

	it.each(actions)('lists the operations of $displayName, no more and no less', (description) => {
		const listed = listedOperations(description.displayName);
		expect(listed.sort()).toEqual(operationNames(description).sort());
	});
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
	NodeHelpers,
	type INode,
	type INodeProperties,
	type NodePropertyTypes,
} from 'n8n-workflow';

import type { Editor } from '../../demo/editor/editor';
import { forms, type Form } from '../../demo/editor/forms';
import { nodes } from '../engine/package';
import type { Stage } from './stage';

/** Types whose fields n8n marks with the name of the parameter, where they take one value. */
const marked: NodePropertyTypes[] = [
	'boolean',
	'dateTime',
	'json',
	'multiOptions',
	'number',
	'options',
	'resourceLocator',
	'string',
];

/** The fields that n8n is to show, by what the node describes. */
function fieldsOf({ node, parameters }: Form): string[] {
	const type = Object.values(nodes).find(({ description }) => description.name === node);
	assert.ok(type, node);
	const { description } = type;
	const step: INode = {
		id: '1',
		name: node,
		type: node,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const values =
		NodeHelpers.getNodeParameters(
			description.properties,
			parameters,
			true,
			false,
			step,
			description,
		) ?? {};
	const isShown = (property: INodeProperties) =>
		marked.includes(property.type) &&
		!property.typeOptions?.multipleValues &&
		NodeHelpers.displayParameter(values, property, step, description);
	return description.properties.filter(isShown).map(({ name }) => name);
}

/** Labels that are cut, in the form that is open. */
async function cutLabels({ parameters }: Editor): Promise<string[]> {
	return await parameters.locator('label').evaluateAll((labels) =>
		labels
			.flatMap((label) => [label, ...label.querySelectorAll('*')])
			.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
			.map(({ textContent }) => textContent ?? ''),
	);
}

/** Whether the form that is open has to be moved sideways to be read. */
const isTooWide = async ({ parameters }: Editor): Promise<boolean> =>
	await parameters.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

/** Opening the main forms of every node. */
export function openForms(stage: () => Stage): void {
	void test('There is a form of every node', () => {
		const names = Object.values(nodes).map(({ description }) => description.name);
		assert.deepEqual([...new Set(forms.map(({ node }) => node))].sort(), names.sort());
	});

	for (const form of forms) {
		void test(`${form.name} shows its fields, whole, and nothing goes wrong`, async () => {
			const { editor } = stage();
			editor.complaints.length = 0;
			await editor.openStep(form.name);
			for (const field of fieldsOf(form)) await editor.field(field).waitFor();
			assert.deepEqual(await cutLabels(editor), []);
			assert.equal(await isTooWide(editor), false, 'the form scrolls sideways');
			assert.deepEqual(editor.complaints, []);
		});
	}
}

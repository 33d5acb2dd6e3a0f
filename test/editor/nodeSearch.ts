import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import type { INodeTypeDescription } from 'n8n-workflow';

import type { Editor } from '../../demo/editor/editor';
import { nodes } from '../engine/package';
import { operationsOf } from '../nodes/description';
import type { Stage } from './stage';

/** n8n shows a node and the trigger of the same name as one entry, without the word Trigger. */
const entryOf = ({ displayName }: INodeTypeDescription): string =>
	displayName.replace(/ Trigger$/, '');

/** The descriptions of all nodes; not before n8n is prepared, which builds them. */
const readDescriptions = (): INodeTypeDescription[] =>
	Object.values(nodes).map(({ description }) => description);

const entriesOf = (descriptions: INodeTypeDescription[]): string[] =>
	[...new Set(descriptions.map(entryOf))].sort();

/** What n8n heads the operations or events of a node with. */
const heading = (description: INodeTypeDescription): RegExp =>
	description.group.includes('trigger')
		? /^Triggers \(\d+\)$/
		: new RegExp(`^Actions \\(${operationsOf(description).length}\\)$`);

/** The entries that n8n lists for some words, once ours are among them. */
async function found(editor: Editor, words: string, entries: string[]): Promise<string[]> {
	const search = editor.part('node-creator-search-bar');
	const names = editor.part('node-creator-item-name');
	const ours = names.filter({ hasText: new RegExp(entries.join('|')) }).first();
	await search.fill('');
	await ours.waitFor({ state: 'detached' });
	await search.fill(words);
	await ours.waitFor();
	return await names.allInnerTexts();
}

/** Leaves what n8n tells of one node. */
async function back(editor: Editor): Promise<void> {
	const header = editor.part('nodes-list-header').filter({ hasText: 'Node details' });
	await header.getByRole('button').first().click();
	await header.waitFor({ state: 'detached' });
}

/** Finding the nodes where n8n offers what to add. */
export function nodeSearch(stage: () => Stage): void {
	before(async () => {
		const { editor } = stage();
		await editor.openEmptyWorkflow();
		await editor.part('canvas-plus-button').click();
	});

	void test('The words of recruiters find every node', async () => {
		const { editor } = stage();
		const entries = entriesOf(readDescriptions());
		for (const word of ['interview', 'candidate', 'hiring', 'ATS']) {
			const listed = await found(editor, word, entries);
			assert.deepEqual(listed.filter((name) => entries.includes(name)).sort(), entries, word);
		}
	});

	void test('A name finds the node with all its actions, and its trigger', async () => {
		const { editor } = stage();
		const descriptions = readDescriptions();
		const entries = entriesOf(descriptions);
		for (const entry of entries) {
			const [first] = await found(editor, entry, entries);
			assert.equal(first, entry);
			await editor.part('node-creator-item-name').first().click();
			for (const description of descriptions.filter((one) => entryOf(one) === entry)) {
				await editor.part('node-creator').getByText(heading(description)).waitFor();
			}
			await back(editor);
		}
	});
}

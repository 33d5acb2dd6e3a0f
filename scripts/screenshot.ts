import { join, resolve } from 'node:path';

import { importForms } from '../demo/editor/canvas';
import type { Area, Editor } from '../demo/editor/editor';
import { forms } from '../demo/editor/forms';
import { setEditorStage, type EditorStage } from '../demo/editor/stage';
import type { Closer } from '../demo/service';
import { importWorkflow, readDemoWorkflows, type DemoWorkflow } from '../demo/workflows';

const imagesFolder = resolve(__dirname, '..', 'docs', 'images');
const pictured = forms.filter((form) => form.pictured);
/** Shown after a run, with all of the editor. */
const ranFirst = 'bookInterviews';
const canvasSize = { width: 1600, height: 800 };
/** High enough to show the longest form without scrolling. */
const formSize = { width: 1600, height: 2400 };

const formNames = pictured.map(({ name }) => name);

const usageOf = (
	names: string[],
): string => `Takes the pictures of docs/images in a real n8n that it starts, or only those that are named:

    npm run screenshot [-- NAME …]

${names.join('\n')}`;

const fileOf = (name: string): string => join(imagesFolder, `${name}.png`);

/** Takes a picture with the mouse out of the way. */
const take = async ({ page }: Editor, name: string, clip?: Area): Promise<void> => {
	await page.mouse.move(0, 0);
	await page.screenshot({ path: fileOf(name), animations: 'disabled', ...(clip && { clip }) });
};

const takeForms = async (
	{ editor, session, credentials }: EditorStage,
	wanted: string[],
): Promise<void> => {
	const chosen = pictured.filter(({ name }) => wanted.includes(name));
	if (chosen.length === 0) return;
	const { id } = await importForms(session, credentials, chosen);
	await editor.page.setViewportSize(formSize);
	await editor.openWorkflow(id);
	for (const { name, firstChoices = [] } of chosen) {
		await editor.openStep(name);
		await editor.untilLoaded();
		for (const field of firstChoices) await (await editor.openChoices(field)).first().click();
		await take(editor, name, await editor.formArea());
	}
};

/** The canvas of a workflow; of one, the whole editor after a run. */
const takeWorkflow = async (
	{ editor, session, credentials }: EditorStage,
	{ file, workflow }: DemoWorkflow,
): Promise<void> => {
	const id = await importWorkflow(session, workflow, credentials);
	await editor.page.setViewportSize(canvasSize);
	await editor.openWorkflow(id);
	if (file !== ranFirst) {
		await take(editor, file, await editor.canvasArea());
		return;
	}
	await editor.part('execute-workflow-button').click();
	await editor.page.getByText('Workflow executed successfully').waitFor();
	await editor.page.locator('.el-notification__closeBtn').click();
	await take(editor, file);
};

const main = async (named: string[]): Promise<void> => {
	const workflows = await readDemoWorkflows();
	const names = [...workflows.map(({ file }) => file), ...formNames];
	if (!named.every((name) => names.includes(name))) throw new Error(usageOf(names));
	const wanted = named.length > 0 ? named : names;
	const stopping = new AbortController();
	const closers: Closer[] = [];
	try {
		const stage = await setEditorStage(closers, stopping.signal);
		await takeForms(stage, wanted);
		for (const workflow of workflows) {
			if (wanted.includes(workflow.file)) await takeWorkflow(stage, workflow);
		}
	} finally {
		for (const close of closers.reverse()) await close();
	}
};

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

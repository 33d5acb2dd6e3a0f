import { join, resolve } from 'node:path';

import { importForms } from '../demo/editor/canvas';
import type { Area, Editor } from '../demo/editor/editor';
import { forms } from '../demo/editor/forms';
import { setEditorStage, type EditorStage } from '../demo/editor/stage';
import type { Closer } from '../demo/service';
import { importWorkflow, readDemoWorkflows } from '../demo/workflows';

const imagesFolder = resolve(__dirname, '..', 'docs', 'images');
const pictured = forms.filter((form) => form.pictured);
const canvasPicture = 'bookInterviews';
const canvasSize = { width: 1600, height: 800 };
/** High enough to show the longest form without scrolling. */
const formSize = { width: 1600, height: 2400 };

const names = [canvasPicture, ...pictured.map(({ name }) => name)];

const usage = `Takes the pictures of docs/images in a real n8n that it starts, or only those that are named:

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

/** The first workflow of the demo, after a run. */
const takeCanvas = async ({ editor, session, credentials }: EditorStage): Promise<void> => {
	const demo = (await readDemoWorkflows()).find(({ workflow }) =>
		workflow.name.startsWith('Book interviews'),
	);
	if (!demo) throw new Error('The demo has no workflow that books interviews');
	const id = await importWorkflow(session, demo.workflow, credentials);
	await editor.page.setViewportSize(canvasSize);
	await editor.openWorkflow(id);
	await editor.part('execute-workflow-button').click();
	await editor.page.getByText('Workflow executed successfully').waitFor();
	await editor.page.locator('.el-notification__closeBtn').click();
	await take(editor, canvasPicture);
};

const main = async (wanted: string[]): Promise<void> => {
	if (!wanted.every((name) => names.includes(name))) throw new Error(usage);
	const stopping = new AbortController();
	const closers: Closer[] = [];
	try {
		const stage = await setEditorStage(closers, stopping.signal);
		await takeForms(stage, wanted);
		if (wanted.includes(canvasPicture)) await takeCanvas(stage);
	} finally {
		for (const close of closers.reverse()) await close();
	}
};

const named = process.argv.slice(2);
main(named.length > 0 ? named : names).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

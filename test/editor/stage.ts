import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'node:test';

import { importForms, type Canvas } from '../../demo/editor/canvas';
import { forms } from '../../demo/editor/forms';
import { setEditorStage, type EditorStage } from '../../demo/editor/stage';
import { useStarted } from '../e2e/started';
import { emptyInterview, formsWithLists, unknownInterview } from './formsOfTests';

/** What the tests of the editor run against. */
export interface Stage extends EditorStage {
	/** A workflow with a step for every form. */
	canvas: Canvas;
}

/** Starts everything before the tests of a file and ends it after them; a test that fails leaves a picture. */
export function useStage(): () => Stage {
	const stage = useStarted<Stage>(async (closers, signal) => {
		const set = await setEditorStage(closers, signal);
		const all = [...forms, ...formsWithLists, emptyInterview, unknownInterview];
		return { ...set, canvas: await importForms(set.session, set.credentials, all) };
	});
	afterEach(async (context) => {
		if (!('passed' in context) || context.passed) return;
		const folder = await mkdtemp(join(tmpdir(), 'editor-'));
		const path = join(folder, `${context.name.replaceAll(/\W+/g, '-')}.png`);
		await stage().editor.page.screenshot({ path });
		console.error(`What the editor showed: ${path}`);
	});
	return stage;
}

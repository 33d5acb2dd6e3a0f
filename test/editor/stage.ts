import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'node:test';

import { importCredentials } from '../../demo/credentials';
import { importForms, type Canvas } from '../../demo/editor/canvas';
import { Editor } from '../../demo/editor/editor';
import { forms } from '../../demo/editor/forms';
import { workFolder } from '../../demo/folders';
import { startN8n } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import type { Closer } from '../../demo/service';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { useStarted } from '../e2e/started';
import { emptyInterview, unknownInterview } from './formsOfTests';

/** A real n8n with its editor open, the vendors beside it, and a workflow with every form of `demo/editor/forms.ts`. */
export interface Stage {
	n8nUrl: string;
	sandbox: Sandbox;
	session: N8nSession;
	editor: Editor;
	canvas: Canvas;
}

async function start(closers: Closer[], signal: AbortSignal): Promise<Stage> {
	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'editor-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	const sandbox = await startSandbox({ speed: 20 });
	closers.push(async () => await sandbox.close());
	await sandbox.control.setLimits({ enabled: false });
	const n8n = await startN8n({ userFolder, port: await freePort(), signal });
	closers.push(async () => await n8n.stop());
	const session = await signIn(n8n.url);
	const credentials = await importCredentials(session, sandbox.url);
	const canvas = await importForms(session, credentials, [
		...forms,
		emptyInterview,
		unknownInterview,
	]);
	const editor = await Editor.open(n8n.url);
	closers.push(async () => await editor.close());
	return { n8nUrl: n8n.url, sandbox, session, editor, canvas };
}

/** Starts everything before the tests of a file and ends it after them; a test that fails leaves a picture. */
export function useStage(): () => Stage {
	const stage = useStarted(start);
	afterEach(async (context) => {
		if (!('passed' in context) || context.passed) return;
		const folder = await mkdtemp(join(tmpdir(), 'editor-'));
		const path = join(folder, `${context.name.replaceAll(/\W+/g, '-')}.png`);
		await stage().editor.page.screenshot({ path });
		console.error(`What the editor showed: ${path}`);
	});
	return stage;
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { importCredentials, type CredentialIds } from '../credentials';
import { workFolder } from '../folders';
import { startN8n } from '../n8nServer';
import { signIn, type N8nSession } from '../owner';
import { freePort } from '../ports';
import { prepare } from '../prepare';
import type { Closer } from '../service';
import { Editor, type WindowSize } from './editor';

/** A real n8n with its editor open, and the vendors beside it. */
export interface EditorStage {
	n8nUrl: string;
	sandbox: Sandbox;
	session: N8nSession;
	credentials: CredentialIds;
	editor: Editor;
}

/** How many times faster than real time the vendors live: what they compute in the background takes no time. */
const speed = 20;

/**
 * Starts a sandbox, n8n and Chromium, all on free ports and in folders of their own, and signs in.
 *
 * @param closers whatever is started adds how to end it, also when a later step fails
 * @throws Error of the step that failed
 */
export async function setEditorStage(
	closers: Closer[],
	signal: AbortSignal,
	size?: WindowSize,
): Promise<EditorStage> {
	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'editor-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	const sandbox = await startSandbox({ speed });
	closers.push(async () => await sandbox.close());
	await sandbox.control.setLimits({ enabled: false });
	const n8n = await startN8n({ userFolder, port: await freePort(), signal });
	closers.push(async () => await n8n.stop());
	const session = await signIn(n8n.url);
	const credentials = await importCredentials(session, sandbox.url);
	const editor = await Editor.open(n8n.url, size);
	closers.push(async () => await editor.close());
	return { n8nUrl: n8n.url, sandbox, session, credentials, editor };
}

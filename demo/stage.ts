import { startSandbox } from '../sandbox/sandbox';
import { importCredentials } from './credentials';
import { startN8n } from './n8nServer';
import { signIn, type N8nSession } from './owner';
import { choosePort } from './ports';
import { step } from './step';
import { importWorkflow, readDemoWorkflows, type DemoWorkflow } from './workflows';

/** A demo workflow and its id in n8n. */
export interface ImportedWorkflow extends DemoWorkflow {
	id: string;
}

/** Sandbox and n8n, running and filled. */
export interface Stage {
	sandboxUrl: string;
	n8nUrl: string;
	n8nLogFile: string;
	session: N8nSession;
	workflows: ImportedWorkflow[];
}

/** Ends something that was started. */
export type Closer = () => Promise<void>;

const importWorkflows = async (
	session: N8nSession,
	sandboxUrl: string,
): Promise<ImportedWorkflow[]> => {
	const credentialIds = await importCredentials(session, sandboxUrl);
	const imported: ImportedWorkflow[] = [];
	for (const demoWorkflow of await readDemoWorkflows()) {
		const id = await importWorkflow(session, demoWorkflow.workflow, credentialIds);
		imported.push({ ...demoWorkflow, id });
	}
	return imported;
};

/**
 * Starts the sandbox and n8n, creates n8n's owner and imports credentials and workflows.
 *
 * @param userFolder n8n's user folder, prepared
 * @param closers whatever is started adds how to end it, also when a later step fails
 * @throws Error of the step that failed
 */
export async function setStage(
	userFolder: string,
	closers: Closer[],
	signal: AbortSignal,
): Promise<Stage> {
	const sandboxPort = await choosePort({ purpose: 'sandbox', preferred: 4010, signal });
	const n8nPort = await choosePort({ purpose: 'n8n', preferred: 5678, signal });

	const sandbox = await startSandbox({ port: sandboxPort });
	closers.push(async () => await sandbox.close());

	const n8n = await step('Start n8n (about 20 s)', async () =>
		startN8n({ userFolder, port: n8nPort, signal }),
	);
	closers.push(n8n.stop);

	const session = await signIn(n8n.url);
	const workflows = await step('Import credentials and workflows', async () =>
		importWorkflows(session, sandbox.url),
	);
	return {
		sandboxUrl: sandbox.url,
		n8nUrl: n8n.url,
		n8nLogFile: n8n.logFile,
		session,
		workflows,
	};
}

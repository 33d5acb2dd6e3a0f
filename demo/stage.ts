import { startSandbox } from '../sandbox/sandbox';
import { importCredentials, type StandInAddresses } from './credentials';
import { startN8n } from './n8nServer';
import { signIn, type N8nSession } from './owner';
import { choosePort } from './ports';
import { startQueueMode } from './queueMode';
import type { Closer } from './service';
import { startMailServer, type MailServer } from './standIns/mailServer';
import { startModel } from './standIns/modelServer';
import { scripted } from './standIns/scriptedModel';
import { step } from './step';
import { importWorkflow, readDemoWorkflows, type DemoWorkflow } from './workflows';

/** A workflow and its id in n8n. */
export interface ImportedWorkflow extends DemoWorkflow {
	id: string;
}

/** Stand-ins and n8n, running and filled. */
export interface Stage {
	sandboxUrl: string;
	/** Where the mails go that workflows send. */
	mailServer: MailServer;
	n8nUrl: string;
	/** Where webhooks are answered: by n8n itself, or by its webhook processor. */
	webhookUrl: string;
	n8nLogFiles: string[];
	session: N8nSession;
	workflows: ImportedWorkflow[];
}

const importWorkflows = async (
	session: N8nSession,
	workflows: DemoWorkflow[],
	sandboxUrl: string,
	standIns: StandInAddresses,
): Promise<ImportedWorkflow[]> => {
	const credentialIds = await importCredentials(session, sandboxUrl, standIns);
	const imported: ImportedWorkflow[] = [];
	for (const demoWorkflow of workflows) {
		const id = await importWorkflow(session, demoWorkflow.workflow, credentialIds);
		imported.push({ ...demoWorkflow, id });
	}
	return imported;
};

/** What n8n is started with. */
interface N8nStart {
	userFolder: string;
	port: number;
	signal: AbortSignal;
}

type RunningN8n = Pick<Stage, 'n8nUrl' | 'webhookUrl' | 'n8nLogFiles'>;

const startOne = async (options: N8nStart, closers: Closer[]): Promise<RunningN8n> => {
	const n8n = await step('Start n8n (about 20 s)', async () => startN8n(options));
	closers.push(n8n.stop);
	return { n8nUrl: n8n.url, webhookUrl: n8n.url, n8nLogFiles: [n8n.logFile] };
};

const startSeveral = async (options: N8nStart, closers: Closer[]): Promise<RunningN8n> => {
	const { main, processor, workers } = await step(
		'Start Redis, PostgreSQL, n8n, its webhook processor and two workers (about 40 s)',
		async () => startQueueMode(options, closers),
	);
	return {
		n8nUrl: main.url,
		webhookUrl: processor.url,
		n8nLogFiles: [main, processor, ...workers].map(({ logFile }) => logFile),
	};
};

/**
 * Starts the stand-ins and n8n, creates n8n's owner and imports credentials and workflows.
 *
 * @param userFolder n8n's user folder, prepared
 * @param closers whatever is started adds how to end it, also when a later step fails
 * @param inQueueMode whether n8n is several processes with Redis and PostgreSQL, or one
 * @throws Error of the step that failed
 */
export async function setStage(
	userFolder: string,
	closers: Closer[],
	signal: AbortSignal,
	inQueueMode = false,
): Promise<Stage> {
	const sandboxPort = await choosePort({ purpose: 'sandbox', preferred: 4010, signal });
	const n8nPort = await choosePort({ purpose: 'n8n', preferred: 5678, signal });

	const sandbox = await startSandbox({ port: sandboxPort });
	closers.push(async () => await sandbox.close());
	const mailServer = await startMailServer();
	closers.push(mailServer.close);
	const files = await readDemoWorkflows();
	const model = await startModel(scripted(files.flatMap(({ plan }) => plan.model ?? [])));
	closers.push(model.close);

	const start = inQueueMode ? startSeveral : startOne;
	const n8n = await start({ userFolder, port: n8nPort, signal }, closers);
	const session = await signIn(n8n.n8nUrl);
	const workflows = await step('Import credentials and workflows', async () =>
		importWorkflows(session, files, sandbox.url, {
			modelUrl: model.url,
			mailPort: mailServer.port,
		}),
	);
	return { ...n8n, sandboxUrl: sandbox.url, mailServer, session, workflows };
}

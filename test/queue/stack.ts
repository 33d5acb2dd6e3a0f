import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { importCredentials, type CredentialIds } from '../../demo/credentials';
import { workFolder } from '../../demo/folders';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import { startQueueMode, type QueueMode } from '../../demo/queueMode';
import type { Closer } from '../../demo/service';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { useStarted } from '../e2e/started';

/** An n8n in queue mode and the vendors beside it. */
export interface Stack {
	queue: QueueMode;
	sandbox: Sandbox;
	session: N8nSession;
	credentials: CredentialIds;
}

/** Where vendors believe n8n to be: Kula registers webhooks at public addresses only. */
export const publicAddress = 'https://n8n.example.com';

/** How many times faster than real time the vendors live: their limits' minute takes two seconds. */
const speed = 30;

const environment = {
	WEBHOOK_URL: `${publicAddress}/`,
	// the default engine builds a new sandbox for every delivery, which takes twenty times as long
	N8N_EXPRESSION_ENGINE: 'legacy',
	// a job is taken for stalled after so long a silence of its worker, by default after a minute and a half
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
	// publishing that was cut off is taken up again after so long, by default after two minutes
	N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '30',
};

async function startStack(closers: Closer[], signal: AbortSignal): Promise<Stack> {
	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'queue-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	const sandbox = await startSandbox({ speed });
	closers.push(async () => await sandbox.close());
	const port = await freePort();
	const queue = await startQueueMode({ userFolder, port, environment, signal }, closers);
	const session = await signIn(queue.main.url);
	const credentials = await importCredentials(session, sandbox.url);
	return { queue, sandbox, session, credentials };
}

/** Starts everything before the tests of a file and ends it after them, or when the tests are interrupted. */
export const useStack = (): (() => Stack) => useStarted(startStack);

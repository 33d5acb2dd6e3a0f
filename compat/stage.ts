import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { installCommunityPackages } from '../demo/community';
import { importCredentials, type CredentialIds } from '../demo/credentials';
import { workFolder } from '../demo/folders';
import { startN8n } from '../demo/n8nServer';
import { signIn, type N8nSession } from '../demo/owner';
import { freePort } from '../demo/ports';
import type { Closer } from '../demo/service';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import type { Made } from '../scripts/packages/all';
import type { Step } from '../test/e2e/published';
import { manifestIn, typeNameOf } from './contents';

/** Kula registers webhooks at public addresses only. */
const publicAddress = 'https://n8n.example.com';

/** An n8n with all packages, and the vendors beside it. */
export interface Stage {
	packages: Made[];
	n8nUrl: string;
	session: N8nSession;
	sandbox: Sandbox;
	credentials: CredentialIds;
}

/** A node of ours as the first of the installed packages has it. */
export function inPackage({ packages }: Stage, step: Step): Step {
	if (step.type.includes('.')) return step;
	return { ...step, type: `${packages[0]?.name}.${step.type}` };
}

/** The credentials that the packages bring, by their n8n names. */
async function credentialTypes(packages: Made[]): Promise<string[]> {
	const manifests = await Promise.all(packages.map(manifestIn));
	return manifests.flatMap(({ n8n }) => n8n.credentials.map(typeNameOf));
}

/**
 * Starts an n8n with the packages side by side, as community packages.
 *
 * @param installedIn where n8n is installed
 * @param closers whatever is started adds how to end it, also when a later step fails
 * @throws Error of the step that failed
 */
export async function setStage(
	installedIn: string,
	packages: Made[],
	closers: Closer[],
	signal: AbortSignal,
): Promise<Stage> {
	const userFolder = await mkdtemp(join(workFolder, 'compat-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	const tarballs = packages.map(({ tarball }) => tarball);
	await installCommunityPackages(tarballs, userFolder, { signal });
	const sandbox = await startSandbox({ speed: 20 });
	closers.push(async () => await sandbox.close());
	const n8n = await startN8n({
		installedIn,
		userFolder,
		port: await freePort(),
		environment: { WEBHOOK_URL: `${publicAddress}/` },
		signal,
	});
	closers.push(n8n.stop);
	await sandbox.control.setLimits({ enabled: false });
	await sandbox.control.seed('kula', { tunnels: { [publicAddress]: n8n.url } });
	const session = await signIn(n8n.url);
	const types = await credentialTypes(packages);
	const credentials = await importCredentials(session, sandbox.url, { types });
	return { packages, n8nUrl: n8n.url, session, sandbox, credentials };
}

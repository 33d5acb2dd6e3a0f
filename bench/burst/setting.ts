import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import axios from 'axios';

import { importCredentials, type CredentialIds } from '../../demo/credentials';
import { workFolder } from '../../demo/folders';
import { startN8n } from '../../demo/n8nServer';
import { signIn, type N8nSession } from '../../demo/owner';
import { freePort } from '../../demo/ports';
import { prepare } from '../../demo/prepare';
import type { Closer } from '../../demo/service';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { importTriggered, publish, until } from '../../test/e2e/published';
import { header, type Sender } from './senders';

/** Kula registers webhooks at public addresses only. */
const publicAddress = 'https://n8n.example.com';

/** A published workflow that events start. */
export interface Target {
	sender: Sender;
	url: string;
	secret: string;
}

/** A real n8n, with the vendors beside it. */
export interface Setting {
	url: string;
	session: N8nSession;
	sandbox: Sandbox;
	credentials: CredentialIds;
}

/** Starts n8n with the package; it tells numbers of itself. */
export async function set(
	closers: Closer[],
	environment: Record<string, string>,
): Promise<Setting> {
	const { signal } = new AbortController();
	await mkdir(workFolder, { recursive: true });
	const userFolder = await mkdtemp(join(workFolder, 'burst-'));
	closers.push(async () => await rm(userFolder, { recursive: true, force: true }));
	await prepare(userFolder, signal);
	const sandbox = await startSandbox();
	closers.push(async () => await sandbox.close());
	const n8n = await startN8n({
		userFolder,
		port: await freePort(),
		environment: { WEBHOOK_URL: `${publicAddress}/`, N8N_METRICS: 'true', ...environment },
		signal,
	});
	closers.push(n8n.stop);
	const session = await signIn(n8n.url);
	const credentials = await importCredentials(session, sandbox.url);
	const name = 'Header of the bench';
	const { data } = await session.editor.post('/credentials', {
		name,
		type: 'httpHeaderAuth',
		data: header,
	});
	return { url: n8n.url, session, sandbox, credentials: { ...credentials, [name]: data.data.id } };
}

/** Writes deliveries into a workflow that is not published yet, as if they had come in the last hours. */
async function remember({ url, session }: Setting, id: string, count: number): Promise<void> {
	const { data: key } = await session.editor.post('/api-keys', {
		label: `Bench ${id}`,
		scopes: ['workflow:update'],
		expiresAt: null,
	});
	const { data } = await session.editor.get(`/workflows/${id}`);
	const { name, nodes, connections } = data.data;
	const hour = Math.floor(Date.now() / 3_600_000);
	const letters = Array.from({ length: count }, (_, index) => `${index}`.padStart(8, '-'));
	const half = count / 2;
	const deliveries = {
		[hour - 1]: letters.slice(0, half).join(''),
		[hour]: letters.slice(half).join(''),
	};
	await axios.put(
		`${url}/api/v1/workflows/${id}`,
		{ name, nodes, connections, settings: {}, staticData: { 'node:Trigger': { deliveries } } },
		{ headers: { 'X-N8N-API-KEY': key.data.rawApiKey } },
	);
}

/** The secret that a Kula Trigger gives Kula with its address. */
async function registeredSecret({ sandbox }: Setting, path: string): Promise<string> {
	return await until(async () => {
		const { requests } = await sandbox.control.requests({ vendor: 'kula', method: 'POST' });
		const bodies = requests.map(({ body }): { url?: string; secret?: string } => Object(body));
		return bodies.find(({ url }) => url?.endsWith(path))?.secret;
	});
}

/** Publishes a workflow of a trigger that remembers so many deliveries. */
export async function target(setting: Setting, sender: Sender, remembered = 0): Promise<Target> {
	const { session, credentials } = setting;
	const nothing = { type: 'n8n-nodes-base.noOp', parameters: {} };
	const workflow = await importTriggered(session, credentials, sender.trigger, nothing);
	if (remembered > 0) await remember(setting, workflow.id, remembered);
	await publish(session, workflow);
	const { path } = sender.trigger.parameters;
	const webhookPath = typeof path === 'string' ? `/webhook/${path}` : workflow.webhookPath;
	const url = `${setting.url}${webhookPath}`;
	await until(async () => {
		const { status } = await fetch(url, { method: 'POST', body: '{}' });
		return status === 404 ? undefined : true;
	});
	return { sender, url, secret: sender.secret ?? (await registeredSecret(setting, webhookPath)) };
}

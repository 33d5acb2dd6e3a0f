import { randomBytes } from 'node:crypto';

import { NodeOperationError, type IDataObject, type IHookFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import { call } from '../../shared/trigger/call';
import { readList } from '../../shared/trigger/listing';
import { kula } from '../kula';
import { eventNames } from './events';
import { listAt } from './lists';

/** What the trigger keeps of its webhook. */
export interface StoredHook {
	webhookId?: string;
	/** The secret that signs now, and the one before it. */
	secrets?: string[];
}

/** Vendor's JavaScript client, Webhooks. */
const webhooks = listAt('/v1/webhooks');

/**
 * The public address of the trigger.
 *
 * @throws NodeOperationError where Kula could not reach it
 */
function publicUrl(context: IHookFunctions): string {
	const url = String(context.getNodeWebhookUrl('default'));
	const { protocol, hostname } = new URL(url);
	const isLocal = /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\])$/.test(hostname);
	if (!isLocal && protocol === 'https:') return url;
	throw new NodeOperationError(
		context.getNode(),
		isLocal
			? `Kula cannot reach this n8n at ${hostname}`
			: 'Kula sends events to https addresses only',
		{
			description:
				'Set the environment variable WEBHOOK_URL of n8n to its public address, which begins with https, and restart n8n. For a try on your own machine a tunnel gives such an address.',
		},
	);
}

/** The webhooks that send to the trigger's address: nobody else's, since it is no other's address. */
async function own(context: IHookFunctions, url: string): Promise<IDataObject[]> {
	const { records } = await readList(context, kula, webhooks);
	return [...records.values()].filter((webhook) => webhook.url === url);
}

/** The events that are asked for; `*` stands for all that Kula knows now. */
async function wantedEvents(context: IHookFunctions): Promise<string[]> {
	const chosen: unknown = context.getNodeParameter('events', []);
	const events = Array.isArray(chosen) ? chosen.map(String) : [];
	if (events.length === 0) {
		throw new NodeOperationError(context.getNode(), "'Trigger On' is empty", {
			description: 'Choose at least one event.',
		});
	}
	if (!events.includes('*')) return events;
	const { body } = await call(context, kula, { url: '/v1/webhooks/events' });
	return eventNames(get(body, 'data'));
}

function hasEvents({ subscribed_events }: IDataObject, wanted: string[]): boolean {
	if (!Array.isArray(subscribed_events)) return false;
	const subscribed = new Set(subscribed_events.map(String));
	return subscribed.size === wanted.length && wanted.every((event) => subscribed.has(event));
}

/** Whether Kula has exactly one webhook for the trigger, switched on, with its events and a known secret. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const url = publicUrl(context);
	const wanted = await wantedEvents(context);
	const { webhookId, secrets = [] }: StoredHook = context.getWorkflowStaticData('node');
	const [hook, ...others] = await own(context, url);
	if (!hook || others.length > 0 || secrets.length === 0) return false;
	return String(hook.id) === webhookId && hook.enabled === true && hasEvents(hook, wanted);
}

/** Makes the webhook, or brings the one that is left of an earlier time into order, and takes away its doubles. */
export async function register(context: IHookFunctions): Promise<void> {
	const url = publicUrl(context);
	const subscribed_events = await wantedEvents(context);
	const stored: StoredHook = context.getWorkflowStaticData('node');
	const found = await own(context, url);
	const hook = found.find(({ id }) => String(id) === stored.webhookId) ?? found[0];
	for (const other of found) if (other !== hook) await removeHook(context, other.id);
	if (!hook) {
		const secret = randomBytes(32).toString('hex');
		const name = `n8n: ${context.getWorkflow().name ?? context.getNode().name}`;
		const body = { url, name, subscribed_events, secret };
		const answer = await call(context, kula, { method: 'POST', url: '/v1/webhooks', body });
		stored.webhookId = String(get(answer.body, 'data.id'));
		stored.secrets = [String(get(answer.body, 'data.secret') ?? secret)];
		return;
	}
	const path = `/v1/webhooks/${encodeURIComponent(String(hook.id))}`;
	if (String(hook.id) !== stored.webhookId || !stored.secrets?.length) {
		const answer = await call(context, kula, { method: 'POST', url: `${path}/regenerate-secret` });
		const secret = get(answer.body, 'data.secret') ?? get(answer.body, 'secret');
		stored.secrets = [String(secret), ...(stored.secrets ?? [])].slice(0, 2);
		stored.webhookId = String(hook.id);
	}
	if (!hasEvents(hook, subscribed_events)) {
		await call(context, kula, { method: 'PATCH', url: path, body: { subscribed_events } });
	}
	if (hook.enabled !== true) await call(context, kula, { method: 'POST', url: `${path}/enable` });
}

async function removeHook(context: IHookFunctions, id: unknown): Promise<void> {
	const url = `/v1/webhooks/${encodeURIComponent(String(id))}`;
	await call(context, kula, { method: 'DELETE', url }, [404]);
}

/** Takes away the trigger's webhook; one that is gone already is no error. */
export async function unregister(context: IHookFunctions): Promise<void> {
	const stored: StoredHook = context.getWorkflowStaticData('node');
	const left = await own(context, String(context.getNodeWebhookUrl('default')));
	for (const { id } of left) await removeHook(context, id);
	delete stored.webhookId;
	delete stored.secrets;
}

import { createHmac } from 'node:crypto';
import type { Delivery, DeliveryRules } from '../../webhookSender';
import { Refusal } from '../vendor';
import { bodyOf } from './presentation';
import type { KulaRecord, TableName, Webhook } from './records';
import { accountId, utc, type KulaState } from './state';

/** What `control.deliver('kula', …)` takes. */
export interface KulaEvent {
	event: string;
	/** What the event is about. */
	data?: object;
	/** Another identity than a new one, such as that of an event delivered before. */
	event_id?: string;
	/** Sent in place of the right signature. */
	signature?: string;
	/** Only to this webhook, whatever it subscribed to. */
	webhook_id?: number;
}

const hour = 3600;
const minute = 60;
const day = 24 * hour * 1000;
const mostFailures = 25;

/** Waits after each of the seven attempts but the last. */
const retryAfterSeconds = [minute, 5 * minute, 30 * minute, 2 * hour, 8 * hour, 16 * hour];

/** Tells all webhooks that want to know what happened to a record. */
export function announce(
	state: KulaState,
	event: string,
	table: TableName,
	record: KulaRecord,
): void {
	announceData(state, event, bodyOf(state, table, record));
}

/** Tells all webhooks that want to know. */
export function announceData(state: KulaState, event: string, data: object): Delivery[] {
	const subscribed = [...state.tables.webhooks.values()].filter(
		({ enabled, subscribed_events }) => enabled && subscribed_events.includes(event),
	);
	return sendTo(state, subscribed, { event, data });
}

/** Sends one event now: to the webhooks that want it, or to the one that is named. */
export function deliverEvent(state: KulaState, event: KulaEvent): Delivery[] {
	const { webhook_id } = event;
	if (webhook_id !== undefined) {
		return sendTo(state, [state.get('webhooks', webhook_id, 'Webhook')], event);
	}
	const subscribed = [...state.tables.webhooks.values()].filter(
		({ enabled, subscribed_events }) => enabled && subscribed_events.includes(event.event),
	);
	if (subscribed.length > 0) return sendTo(state, subscribed, event);
	const error = `No enabled webhook is subscribed to ${event.event}`;
	throw new Refusal({ status: 400, body: { error } });
}

/** Sends an event to webhooks, each signed with its own secret. */
export function sendTo(state: KulaState, webhooks: Webhook[], event: KulaEvent): Delivery[] {
	const eventId = event.event_id ?? `evt_${state.nextDigits(12)}`;
	const body = JSON.stringify({
		event: event.event,
		event_id: eventId,
		created_at: state.timestamp(),
		account_id: accountId,
		data: event.data ?? {},
	});
	return webhooks.map((webhook) => {
		const { vendor, webhooks: sender } = state.services;
		const headers = {
			...webhook.headers,
			'Content-Type': 'application/json',
			'X-Kula-Event-Id': eventId,
			'X-Kula-Event': event.event,
		};
		const message = {
			vendor,
			event: event.event,
			url: reachable(state, webhook.url),
			headers,
			body,
		};
		const delivery = sender.send(message, rulesFor(state, webhook, event.signature));
		state.deliveries.set(delivery.id, {
			webhookId: webhook.id,
			eventId,
			createdAt: state.now(),
		});
		return delivery;
	});
}

/** The receiver compares the time of the signature with its own clock, so it is the machine's time. */
function rulesFor(state: KulaState, webhook: Webhook, signature?: string): DeliveryRules {
	return {
		retryAfterSeconds,
		timeoutSeconds: 10,
		refusalIsFinal: true,
		attemptHeaders(body) {
			const timestamp = Math.floor(Date.now() / 1000);
			const digest = createHmac('sha256', webhook.secret)
				.update(`${timestamp}.${body}`)
				.digest('hex');
			return {
				'X-Kula-Signature': signature ?? `t=${timestamp},v1=${digest}`,
				'X-Kula-Timestamp': String(timestamp),
			};
		},
		attempted: ({ attempts }) => noteAttempt(state, webhook, attempts.at(-1)?.status ?? null),
	};
}

/** A webhook that keeps failing, or says that it is gone, is switched off. */
function noteAttempt(state: KulaState, webhook: Webhook, status: number | null): void {
	if (status !== null && status >= 200 && status < 300) return;
	const now = state.now();
	webhook.failures = [...webhook.failures.filter((time) => time > now - day), now];
	if (status === 410 || webhook.failures.length >= mostFailures) {
		state.change(webhook, { enabled: false });
	}
}

function reachable(state: KulaState, url: string): string {
	const { origin } = new URL(url);
	return url.replace(origin, state.tunnels.get(origin) ?? origin);
}

/** A delivery as the logs of its webhook show it. */
export function logOf(state: KulaState, delivery: Delivery): object {
	const { eventId, createdAt } = state.deliveries.get(delivery.id) ?? { eventId: '', createdAt: 0 };
	const last = delivery.attempts.at(-1);
	return {
		id: delivery.id,
		event: delivery.event,
		event_id: eventId,
		status: delivery.state,
		response_code: last?.status ?? null,
		response_time_ms: last?.milliseconds ?? null,
		attempts: delivery.attempts.length,
		created_at: utc(createdAt),
	};
}

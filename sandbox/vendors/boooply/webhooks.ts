import { createHmac } from 'node:crypto';
import type { Delivery } from '../../webhookSender';
import { Refusal } from '../vendor';
import { eventData, isEventName, shortName, type EventName } from './eventData';
import type { Meeting, Webhook } from './records';
import { scoreOfRecommendation } from './scores';
import type { BoooplyState } from './state';

/** What `control.deliver('boooply', …)` takes. */
export interface BoooplyEvent {
	event: string;
	/** The newest interview that is completed when left out. */
	meetingCode?: string;
	/** Fields put over those of the interview. */
	data?: { recommendation?: string };
	/** Where to send it when it is not where the dashboard says. */
	url?: string;
	/** Signs with another secret than the dashboard's. */
	secret?: string;
	/** Sent in place of the right signature. */
	signature?: string;
}

/** The documentation counts five attempts and lists five waits: the fifth wait would lead to a sixth attempt. */
const rules = { retryAfterSeconds: [5, 10, 20, 40], timeoutSeconds: 30 };

export const webhookSecret = 'whsec_sandbox';

/** Sends the events that the dashboard's webhook asks for. */
export function sendEvents(state: BoooplyState, meeting: Meeting, events: EventName[]): void {
	const { webhook } = state;
	if (!webhook) return;
	for (const event of events.filter((name) => webhook.events.includes(shortName(name)))) {
		post(state, webhook, meeting.code, { event, data: eventData(state, meeting, event) });
	}
}

/** Sends one event now, whether the webhook asks for it or not. */
export function deliverEvent(state: BoooplyState, event: BoooplyEvent): Delivery[] {
	const { url = state.webhook?.url, secret = state.webhook?.secret ?? webhookSecret } = event;
	if (url === undefined) {
		const error = 'No webhook is set: seed {"webhook":{"url":"…"}} or name a url';
		throw new Refusal({ status: 400, body: { error } });
	}
	const found = meetingFor(state, event.meetingCode);
	const score = scoreOfRecommendation[event.data?.recommendation ?? ''] ?? found.score;
	const meeting = { ...found, score };
	const data = isEventName(event.event) ? eventData(state, meeting, event.event) : {};
	const payload = { event: event.event, data: { ...data, ...event.data } };
	const webhook: Webhook = { url, secret, events: [] };
	return [post(state, webhook, meeting.code, payload, event.signature)];
}

function post(
	state: BoooplyState,
	{ url, secret }: Webhook,
	meetingCode: string,
	payload: { event: string; data: object },
	signature?: string,
): Delivery {
	const { vendor, webhooks } = state.services;
	const body = JSON.stringify(payload);
	const headers = {
		'Content-Type': 'application/json',
		'X-Boooply-Signature': signature ?? createHmac('sha256', secret).update(body).digest('hex'),
		'X-Boooply-Event': payload.event,
		'X-Boooply-Platform': 'custom',
		'X-Boooply-Meeting-Id': meetingCode,
		Authorization: `Bearer ${secret}`,
	};
	return webhooks.send({ vendor, event: payload.event, url, headers, body }, rules);
}

function meetingFor(state: BoooplyState, meetingCode: string | undefined): Meeting {
	const meetings = [...state.tenants.values()].flatMap((tenant) => [...tenant.meetings.values()]);
	const meeting = meetings.find(({ code, sessionStatus }) =>
		meetingCode === undefined ? sessionStatus === 'COMPLETED' : code === meetingCode,
	);
	if (meeting) return meeting;
	throw new Refusal({ status: 404, body: { error: `No interview ${meetingCode ?? ''}` } });
}

import { createHmac } from 'node:crypto';
import type { Delivery } from '../../webhookSender';
import { Refusal } from '../vendor';
import { detailsBody } from './accountDetails';
import type { LinkedAccount } from './accountRecords';
import { isModelName } from './models';
import type { Webhook } from './organizationRecords';
import { recordBody } from './presentation';
import type { Fields } from './records';
import type { MergeAtsState } from './state';

/** What `control.deliver('mergeAts', …)` takes. */
export interface MergeAtsEvent {
	/** As `ScheduledInterview.changed`; without it, what the test button of the dashboard sends. */
	event?: string;
	/** Token of the linked account; the first one when left out. */
	accountToken?: string;
	/** The record of an event about a model; the newest when left out. */
	recordId?: string;
	/** Fields put over those of the record, or all data of another event. */
	data?: Fields;
	/** Where to send it when it is not where the dashboard says. */
	url?: string;
	/** Signs with another key than the dashboard's. */
	signatureKey?: string;
	/** Sent in place of the right signature. */
	signature?: string;
	/** Whether the signature ends with `=`; both forms occur. */
	padded?: boolean;
}

/** Two more attempts, and none after an answer of 4xx. */
const rules = { retryAfterSeconds: [1, 2], timeoutSeconds: 10, refusalIsFinal: true };

export const signatureKey = 'sandbox_webhook_signature_key';

/** Sends an event when the dashboard has a webhook. */
export function emit(
	state: MergeAtsState,
	account: LinkedAccount,
	event: string,
	data: Fields,
): void {
	const { webhook } = state;
	if (webhook) post(state, webhook, event, payload(state, account, webhook.url, event, data));
}

/** Sends one event now. */
export function deliverEvent(state: MergeAtsState, asked: MergeAtsEvent): Delivery[] {
	const { url = state.webhook?.url, event } = asked;
	if (url === undefined) {
		return fail('No webhook is set: seed {"webhook":{"url":"…"}} or name a url');
	}
	const webhook = {
		url,
		signatureKey: asked.signatureKey ?? state.webhook?.signatureKey ?? signatureKey,
	};
	if (event === undefined) {
		const test = { response: 'Success! This URL will be notified.' };
		return [post(state, webhook, 'test', test, asked)];
	}
	const account = state.accounts.find(({ token }) => token === (asked.accountToken ?? token));
	if (!account) return fail('No such linked account');
	const data = { ...recordData(account, event, asked.recordId), ...asked.data };
	return [post(state, webhook, event, payload(state, account, url, event, data), asked)];
}

function recordData(account: LinkedAccount, event: string, id: string | undefined): Fields {
	const [name = ''] = event.split('.');
	if (!isModelName(name)) return {};
	const records = account.records.of(name);
	const record = id === undefined ? records.newestFirst()[0] : records.get(id);
	return record ? recordBody(account, name, record) : fail(`No ${name} ${id ?? ''}`);
}

function payload(
	state: MergeAtsState,
	account: LinkedAccount,
	target: string,
	event: string,
	data: Fields,
): Fields {
	const hook = { id: state.nextId(), event, target };
	return { hook, linked_account: detailsBody(account), data };
}

function post(
	state: MergeAtsState,
	webhook: Webhook,
	event: string,
	content: Fields,
	{ signature, padded = false }: Pick<MergeAtsEvent, 'signature' | 'padded'> = {},
): Delivery {
	const { vendor, webhooks } = state.services;
	const body = JSON.stringify(content);
	const unpadded = createHmac('sha256', webhook.signatureKey).update(body).digest('base64url');
	const headers = {
		'Content-Type': 'application/json',
		'X-Merge-Webhook-Signature': signature ?? (padded ? `${unpadded}=` : unpadded),
	};
	return webhooks.send({ vendor, event, url: webhook.url, headers, body }, rules);
}

function fail(error: string): never {
	throw new Refusal({ status: 400, body: { error } });
}

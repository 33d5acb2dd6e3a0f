import { createHmac } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';
import { get } from 'lodash';

import type { TriggerSettings } from '../engine/trigger';

/** A vendor that delivers events to a webhook trigger. */
export interface Deliverer {
	settings: TriggerSettings;
	/** What n8n has saved for the trigger when it was published. */
	saved?: IDataObject;
	/** The body of an event, which differs from those of other events. */
	body(event: number): object;
	/** The event that a run is about. */
	eventOf(output: IDataObject): unknown;
	/** The headers that prove that the vendor sent a body; `now` in milliseconds since 1970. */
	signature(body: string | Uint8Array, now: number): Record<string, string>;
}

const secret = 'a secret of the tests';

const hmac = (...parts: Array<string | Uint8Array>) => {
	const digest = createHmac('sha256', secret);
	for (const part of parts) digest.update(part);
	return digest;
};

const boooply: Deliverer = {
	settings: {
		node: 'BoooplyTrigger',
		parameters: { events: ['*'] },
		credentials: { boooplyApi: { apiKey: 'a key', webhookSecret: secret } },
	},
	body: (event) => ({ event: 'interview.evaluation', data: { meetingCode: `B-${event}` } }),
	eventOf: ({ meetingCode }) => meetingCode,
	signature: (body) => ({ 'x-boooply-signature': hmac(body).digest('hex') }),
};

const kula: Deliverer = {
	settings: {
		node: 'KulaTrigger',
		parameters: { events: ['*'] },
		credentials: { kulaApi: { apiToken: 'a token' } },
	},
	saved: { 'node:Tested': { webhookId: '1', secrets: [secret] } },
	body: (event) => ({ event: 'interview.event.created', event_id: `evt_${event}`, data: {} }),
	eventOf: ({ event_id }) => event_id,
	signature(body, now) {
		const seconds = Math.floor(now / 1000);
		return { 'x-kula-signature': `t=${seconds},v1=${hmac(`${seconds}.`, body).digest('hex')}` };
	},
};

const merge: Deliverer = {
	settings: {
		node: 'MergeAtsTrigger',
		parameters: { models: ['*'], actions: ['changed'] },
		credentials: { mergeAtsApi: { apiKey: 'a key', webhookSecret: secret } },
	},
	body: (event) => ({
		hook: { event: 'Candidate.changed' },
		linked_account: { id: 'an account' },
		data: { id: `candidate ${event}` },
	}),
	eventOf: (output) => get(output, 'data.id'),
	signature: (body) => ({ 'x-merge-webhook-signature': hmac(body).digest('base64url') }),
};

/** The vendors that deliver events. */
export const deliverers = { Boooply: boooply, Kula: kula, Merge: merge };

export type DelivererName = keyof typeof deliverers;

import { createHmac, randomUUID } from 'node:crypto';

import { webhookSecret } from '../../sandbox/vendors/boooply/webhooks';
import { signatureKey } from '../../sandbox/vendors/mergeAts/webhooks';
import type { Step } from '../../test/e2e/published';

/** Somebody who sends events to a trigger. */
export interface Sender {
	name: string;
	trigger: Step;
	/** An event that differs from all others. */
	event(): object;
	/** The headers that prove who sent a body. */
	proof(body: string, secret: string): Record<string, string>;
	/** What proves it; none where the node makes a secret of its own. */
	secret?: string;
}

/** What the credential of n8n's Webhook node holds. */
export const header = { name: 'x-bench-key', value: 'bench' };

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text);

const about = 'A text of the length that evaluations have, in place of what was said. '.repeat(10);

/** n8n's Webhook node, by which the others are measured. */
export const webhookNode: Sender = {
	name: 'Webhook node',
	trigger: {
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: {
			path: randomUUID(),
			httpMethod: 'POST',
			authentication: 'headerAuth',
			options: {},
		},
		credential: ['httpHeaderAuth', 'Header of the bench'],
	},
	event: () => ({ event: 'bench', data: { id: randomUUID(), about } }),
	proof: (_, secret) => ({ [header.name]: secret }),
	secret: header.value,
};

/** Our webhook triggers. */
export const triggers: Sender[] = [
	{
		name: 'Boooply Trigger',
		trigger: {
			type: 'boooplyTrigger',
			parameters: { events: ['evaluation'] },
			credential: ['boooplyApi', 'Boooply sandbox'],
		},
		event: () => ({ event: 'interview.evaluation', data: { meetingCode: randomUUID(), about } }),
		proof: (body, secret) => ({ 'x-boooply-signature': hmac(secret, body).digest('hex') }),
		secret: webhookSecret,
	},
	{
		name: 'Kula Trigger',
		trigger: {
			type: 'kulaTrigger',
			parameters: { events: ['application.stage_changed'] },
			credential: ['kulaApi', 'Kula sandbox'],
		},
		event: () => ({
			event: 'application.stage_changed',
			event_id: randomUUID(),
			data: { id: 1, about },
		}),
		proof(body, secret) {
			const seconds = Math.floor(Date.now() / 1000);
			const digest = hmac(secret, `${seconds}.${body}`).digest('hex');
			return { 'x-kula-signature': `t=${seconds},v1=${digest}` };
		},
	},
	{
		name: 'Merge ATS Trigger',
		trigger: {
			type: 'mergeAtsTrigger',
			parameters: { models: ['ScheduledInterview'], actions: ['changed'] },
			credential: ['mergeAtsApi', 'Merge ATS sandbox'],
		},
		event: () => ({
			hook: { event: 'ScheduledInterview.changed' },
			linked_account: { id: 'bench' },
			data: { id: randomUUID(), about },
		}),
		proof: (body, secret) => ({
			'x-merge-webhook-signature': hmac(secret, body).digest('base64url'),
		}),
		secret: signatureKey,
	},
];

import { createHmac } from 'node:crypto';

import { organizationKey } from '../../../sandbox/vendors/boooply/state';
import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';

export const secret = 'whsec_sandbox';

const open: ActiveTrigger[] = [];

afterEach(async () => {
	for (const trigger of open.splice(0)) await trigger.close();
});

/** A trigger that takes deliveries at an address until the test ends. */
export async function listening(trigger: ActiveTrigger) {
	open.push(trigger);
	return { trigger, url: await trigger.listen() };
}

/** A Boooply Trigger that takes deliveries. */
export async function boooplyTrigger(
	parameters: TriggerSettings['parameters'] = { events: ['*'] },
	webhookSecret = secret,
	mode: TriggerSettings['mode'] = 'webhook',
) {
	return await listening(
		new ActiveTrigger({
			node: 'BoooplyTrigger',
			parameters,
			mode,
			credentials: {
				boooplyApi: { apiKey: organizationKey, baseUrl: 'http://127.0.0.1:9', webhookSecret },
			},
		}),
	);
}

/** The signature of a body, as Boooply makes it. */
export const sign = (body: string, key = secret) =>
	createHmac('sha256', key).update(body).digest('hex');

/** Delivers a body, signed unless the headers say otherwise; the status of the answer. */
export async function post(
	url: string,
	body: string,
	headers: Record<string, string> = {},
	signal?: AbortSignal,
): Promise<number> {
	const response = await fetch(url, {
		method: 'POST',
		body,
		headers: {
			'content-type': 'application/json',
			'x-boooply-signature': sign(body),
			...headers,
		},
		...(signal && { signal }),
	});
	await response.text();
	return response.status;
}

/** The body of an evaluation. */
export const evaluation = (data: object = {}) =>
	JSON.stringify({
		event: 'interview.evaluation',
		data: { meetingCode: 'B-1', meetingType: 'AI_ONLY', recommendation: 'PASS', ...data },
	});

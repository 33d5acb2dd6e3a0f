import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import get from 'lodash/get';

import type { Arrival } from '../../shared/trigger/webhook';
import { isChosen } from '../../shared/trigger/webhookSettings';

/** The names in a list of event types, which has names or descriptions of them. */
export function eventNames(events: unknown): string[] {
	return (Array.isArray(events) ? events : []).map((event: unknown) =>
		String(typeof event === 'string' ? event : (get(event, 'name') ?? get(event, 'event'))),
	);
}

/** What a delivery puts into the workflow: the whole event. The test event is subscribed to by nobody. */
export function readEvent(context: IWebhookFunctions, payload: IDataObject): Arrival | undefined {
	const { event, event_id } = payload;
	if (typeof event !== 'string' || event === 'ping') return undefined;
	if (!isChosen(context, 'events', event)) return undefined;
	return { output: payload, identity: event_id ?? payload };
}

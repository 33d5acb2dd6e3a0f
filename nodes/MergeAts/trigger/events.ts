import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import get from 'lodash/get';
import omit from 'lodash/omit';

import type { Arrival } from '../../shared/trigger/webhook';
import { chosenValues } from './chosenValues';

const MODEL_EVENT = /^(\w+)\.(added|changed|removed|synced)$/;

/** Linked accounts are synced too, but are no records. */
function isAboutRecord(event: string): boolean {
	return MODEL_EVENT.test(event) && !event.startsWith('LinkedAccount.');
}

function isAskedFor(context: IWebhookFunctions, event: string): boolean {
	if (!isAboutRecord(event)) {
		const others = chosenValues(context, 'otherEvents');
		return others.includes('*') || others.includes(event);
	}
	const [, model = '', action = ''] = MODEL_EVENT.exec(event) ?? [];
	const models = chosenValues(context, 'models');
	if (!models.includes('*') && !models.includes(model)) return false;
	return chosenValues(context, 'actions').includes(action);
}

/**
 * What a delivery puts into the workflow: all of it, but for an account token that is not asked for. Deliveries have no
 * ID; one that goes to two webhooks differs in `hook` alone. Help center, Webhooks.
 */
export function readEvent(context: IWebhookFunctions, payload: IDataObject): Arrival | undefined {
	const event: unknown = get(payload, 'hook.event');
	if (typeof event !== 'string' || !isAskedFor(context, event)) return undefined;
	const account: unknown = get(payload, 'linked_account.id');
	const accounts = chosenValues(context, 'linkedAccountIds');
	if (accounts.length > 0 && !accounts.includes(String(account))) return undefined;
	const isTokenWanted = context.getNodeParameter('includeAccountToken', false) === true;
	const output = isTokenWanted ? payload : omit(payload, 'data.account_token');
	return { output, identity: { event, account, data: payload.data } };
}

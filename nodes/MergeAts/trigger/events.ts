import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import get from 'lodash/get';
import omit from 'lodash/omit';

import type { Arrival } from '../../shared/trigger/webhook';
import { isRecord } from '../../shared/values';
import { commonInterview } from '../commonInterview';
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

/** Whether the data of an event is an interview, and not what Merge says of a sync. */
function isAboutInterview(event: string): boolean {
	return event.startsWith('ScheduledInterview.') && !event.endsWith('.synced');
}

/** A delivery with its interview in the common format; one about anything else stays as it is. */
function commonDelivery(event: string, { data, ...delivery }: IDataObject): IDataObject {
	const isInterview = isAboutInterview(event) && isRecord(data);
	return { ...delivery, data: isInterview ? commonInterview(data) : data };
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
	const delivery = isTokenWanted ? payload : omit(payload, 'data.account_token');
	const isCommon = context.getNodeParameter('commonFormat', false) === true;
	const output = isCommon ? commonDelivery(event, delivery) : delivery;
	return { output, identity: { event, account, data: payload.data } };
}

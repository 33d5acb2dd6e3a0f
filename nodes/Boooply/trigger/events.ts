import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isRecord } from '../../shared/values';
import type { Arrival } from '../../shared/trigger/webhook';
import { isChosen } from '../../shared/trigger/webhookSettings';

const PREFIX = 'interview.';

function typesOf({ meetingType, isTeamMeeting }: IDataObject): string[] {
	if (isTeamMeeting === true) return ['TEAM'];
	return typeof meetingType === 'string' ? [meetingType] : [];
}

/**
 * What a delivery puts into the workflow: the event's name beside the fields of its data, which older deliveries have
 * beside the name already. A filter looks at events that tell what it asks for. Vendor's page Webhooks.
 */
export function readEvent(context: IWebhookFunctions, payload: IDataObject): Arrival | undefined {
	const { event, data, ...rest } = payload;
	if (typeof event !== 'string') return undefined;
	if (!isChosen(context, 'events', event.replace(PREFIX, ''))) return undefined;
	const fields = isRecord(data) ? data : rest;
	const types = typesOf(fields);
	if (types.length > 0 && !isChosen(context, 'interviewTypes', ...types)) return undefined;
	const { recommendation } = fields;
	const isJudged = typeof recommendation === 'string';
	if (isJudged && !isChosen(context, 'recommendations', recommendation)) return undefined;
	return { output: { event, ...fields }, identity: { event, fields } };
}

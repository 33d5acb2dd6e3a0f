import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { deleted, records, shaped } from '../../../shared/request/records';
import { logPages } from '../../kula';
import { listing, operation } from '../operations';

/** What an answer holds, which some calls put under `data` and some, in the vendor's own tests, do not. */
const content = shaped((answer) => (answer.data ?? answer) as IDataObject);

/** The event types of an answer, which may come as names or described. */
const eventTypes: PostReceiveAction = async (items) =>
	items.flatMap(({ json }) => {
		const events = (Array.isArray(json.data) ? json.data : []) as Array<string | IDataObject>;
		return events.map((event) => ({ json: typeof event === 'string' ? { event } : event }));
	});

/** Webhooks; in part known from the vendor's JavaScript client. */
export const operations = [
	operation({
		name: 'Create',
		value: 'create',
		action: 'Create a webhook',
		description: 'Have events sent to an address; the answer holds the secret they are signed with',
		call: 'POST /v1/webhooks',
	}),
	operation({
		name: 'Delete',
		value: 'delete',
		action: 'Delete a webhook',
		description: 'Stop sending events to an address',
		call: 'DELETE /v1/webhooks/{id}',
		postReceive: [deleted],
	}),
	operation({
		name: 'Disable',
		value: 'disable',
		action: 'Disable a webhook',
		description: 'Pause a webhook',
		call: 'POST /v1/webhooks/{id}/disable',
	}),
	operation({
		name: 'Enable',
		value: 'enable',
		action: 'Enable a webhook',
		description: 'Switch a webhook on again, also after Kula has switched it off for failing',
		call: 'POST /v1/webhooks/{id}/enable',
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get a webhook',
		description: 'Get one webhook',
		call: 'GET /v1/webhooks/{id}',
	}),
	operation({
		name: 'Get Event Types',
		value: 'getEvents',
		action: 'Get the event types of webhooks',
		description: 'List all events that a webhook can ask for',
		call: 'GET /v1/webhooks/events',
		postReceive: [eventTypes],
	}),
	listing(
		{
			name: 'Get Logs',
			value: 'getLogs',
			action: 'Get the logs of a webhook',
			description: 'List the deliveries of the last 30 days',
			call: 'GET /v1/webhooks/{id}/logs',
			postReceive: [content, records('logs')],
		},
		logPages,
	),
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many webhooks',
		description: 'List the webhooks of the account',
		call: 'GET /v1/webhooks',
	}),
	operation({
		name: 'Get Sample',
		value: 'getSample',
		action: 'Get a sample of an event',
		description: 'See what an event looks like when it is sent',
		call: 'GET /v1/webhooks/sample/{event_type}',
	}),
	operation({
		name: 'Get Test Result',
		value: 'getTest',
		action: 'Get the result of a webhook test',
		description: 'See how a test delivery went',
		call: 'GET /v1/webhooks/{id}/test/{test_id}',
		postReceive: [content],
	}),
	operation({
		name: 'Regenerate Secret',
		value: 'regenerateSecret',
		action: 'Regenerate the secret of a webhook',
		description: 'Sign with a new secret from now on; the old one stops working',
		call: 'POST /v1/webhooks/{id}/regenerate-secret',
		postReceive: [content],
	}),
	operation({
		name: 'Test',
		value: 'test',
		action: 'Test a webhook',
		description: 'Send a ping to the address of a webhook',
		call: 'POST /v1/webhooks/{id}/test',
		postReceive: [content],
	}),
	operation({
		name: 'Update',
		value: 'update',
		action: 'Update a webhook',
		description: 'Change the address, name or events of a webhook',
		call: 'PATCH /v1/webhooks/{id}',
	}),
];

import { omit } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Delivery } from '../../webhookSender';
import type { Answer } from '../vendor';
import { data, type PageQuery } from './answers';
import { refuse } from './errors';
import { bodyOf } from './presentation';
import type { Webhook } from './records';
import type { KulaState } from './state';
import { eventNames } from './webhookEvents';
import { logOf, sendTo } from './webhooks';

type WebhookInput = Pick<Webhook, 'url' | 'name' | 'subscribed_events'> & Partial<Webhook>;

interface IdPath {
	id: string;
}

interface LogQuery extends PageQuery {
	status?: string;
	event?: string;
}

const logDays = 30;

/** Registration, tests and logs of webhooks. */
export function webhookHandlers(state: KulaState) {
	const webhookOf = ({ request }: Context<unknown, IdPath>): Webhook =>
		state.get('webhooks', Number(request.params.id), 'Webhook');
	const answer = (webhook: Webhook): Answer => data(state, bodyOf(state, 'webhooks', webhook));
	const deliveriesOf = (webhook: Webhook): Delivery[] =>
		state.services.webhooks
			.find(state.services.vendor)
			.filter(({ id }) => state.deliveries.get(id)?.webhookId === webhook.id);
	const newSecret = (): string => `whsec_${state.nextDigits(32)}`;

	return {
		'webhook.create'(context: Context<WebhookInput>): Answer {
			const webhook = state.add('webhooks', {
				description: null,
				headers: null,
				secret: newSecret(),
				...context.request.requestBody,
				enabled: true,
				failures: [],
			});
			return data(state, { ...bodyOf(state, 'webhooks', webhook), secret: webhook.secret }, 201);
		},
		'webhook.update'(context: Context<Partial<WebhookInput>, IdPath>): Answer {
			const webhook = webhookOf(context);
			state.change(webhook, context.request.requestBody);
			return answer(webhook);
		},
		'webhook.delete'(context: Context<undefined, IdPath>): Answer {
			state.tables.webhooks.delete(webhookOf(context).id);
			return { status: 204 };
		},
		'webhook.enable'(context: Context<undefined, IdPath>): Answer {
			const webhook = webhookOf(context);
			state.change(webhook, { enabled: true, failures: [] });
			return answer(webhook);
		},
		'webhook.disable'(context: Context<undefined, IdPath>): Answer {
			const webhook = webhookOf(context);
			state.change(webhook, { enabled: false });
			return answer(webhook);
		},
		'webhook.regenerateSecret'(context: Context<undefined, IdPath>): Answer {
			const webhook = webhookOf(context);
			state.change(webhook, { secret: newSecret() });
			return data(state, { secret: webhook.secret });
		},
		'webhook.test'(context: Context<undefined, IdPath>): Answer {
			const webhook = webhookOf(context);
			const ping = { event: 'ping', data: { message: 'This is a test' } };
			const [delivery] = sendTo(state, [webhook], ping);
			const testId = `tst_${state.nextNumber()}`;
			if (delivery) {
				state.webhookTests.set(testId, { webhookId: webhook.id, deliveryId: delivery.id });
			}
			return data(state, { test_id: testId, status: 'pending' });
		},
		'webhook.getTest'(context: Context<undefined, IdPath & { test_id: string }>): Answer {
			const webhook = webhookOf(context);
			const { test_id } = context.request.params;
			const test = state.webhookTests.get(test_id);
			const delivery = deliveriesOf(webhook).find(({ id }) => id === test?.deliveryId);
			if (!delivery) return refuse(404, 'err_not_found', 'Test not found');
			const last = delivery.attempts.at(-1);
			// A test is over after its first attempt; what the vendor does is not documented.
			const ended = delivery.state === 'delivered' ? 'delivered' : 'failed';
			return data(state, {
				test_id,
				status: last ? ended : 'pending',
				response_code: last?.status ?? null,
				response_time_ms: last?.milliseconds ?? null,
			});
		},
		'webhook.getLogs'(context: Context<undefined, IdPath, LogQuery>): Answer {
			const { page = 1, limit = 20, status, event } = context.request.query;
			const oldest = state.now() - logDays * 24 * 3600 * 1000;
			// Whether pings are logged is not documented: here they only have the result of their test.
			const found = deliveriesOf(webhookOf(context))
				.filter((delivery) => delivery.event !== 'ping')
				.filter(({ id }) => (state.deliveries.get(id)?.createdAt ?? 0) >= oldest)
				.filter((delivery) => status === undefined || delivery.state === status)
				.filter((delivery) => event === undefined || delivery.event === event)
				.reverse();
			const logs = found
				.slice((page - 1) * limit, page * limit)
				.map((delivery) => logOf(state, delivery));
			const pagination = { page, total_pages: Math.ceil(found.length / limit) };
			return data(state, { logs, pagination });
		},
		'webhook.getEvents': (): Answer => data(state, eventNames),
		'webhook.getSample'(context: Context<undefined, { event_type: string }>): Answer {
			const { event_type } = context.request.params;
			if (!eventNames.includes(event_type)) refuse(404, 'err_not_found', 'Event not found');
			const [interview] = state.tables.interviews.values();
			return data(state, {
				event: event_type,
				event_id: `evt_${state.nextDigits(12)}`,
				created_at: state.timestamp(),
				account_id: 902,
				data: interview ? omit(bodyOf(state, 'interviews', interview), 'external') : {},
			});
		},
	};
}

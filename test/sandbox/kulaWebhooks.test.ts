import { createHmac } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { adHoc, applications, kulaClient } from './kulaClient';
import { startReceiver } from './receiver';

const url = 'https://n8n.example.com/webhook';
const subscription = { url, name: 'n8n', subscribed_events: ['interview.event.created'] };

describe("Kula's stand-in: webhooks", () => {
	let sandbox: Sandbox;
	let client: AxiosInstance;
	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 20, vendors: ['kula'] });
		client = kulaClient(sandbox);
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset());

	/** A receiver of the webhook's events, registered under its public address. */
	const subscribe = async (...statuses: number[]) => {
		const receiver = await startReceiver(...statuses);
		const tunnels = { 'https://n8n.example.com': new URL(receiver.url).origin };
		await sandbox.control.seed('kula', { tunnels });
		const { data } = await client.post('/v1/webhooks', subscription);
		return { ...receiver, webhook: data.data };
	};

	it('delivers an event signed with the secret over time and body', async () => {
		const { received, webhook, close } = await subscribe();
		await client.post(`/v1/applications/${applications.engineer}/interviews`, adHoc);
		const { headers, body } = await eventually(async () => received[0]);
		await close();
		const [, time, digest] =
			/^t=(\d+),v1=([0-9a-f]+)$/.exec(String(headers['x-kula-signature'])) ?? [];
		expect(createHmac('sha256', webhook.secret).update(`${time}.${body}`).digest('hex')).toBe(
			digest,
		);
		expect(headers['x-kula-timestamp']).toBe(time);
		const event = JSON.parse(body);
		expect(event).toMatchObject({ event: 'interview.event.created', account_id: 902 });
		expect(event.data.conference_url).toMatch(/^https:/);
		expect(headers).toMatchObject({
			'x-kula-event': event.event,
			'x-kula-event-id': event.event_id,
		});
	});

	it('tries again after 5xx and 429, but not after another 4xx', async () => {
		const { received, webhook, close } = await subscribe(503, 429, 400);
		await sandbox.control.setClock({ speed: 1000 });
		await sandbox.control.deliver('kula', { event: 'interview.event.created' });
		const [log] = await eventually(async () => {
			const { data } = await client.get(`/v1/webhooks/${webhook.id}/logs`);
			return data.data.logs[0]?.status === 'failed' ? data.data.logs : undefined;
		});
		await close();
		expect(log).toMatchObject({ attempts: 3, response_code: 400 });
		expect(new Set(received.map(({ headers }) => headers['x-kula-event-id'])).size).toBe(1);
	});

	it('switches a webhook off that answers 410', async () => {
		const { webhook, close } = await subscribe(410);
		await sandbox.control.deliver('kula', { event: 'interview.event.created' });
		const enabled = await eventually(async () => {
			const { data } = await client.get(`/v1/webhooks/${webhook.id}`);
			return data.data.enabled === false ? false : undefined;
		});
		await close();
		expect(enabled).toBe(false);
	});

	it('tests a webhook with a ping', async () => {
		const { received, webhook, close } = await subscribe();
		const started = await client.post(`/v1/webhooks/${webhook.id}/test`);
		expect(started.data.data.status).toBe('pending');
		const result = await eventually(async () => {
			const { test_id } = started.data.data;
			const { data } = await client.get(`/v1/webhooks/${webhook.id}/test/${test_id}`);
			return data.data.status === 'pending' ? undefined : data.data;
		});
		await close();
		expect(result).toMatchObject({ status: 'delivered', response_code: 200 });
		expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ event: 'ping' });
	});

	it('changes, disables, enables and deletes a webhook', async () => {
		const { data } = await client.post('/v1/webhooks', { ...subscription, secret: 'whsec_mine' });
		const path = `/v1/webhooks/${data.data.id}`;
		expect(data.data.secret).toBe('whsec_mine');
		expect((await client.patch(path, { name: 'New' })).data.data.name).toBe('New');
		expect((await client.post(`${path}/disable`)).data.data.enabled).toBe(false);
		expect((await client.post(`${path}/enable`)).data.data.enabled).toBe(true);
		const secret = (await client.post(`${path}/regenerate-secret`)).data.data.secret;
		expect(secret).not.toBe('whsec_mine');
		expect((await client.get(path)).data.data).not.toHaveProperty('secret');
		expect((await client.delete(path)).status).toBe(204);
		expect((await client.get(path)).status).toBe(404);
	});

	it('takes no address without https', async () => {
		const body = { ...subscription, url: 'http://n8n.example.com/webhook' };
		expect((await client.post('/v1/webhooks', body)).status).toBe(422);
	});
});

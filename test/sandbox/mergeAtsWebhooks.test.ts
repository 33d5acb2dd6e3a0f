import { createHmac } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { eventually } from './eventually';
import { bookable, mergeAtsClient } from './mergeAtsClient';
import { startReceiver } from './receiver';

jest.setTimeout(60_000);

const key = 'sandbox_webhook_signature_key';

describe("Merge's stand-in: webhooks", () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ speed: 100, vendors: ['mergeAts'] });
	});
	afterAll(() => sandbox.close());
	beforeEach(() => sandbox.control.reset('mergeAts'));

	async function received(event: object, ...statuses: number[]) {
		const receiver = await startReceiver(...statuses);
		await sandbox.control.deliver('mergeAts', { url: receiver.url, ...event });
		const delivery = await eventually(async () => {
			const [last] = (await sandbox.control.deliveries('mergeAts')).slice(-1);
			return last?.state === 'pending' ? undefined : last;
		});
		await receiver.close();
		return { delivery, received: receiver.received };
	}

	it('signs the body in URL-safe base64, with padding when told', async () => {
		const event = 'ScheduledInterview.changed';
		for (const padded of [false, true]) {
			const [webhook] = (await received({ event, padded })).received;
			const signature = createHmac('sha256', key).update(String(webhook?.body)).digest('base64url');
			expect(webhook?.headers['x-merge-webhook-signature']).toBe(
				padded ? `${signature}=` : signature,
			);
		}
	});

	it('sends the record with the linked account', async () => {
		const [webhook] = (await received({ event: 'ScheduledInterview.changed' })).received;
		expect(JSON.parse(String(webhook?.body))).toMatchObject({
			hook: { event: 'ScheduledInterview.changed', target: expect.stringMatching(/webhook$/) },
			linked_account: { integration: 'Greenhouse', integration_slug: 'greenhouse' },
			data: { application: expect.any(String), status: 'AWAITING_FEEDBACK' },
		});
	});

	it('sends what the test button sends', async () => {
		const [webhook] = (await received({})).received;
		expect(JSON.parse(String(webhook?.body))).toEqual({
			response: 'Success! This URL will be notified.',
		});
	});

	it.each([
		['three times to a receiver that fails', [500, 502, 503], 3, 'failed'],
		['again after a failure', [500], 2, 'delivered'],
		['once to a receiver that refuses', [401], 1, 'failed'],
	])('delivers %s', async (_case, statuses, attempts, state) => {
		const { delivery } = await received({ event: 'Candidate.added' }, ...statuses);
		expect([delivery.attempts.length, delivery.state]).toEqual([attempts, state]);
	});

	it('tells the webhook of the dashboard what happens', async () => {
		const receiver = await startReceiver();
		await sandbox.control.seed('mergeAts', { webhook: { url: receiver.url } });
		const client = mergeAtsClient(sandbox);
		const { booking } = await bookable(client);
		const { data } = await client.post('/interviews', booking);
		const [first] = await eventually(async () =>
			receiver.received.length > 0 ? receiver.received : undefined,
		);
		await receiver.close();
		expect(JSON.parse(String(first?.body))).toMatchObject({
			hook: { event: 'ScheduledInterview.added' },
			data: { id: data.model.id },
		});
	});
});

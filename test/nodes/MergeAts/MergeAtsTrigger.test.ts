import { createHmac } from 'node:crypto';

import { isEqual } from 'lodash';

import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';
import { eventually } from '../../sandbox/eventually';
import { commonFields } from '../commonFields';
import { useMergeAts } from './mergeAts';

const merge = useMergeAts();
const key = 'sandbox_webhook_signature_key';
const open: ActiveTrigger[] = [];

const anything = {
	models: ['*'],
	actions: ['added', 'changed', 'removed', 'synced'],
	otherEvents: ['*'],
};

afterEach(async () => {
	for (const trigger of open.splice(0)) await trigger.close();
});

async function mergeTrigger(
	parameters: TriggerSettings['parameters'] = anything,
	webhookSecret = key,
) {
	const trigger = new ActiveTrigger({
		node: 'MergeAtsTrigger',
		parameters,
		credentials: { mergeAtsApi: { ...merge.credential(), webhookSecret } },
	});
	open.push(trigger);
	return { trigger, url: await trigger.listen() };
}

/** Lets the stand-in send an event and returns how it was answered. */
async function deliver(event: object): Promise<number | null> {
	const before = (await merge.control.deliveries('mergeAts')).length;
	await merge.control.deliver('mergeAts', event);
	return await eventually(async () => {
		const delivery = (await merge.control.deliveries('mergeAts'))[before];
		return delivery?.attempts[0]?.status ?? undefined;
	});
}

const post = async (url: string, body: string, signature?: string) =>
	(
		await fetch(url, {
			method: 'POST',
			body,
			headers: {
				'content-type': 'application/json',
				...(signature === undefined ? {} : { 'x-merge-webhook-signature': signature }),
			},
		})
	).status;

const eventsOf = (trigger: ActiveTrigger) =>
	trigger.runs.flat().map(({ hook }) => (hook as { event: string }).event);

describe('The vector of the vendor’s rule', () => {
	const body =
		'{"hook":{"event":"ScheduledInterview.changed"},"linked_account":{"id":"a1"},"data":{"id":"b8faf072-98b9-4445-8a9a-6b4950efca19"}}';
	const signature = '8aj1WigjBk5iYoX5Jk_OrNb9QKEO9WvHiK6NlObaj20';

	it.each([signature, `${signature}=`])('%s is accepted', async (given) => {
		const { trigger, url } = await mergeTrigger(anything, 'test_webhook_signature_key');
		expect(await post(url, body, given)).toBe(200);
		expect(trigger.runs).toEqual([[JSON.parse(body)]]);
	});

	it.each([undefined, '', signature.slice(0, -1), signature.slice(0, 10), `${signature}A`])(
		'%p is refused',
		async (given) => {
			const { trigger, url } = await mergeTrigger(anything, 'test_webhook_signature_key');
			expect(await post(url, body, given)).toBe(401);
			expect(trigger.runs).toEqual([]);
		},
	);

	it('is refused for the same JSON written otherwise', async () => {
		const { url } = await mergeTrigger(anything, 'test_webhook_signature_key');
		expect(await post(url, JSON.stringify(JSON.parse(body), null, 1), signature)).toBe(401);
	});
});

describe('A delivery', () => {
	it.each([true, false])('with padding %s starts a run with all it says', async (padded) => {
		const { trigger, url } = await mergeTrigger();
		expect(await deliver({ event: 'ScheduledInterview.changed', url, padded })).toBe(200);
		const [delivery] = await merge.control.deliveries('mergeAts');
		expect(trigger.runs).toEqual([[JSON.parse(delivery?.body ?? '')]]);
	});

	it('keeps to the models and actions that are asked for', async () => {
		const { trigger, url } = await mergeTrigger({
			models: ['ScheduledInterview', 'Candidate'],
			actions: ['added', 'removed'],
			otherEvents: ['Issue.new'],
		});
		for (const event of [
			'ScheduledInterview.added',
			'ScheduledInterview.changed',
			'Candidate.removed',
			'Job.added',
			'Issue.new',
			'Issue.resolved',
			'LinkedAccount.sync_completed',
		]) {
			expect(await deliver({ event, url, data: { id: event } })).toBe(200);
		}
		expect(eventsOf(trigger)).toEqual([
			'ScheduledInterview.added',
			'Candidate.removed',
			'Issue.new',
		]);
	});

	it('that Merge adds later comes with any other event', async () => {
		const { trigger, url } = await mergeTrigger({ models: [], actions: [], otherEvents: ['*'] });
		await deliver({ event: 'Something.happened', url });
		expect(eventsOf(trigger)).toEqual(['Something.happened']);
	});

	it('keeps to the linked accounts that are asked for', async () => {
		const own = await mergeTrigger();
		await deliver({ event: 'Job.changed', url: own.url });
		const account = own.trigger.runs[0]?.[0]?.linked_account as { id: string };
		const same = await mergeTrigger({ ...anything, linkedAccountIds: [account.id] });
		const other = await mergeTrigger({ ...anything, linkedAccountIds: ['another'] });
		for (const { url } of [same, other])
			expect(await deliver({ event: 'Job.changed', url })).toBe(200);
		expect([same.trigger.runs.length, other.trigger.runs.length]).toEqual([1, 0]);
	});

	it('of the dashboard’s test button is answered and starts no run', async () => {
		const { trigger, url } = await mergeTrigger();
		expect(await deliver({ url })).toBe(200);
		expect(trigger.runs).toEqual([]);
	});

	it('puts out the account token only when it is asked for', async () => {
		const without = await mergeTrigger();
		const together = await mergeTrigger({ ...anything, includeAccountToken: true });
		const data = { id: 'a1', account_token: 'secret-token', is_relink: false };
		for (const { url } of [without, together]) {
			await deliver({ event: 'LinkedAccount.linked', url, data });
		}
		expect(without.trigger.runs[0]?.[0]?.data).toEqual({ id: 'a1', is_relink: false });
		expect(together.trigger.runs[0]?.[0]?.data).toEqual(data);
	});

	it('runs once though two webhooks send it, and again when the record changed', async () => {
		const { trigger, url } = await mergeTrigger();
		const event = { event: 'ScheduledInterview.changed', url };
		await deliver({ ...event, data: { modified_at: '2026-11-21T10:00:00Z' } });
		await deliver({ ...event, data: { modified_at: '2026-11-21T10:00:00Z' } });
		trigger.restart();
		await deliver({ ...event, data: { modified_at: '2026-11-21T10:00:00Z' } });
		await deliver({ ...event, data: { modified_at: '2026-11-21T11:00:00Z' } });
		expect(trigger.runs).toHaveLength(2);
	});

	it('is accepted with the old and the new key while both are in the credential', async () => {
		const { trigger, url } = await mergeTrigger(anything, 'old_key, new_key');
		const sent = ['old_key', 'new_key', 'third_key'].map(async (secret) => {
			const body = JSON.stringify({ hook: { event: 'Job.added' }, data: { id: secret } });
			return await post(url, body, createHmac('sha256', secret).update(body).digest('base64url'));
		});
		expect(await Promise.all(sent)).toEqual([200, 200, 401]);
		expect(trigger.runs).toHaveLength(2);
	});
});

describe('Activation', () => {
	it('is refused without a key, and goes on when unsigned events are allowed', async () => {
		const { trigger } = await mergeTrigger(anything, '');
		await expect(trigger.activate()).rejects.toThrow("'Webhook Signature Key'");
		trigger.change({ allowUnsigned: true });
		await trigger.activate();
	});
});

describe('In the common format', () => {
	it.each([
		['ScheduledInterview.changed', true],
		['ScheduledInterview.removed', true],
		['ScheduledInterview.synced', false],
		['Candidate.changed', false],
	])('the data of %s has the fields of every vendor: %s', async (event, isCommon) => {
		const { trigger, url } = await mergeTrigger({ ...anything, commonFormat: true });
		expect(await deliver({ event, url })).toBe(200);
		const [delivery] = trigger.runs.flat();
		expect(delivery).toMatchObject({ hook: { event }, linked_account: expect.any(Object) });
		const fields = Object.keys(delivery?.data ?? {});
		expect(isEqual(fields, commonFields)).toBe(isCommon);
	});
});

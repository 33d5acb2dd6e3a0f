import type { StoredHook } from '../../../nodes/Kula/trigger/hooks';
import { isRecord } from '../../../nodes/shared/values';
import { eventNames } from '../../../sandbox/vendors/kula/webhookEvents';
import { loadOptions } from '../../engine/listSearch';
import { useStandIn } from '../../engine/sandbox';
import { ActiveTrigger, type TriggerSettings } from '../../engine/trigger';
import { eventually } from '../../sandbox/eventually';
import { keys } from '../../sandbox/kulaClient';

const standIn = useStandIn('kula');
const origin = 'https://n8n.example.com';
const open: ActiveTrigger[] = [];
const events = ['interview.event.created', 'interview.event.updated'];

interface Hook {
	id: number;
	url: string;
	name: string;
	subscribed_events: string[];
	enabled: boolean;
}

afterEach(async () => {
	for (const trigger of open.splice(0)) await trigger.close();
});

const credentials = () => ({ kulaApi: { apiToken: keys.application, baseUrl: standIn.url } });

function kulaTrigger(
	parameters: TriggerSettings['parameters'] = { events },
	webhookBaseUrl = `${origin}/webhook`,
) {
	const trigger = new ActiveTrigger({
		node: 'KulaTrigger',
		parameters,
		webhookBaseUrl,
		credentials: credentials(),
	});
	open.push(trigger);
	return trigger;
}

/** A trigger that will receive what the stand-in sends to its public address. */
async function listeningTrigger(parameters?: TriggerSettings['parameters']) {
	const trigger = kulaTrigger(parameters);
	const { origin: target } = new URL(await trigger.listen());
	await standIn.control.seed('kula', { tunnels: { [origin]: target } });
	return trigger;
}

async function activeTrigger(parameters?: TriggerSettings['parameters']) {
	const trigger = await listeningTrigger(parameters);
	await trigger.activate();
	return trigger;
}

async function kula(method: string, path: string, body?: object) {
	const response = await fetch(`${standIn.url}${path}`, {
		method,
		body: body && JSON.stringify(body),
		headers: { authorization: `Bearer ${keys.application}`, 'content-type': 'application/json' },
	});
	const text = await response.text();
	return text === '' ? undefined : JSON.parse(text).data;
}

/** What a trigger has kept of its webhook. */
function storedIn({ staticData }: ActiveTrigger): StoredHook {
	const kept = staticData['node:Tested'];
	return isRecord(kept) ? kept : {};
}

/** Registers the address of the first webhook once more, as what a trigger would have kept of it. */
async function double(): Promise<StoredHook> {
	const [hook] = await hooks();
	const body = { url: hook?.url, name: 'double', subscribed_events: events };
	const { id, secret } = await kula('POST', '/v1/webhooks', body);
	return { webhookId: String(id), secrets: [secret] };
}

const hooks = async (): Promise<Hook[]> => await kula('GET', '/v1/webhooks?limit=100');

/** The first attempt of the newest delivery, once it is over. */
async function lastStatus(): Promise<number | null> {
	return await eventually(async () => {
		const delivery = (await standIn.control.deliveries('kula')).at(-1);
		return delivery?.attempts[0]?.status ?? undefined;
	});
}

const deliver = async (event: object) => {
	await standIn.control.deliver('kula', event);
	return await lastStatus();
};

describe('A webhook of the trigger', () => {
	it('is registered with its address, its events and a secret of its own', async () => {
		const trigger = await activeTrigger();
		expect(await hooks()).toEqual([
			expect.objectContaining({
				url: expect.stringMatching(/^https:\/\/n8n\.example\.com\/webhook\/.+\/webhook$/),
				name: 'n8n: test',
				subscribed_events: events,
				enabled: true,
			}),
		]);
		const { requests } = await standIn.control.requests({ vendor: 'kula', method: 'POST' });
		expect(requests[0]?.body).toMatchObject({ secret: expect.stringMatching(/^[0-9a-f]{64}$/) });
		expect(trigger.staticData).toMatchObject({
			'node:Tested': { webhookId: expect.any(String), secrets: [expect.any(String)] },
		});
	});

	it('is left alone by a restart', async () => {
		const trigger = await activeTrigger();
		await standIn.control.clearRequests();
		trigger.restart();
		await trigger.activate();
		const requests = await standIn.received();
		expect(requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it('goes with the trigger, and comes back with it', async () => {
		const trigger = await activeTrigger();
		await trigger.deactivate();
		expect(await hooks()).toEqual([]);
		expect(trigger.staticData).toEqual({ 'node:Tested': {} });
		await trigger.activate();
		expect(await hooks()).toHaveLength(1);
	});

	it('that is gone already is no hindrance to deactivation', async () => {
		const trigger = await activeTrigger();
		const [hook] = await hooks();
		await standIn.control.addFault({
			vendor: 'kula',
			method: 'DELETE',
			effect: { kind: 'status', status: 404, body: { error: { code: 'x', message: 'x' } } },
		});
		await trigger.deactivate();
		await kula('DELETE', `/v1/webhooks/${hook?.id}`);
		await trigger.deactivate();
		expect(await hooks()).toEqual([]);
	});

	it('gets other events when they are changed', async () => {
		const trigger = await activeTrigger();
		const [before] = await hooks();
		trigger.change({ events: ['candidate.created'] });
		await trigger.activate();
		const after = await hooks();
		expect(after.map(({ subscribed_events }) => subscribed_events)).toEqual([
			['candidate.created'],
		]);
		expect(after[0]?.id).toBe(before?.id);
	});

	it('asks for all events that Kula has when any event is chosen', async () => {
		const trigger = await activeTrigger({ events: ['*'] });
		expect((await hooks())[0]?.subscribed_events).toEqual(eventNames);
		expect(await trigger.hook('checkExists')).toBe(true);
	});

	it('is taken up again after a crash before its ID and secret were saved', async () => {
		const trigger = await activeTrigger();
		trigger.forget();
		await trigger.activate();
		expect(await hooks()).toHaveLength(1);
		expect(await deliver({ event: events[0] })).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it.each<[string, Partial<StoredHook>]>([
		['without its secret', { secrets: undefined }],
		['with another ID', { webhookId: '4711', secrets: ['former'] }],
	])('gets a new secret where an earlier time left it %s', async (_what, left) => {
		const trigger = await activeTrigger();
		const former = storedIn(trigger);
		trigger.forget({ 'node:Tested': { ...former, ...left } });
		await trigger.activate();
		expect(await hooks()).toHaveLength(1);
		const { webhookId, secrets = [] } = storedIn(trigger);
		expect(webhookId).toBe(former.webhookId);
		expect(secrets).toEqual([expect.any(String), ...(left.secrets ?? [])]);
		expect(secrets).not.toEqual(expect.arrayContaining(former.secrets ?? []));
		expect(await deliver({ event: events[0] })).toBe(200);
	});

	it('is taken up where the answer to its registration was lost', async () => {
		const effect = { kind: 'cut', when: 'after' } as const;
		await standIn.control.addFault({ vendor: 'kula', method: 'POST', effect });
		const trigger = await listeningTrigger();
		await expect(trigger.activate()).rejects.toThrow('it may have been carried out');
		const [lost] = await hooks();
		await trigger.activate();
		expect((await hooks()).map(({ id }) => id)).toEqual([lost?.id]);
		expect(await deliver({ event: events[0] })).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it.each(['older', 'newer'])('is the only one where %s doubles are left', async (age) => {
		const trigger = await activeTrigger();
		await double();
		const last = await double();
		if (age === 'older') trigger.forget({ 'node:Tested': last });
		const kept = age === 'older' ? last : storedIn(trigger);
		expect(await trigger.hook('checkExists')).toBe(false);
		await trigger.activate();
		expect((await hooks()).map(({ id }) => String(id))).toEqual([kept.webhookId]);
		expect(storedIn(trigger)).toEqual(kept);
		expect(await deliver({ event: events[0] })).toBe(200);
		expect(trigger.runs).toHaveLength(1);
	});

	it('takes its doubles along when it goes', async () => {
		const trigger = await activeTrigger();
		await double();
		await double();
		await trigger.deactivate();
		expect(await hooks()).toEqual([]);
	});

	it('is switched on again when Kula had switched it off', async () => {
		const trigger = await activeTrigger();
		const [hook] = await hooks();
		await kula('POST', `/v1/webhooks/${hook?.id}/disable`);
		await trigger.activate();
		expect(await hooks()).toMatchObject([{ id: hook?.id, enabled: true }]);
	});

	it('never touches those of others', async () => {
		const others = [`${origin}/webhook/other/webhook`, 'https://example.com/hook'];
		for (const url of others) {
			await kula('POST', '/v1/webhooks', { url, name: 'other', subscribed_events: events });
		}
		const before = await hooks();
		const trigger = await activeTrigger();
		trigger.change({ events: ['candidate.created'] });
		await trigger.activate();
		await trigger.deactivate();
		expect(await hooks()).toEqual(before);
	});

	it('is found behind more than a page of others', async () => {
		const trigger = await activeTrigger();
		for (let number = 0; number < 105; number += 1) {
			const url = `https://example.com/${number}`;
			await kula('POST', '/v1/webhooks', { url, name: 'other', subscribed_events: events });
		}
		expect(await trigger.hook('checkExists')).toBe(true);
		await trigger.deactivate();
		expect((await hooks()).filter(({ url }) => url.startsWith(origin))).toEqual([]);
	}, 60_000);
});

describe('Activation', () => {
	it.each([
		'http://localhost:5678/webhook',
		'https://localhost/webhook',
		'http://127.0.0.1:5678/webhook',
		'http://[::1]:5678/webhook',
		'http://n8n.example.com/webhook',
	])('is refused at %s, naming WEBHOOK_URL', async (address) => {
		const trigger = kulaTrigger({ events }, address);
		await expect(trigger.activate()).rejects.toMatchObject({
			description: expect.stringContaining('WEBHOOK_URL'),
		});
		expect(await standIn.received()).toEqual([]);
	});

	it('is refused without an event', async () => {
		await expect(kulaTrigger({ events: [] }).activate()).rejects.toThrow("'Trigger On' is empty");
	});

	it('tells what Kula says about a bad token', async () => {
		const trigger = new ActiveTrigger({
			node: 'KulaTrigger',
			parameters: { events },
			webhookBaseUrl: `${origin}/webhook`,
			credentials: { kulaApi: { apiToken: 'wrong', baseUrl: standIn.url } },
		});
		await expect(trigger.activate()).rejects.toMatchObject({ httpCode: '401' });
	});
});

describe('The events to choose from', () => {
	it('are those of the vendor, and any', async () => {
		const options = await loadOptions({
			node: 'KulaTrigger',
			method: 'getEvents',
			credentials: credentials(),
		});
		expect(options.map(({ value }) => value)).toEqual(['*', ...eventNames]);
	});
});

describe('A delivery', () => {
	it.each(eventNames)('of %s starts a run', async (event) => {
		const trigger = await activeTrigger({ events: ['*'] });
		expect(await deliver({ event, data: { id: 7 } })).toBe(200);
		expect(trigger.runs).toEqual([
			[
				{
					event,
					event_id: expect.any(String),
					created_at: expect.any(String),
					account_id: expect.any(Number),
					data: { id: 7 },
				},
			],
		]);
	});

	it.each(['', 'v1=00', 't=1,v1=00', 't=9999999999,v1=00'])(
		'with the signature %p is refused',
		async (signature) => {
			const trigger = await activeTrigger();
			expect(await deliver({ event: events[0], signature })).toBe(401);
			expect(trigger.runs).toEqual([]);
		},
	);

	it('runs once for one event ID, also after a restart', async () => {
		const trigger = await activeTrigger();
		const event = { event: events[0], event_id: 'evt_1' };
		await deliver(event);
		await deliver({ ...event, data: { id: 'sent again' } });
		trigger.restart();
		await deliver(event);
		await deliver({ ...event, event_id: 'evt_2' });
		expect(trigger.runs.flat().map(({ event_id }) => event_id)).toEqual(['evt_1', 'evt_2']);
	});

	it('of a test of the vendor is answered and starts no run', async () => {
		const trigger = await activeTrigger({ events: ['*'] });
		const [hook] = await hooks();
		await kula('POST', `/v1/webhooks/${hook?.id}/test`);
		expect(await lastStatus()).toBe(200);
		expect(trigger.runs).toEqual([]);
	});

	it('that comes before the secret is saved is asked for again', async () => {
		const trigger = await activeTrigger();
		trigger.forget();
		expect(await deliver({ event: events[0] })).toBe(503);
		expect(trigger.runs).toEqual([]);
	});
});

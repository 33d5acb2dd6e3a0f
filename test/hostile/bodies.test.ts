import { randomBytes } from 'node:crypto';

import fc from 'fast-check';

import { ActiveTrigger } from '../engine/trigger';
import { deliverers, type DelivererName } from '../model/deliverers';
import { holds } from '../model/schedules';
import { hostileValues } from './values';

const DEEP = 100_000;

/** By name, bodies that no vendor writes. */
const hostileBodies: Record<string, string | Uint8Array> = {
	nothing: '',
	'no JSON': 'event=interview.evaluation&a[__proto__][polluted]=1',
	'half of a JSON': '{"event":"interview.evaluation","data":{',
	'a list': '[{"event":"interview.evaluation"}]',
	'a text': '"interview.evaluation"',
	null: 'null',
	'bytes that are no text': randomBytes(1_000),
	'a mark of the byte order': '\ufeff{"event":"interview.evaluation"}',
	'many lists in each other': '['.repeat(DEEP),
	'many closed lists in each other': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
	'a million zeros': `{"event":${'0'.repeat(1_000_000)}}`,
};

/** What a body may hold in place of the value of one of its fields. */
const rawValues: Record<string, string> = {
	'many lists in each other': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
	'many objects in each other': `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
	'a million fields': `{${Array.from({ length: 100_000 }, (_, key) => `"f${key}":1`).join()}}`,
	'a prototype': '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
	'a huge number': '1e999',
	'a long number': '9'.repeat(100_000),
	'half a character': '"\\ud83d"',
	'the same field twice': '{"a":1,"a":2,"__proto__":null}',
};

const HOLE = '"put it here"';

/** The bodies of an event with a value in each of its places. */
function spoilt(body: object, raw: string): string[] {
	const placesIn = (value: unknown, put: (entry: unknown) => unknown): unknown[] => [
		put(JSON.parse(HOLE)),
		...(typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, entry]) =>
					placesIn(entry, (inner) => put({ ...value, [key]: inner })),
				)
			: []),
	];
	const whole = placesIn(body, (entry) => entry).slice(1);
	return whole.map((one) => JSON.stringify(one).replace(HOLE, () => raw));
}

const values: Record<string, string> = {
	...rawValues,
	...Object.fromEntries(
		Object.entries(hostileValues).map(([name, value]) => [
			`${name}, written`,
			JSON.stringify(value),
		]),
	),
};

const attack = fc.record({
	vendor: fc.constantFrom<DelivererName>('Boooply', 'Kula', 'Merge'),
	isSigned: fc.boolean(),
	body: fc.oneof(
		fc.record({ named: fc.constantFrom(...Object.keys(hostileBodies)) }),
		fc.record({ value: fc.constantFrom(...Object.keys(values)), place: fc.nat({ max: 9 }) }),
	),
});

const triggers = new Map<DelivererName, { trigger: ActiveTrigger; url: string }>();

async function triggerOf(vendor: DelivererName): Promise<{ trigger: ActiveTrigger; url: string }> {
	const known = triggers.get(vendor);
	if (known) return known;
	const { settings, saved } = deliverers[vendor];
	const trigger = new ActiveTrigger(settings);
	trigger.forget(saved);
	const listening = { trigger, url: await trigger.listen() };
	triggers.set(vendor, listening);
	return listening;
}

afterAll(async () => {
	for (const { trigger } of triggers.values()) await trigger.close();
});

it.each(['Boooply', 'Kula', 'Merge'] as const)(
	'A body of %s that is nested too deep to be kept is refused',
	async (vendor) => {
		const { body, signature } = deliverers[vendor];
		const { trigger, url } = await triggerOf(vendor);
		const runs = trigger.runs.length;
		const deep = spoilt(body(1), rawValues['many lists in each other'] ?? '').at(-1) ?? '';
		const { status } = await fetch(url, {
			method: 'POST',
			body: deep,
			headers: { 'content-type': 'application/json', ...signature(deep, Date.now()) },
		});
		expect(status).toBe(400);
		expect(trigger.runs).toHaveLength(runs);
	},
);

it('No body breaks a webhook, and none runs that is not signed', async () => {
	await holds(attack, 0.5, async ({ vendor, isSigned, body: how }) => {
		const deliverer = deliverers[vendor];
		const { trigger, url } = await triggerOf(vendor);
		const bodies = 'named' in how ? [] : spoilt(deliverer.body(1), values[how.value] ?? '');
		const body =
			'named' in how ? (hostileBodies[how.named] ?? '') : (bodies[how.place % bodies.length] ?? '');
		const runs = trigger.runs.length;
		const response = await fetch(url, {
			method: 'POST',
			body: Buffer.from(body),
			headers: {
				'content-type': 'application/json',
				connection: 'close', // a busy machine may close an idle one just as it is used again
				...(isSigned && deliverer.signature(body, Date.now())),
			},
		});
		const answer = await response.text();
		expect([200, 400, 401]).toContain(response.status);
		expect(Object.prototype).not.toHaveProperty('polluted');
		expect(answer).not.toContain('a secret of the tests');
		if (isSigned) expect(response.status).not.toBe(401);
		else {
			expect(response.status).toBe(401);
			expect(trigger.runs).toHaveLength(runs);
		}
	});
});

import { createHmac } from 'node:crypto';

import { hexSignature } from '../../nodes/Boooply/trigger/signature';
import { timedSignature } from '../../nodes/Kula/trigger/signature';
import { base64urlSignature } from '../../nodes/MergeAts/trigger/signature';
import { secretsIn, type SignatureCheck } from '../../nodes/shared/trigger/signature';

const now = Date.UTC(2026, 10, 21, 12);
const seconds = now / 1000;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Computed from Merge's rule: base64url of an HMAC-SHA256 over the raw body. */
const merge = {
	secret: 'test_webhook_signature_key',
	body: '{"hook":{"event":"ScheduledInterview.changed"},"linked_account":{"id":"a1"},"data":{"id":"b8faf072-98b9-4445-8a9a-6b4950efca19"}}',
	signature: '8aj1WigjBk5iYoX5Jk_OrNb9QKEO9WvHiK6NlObaj20',
};

const boooply = {
	secret: 'whsec_test',
	body: '{"event":"interview.scores","data":{"candidateName":"Zoë Ångström","meetingCode":"Boooply-AI-1"}}',
	signature: '',
};
boooply.signature = createHmac('sha256', boooply.secret).update(boooply.body).digest('hex');

const kula = { secret: 'kula-secret', body: '{"event":"ping","data":{"message":"hi"}}' };
const kulaSignature = (time: number, body = kula.body) =>
	`t=${time},v1=${createHmac('sha256', kula.secret).update(`${time}.${body}`).digest('hex')}`;

const checks: Array<[string, SignatureCheck, { secret: string; body: string; signature: string }]> =
	[
		['hex', hexSignature, boooply],
		['base64url', base64urlSignature, merge],
		['t=…,v1=…', timedSignature, { ...kula, signature: kulaSignature(seconds) }],
	];

describe.each(checks)('A signature in %s', (_, check, { secret, body, signature }) => {
	const accepts = (given: string, content = body, key = secret) =>
		check(given, bytes(content), key, now);

	it('is accepted for the bytes it was made of', () => {
		expect(accepts(signature)).toBe(true);
	});

	it('is refused with another key, or for another body', () => {
		expect(accepts(signature, body, `${secret}x`)).toBe(false);
		expect(accepts(signature, body.replace('{', '{ '))).toBe(false);
	});

	it('is refused when it is cut short, longer, empty or nonsense', () => {
		const cut = [signature.slice(0, -1), signature.slice(0, -20), signature.slice(0, 1)];
		for (const given of [...cut, `${signature}00`, '', ' ', 'undefined', '🔑'.repeat(16)]) {
			expect({ given, accepted: accepts(given) }).toEqual({ given, accepted: false });
		}
	});
});

describe('A signature in base64url', () => {
	it('may be padded', () => {
		const given = `${merge.signature}=`;
		expect(base64urlSignature(given, bytes(merge.body), merge.secret, now)).toBe(true);
	});

	it('of many padding characters is refused at once', () => {
		const given = `${'='.repeat(16_000)}x`;
		const began = performance.now();
		for (let count = 0; count < 10; count++) {
			expect(base64urlSignature(given, bytes(merge.body), merge.secret, now)).toBe(false);
		}
		expect(performance.now() - began).toBeLessThan(500);
	});
});

describe('A signature with a time', () => {
	const isAccepted = (given: string) => timedSignature(given, bytes(kula.body), kula.secret, now);

	it.each([
		[-301, false],
		[-300, true],
		[300, true],
		[301, false],
	])('made %i seconds from now: accepted is %s', (distance, accepted) => {
		expect(isAccepted(kulaSignature(seconds + distance))).toBe(accepted);
	});

	it('covers its time', () => {
		const given = kulaSignature(seconds - 1000).replace(String(seconds - 1000), String(seconds));
		expect(isAccepted(given)).toBe(false);
	});

	it('is refused without a time or without a digest', () => {
		expect(isAccepted(kulaSignature(seconds).replace(/^t=\d+,/, ''))).toBe(false);
		expect(isAccepted(`t=${seconds}`)).toBe(false);
		expect(isAccepted('t=NaN,v1=00')).toBe(false);
	});
});

describe('The secrets of a credential', () => {
	it.each([
		['whsec_new', ['whsec_new']],
		['whsec_old, whsec_new', ['whsec_old, whsec_new', 'whsec_old', 'whsec_new']],
		['old,new', ['old,new', 'old', 'new']],
		['two words', ['two words']],
		['new,', ['new,', 'new']],
		[' , ', []],
		['  ', []],
		[undefined, []],
	])('%p are %p', (field, secrets) => {
		expect(secretsIn(field)).toEqual(secrets);
	});
});

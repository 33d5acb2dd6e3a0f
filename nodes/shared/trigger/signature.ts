import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether a signature header belongs to a body under one secret; `now` in milliseconds since 1970. */
export type SignatureCheck = (
	given: string,
	body: Uint8Array,
	secret: string,
	now: number,
) => boolean;

/** Seconds by which the time of a signature may differ from ours. */
const TOLERANCE = 300;

const TIMED = /^\s*t=(\d+)\s*,\s*v1=([0-9a-f]+)\s*$/i;

function hmac(secret: string, ...parts: Array<string | Uint8Array>) {
	const digest = createHmac('sha256', secret);
	for (const part of parts) digest.update(part);
	return digest;
}

/** Compares in a time that tells nothing about the place of a difference; texts of unlike length are never equal. */
function isEqual(one: string, other: string): boolean {
	const [first, second] = [one, other].map((text) => new TextEncoder().encode(text));
	return (
		first !== undefined &&
		second !== undefined &&
		first.length === second.length &&
		timingSafeEqual(first, second)
	);
}

/** HMAC-SHA256 of the body in hex. */
export const hexSignature: SignatureCheck = (given, body, secret) =>
	isEqual(given.trim().toLowerCase(), hmac(secret, body).digest('hex'));

/** HMAC-SHA256 of the body in base64url, with or without padding. */
export const base64urlSignature: SignatureCheck = (given, body, secret) =>
	isEqual(given.trim().replace(/={1,2}$/, ''), hmac(secret, body).digest('base64url'));

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`, at most 300 seconds old or ahead. */
export const timedSignature: SignatureCheck = (given, body, secret, now) => {
	const [, seconds, digest] = TIMED.exec(given) ?? [];
	if (seconds === undefined || digest === undefined) return false;
	if (Math.abs(now / 1000 - Number(seconds)) > TOLERANCE) return false;
	return isEqual(digest.toLowerCase(), hmac(secret, `${seconds}.`, body).digest('hex'));
};

/**
 * The secrets that a credential's field holds: one, or two with a comma between them while the vendor changes from the
 * old to the new one. A space is part of a secret: each part of a phrase would be one that is easier to guess.
 */
export function secretsIn(field: unknown): string[] {
	const text = String(field ?? '').trim();
	const secrets = text.split(',').map((secret) => secret.trim());
	return [...new Set([text, ...secrets])].filter((secret) => /[^\s,]/.test(secret));
}

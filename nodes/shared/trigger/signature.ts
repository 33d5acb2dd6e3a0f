import { timingSafeEqual } from 'node:crypto';

/** Whether a signature header belongs to a body under one secret; `now` in milliseconds since 1970. */
export type SignatureCheck = (
	given: string,
	body: Uint8Array,
	secret: string,
	now: number,
) => boolean;

/** Compares in a time that tells nothing about the place of a difference; texts of unlike length are never equal. */
export function areEqual(one: string, other: string): boolean {
	const [first, second] = [Buffer.from(one), Buffer.from(other)];
	return first.length === second.length && timingSafeEqual(first, second);
}

/**
 * The secrets that a credential's field holds: one, or two with a comma between them while the vendor changes from the
 * old to the new one. A space is part of a secret: each part of a phrase would be one that is easier to guess.
 */
export function secretsIn(field: unknown): string[] {
	const text = String(field ?? '').trim();
	const secrets = text.split(',').map((secret) => secret.trim());
	return [...new Set([text, ...secrets])].filter((secret) => /[^\s,]/.test(secret));
}

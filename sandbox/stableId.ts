import { createHash } from 'node:crypto';

/** A UUID that is always the same for the same text. */
export function stableUuid(text: string): string {
	return digest(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** 32 hexadecimal digits that are always the same for the same text. */
export function stableToken(text: string): string {
	return digest(text).slice(0, 32);
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

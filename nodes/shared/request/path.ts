import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../input/refuse';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Half of a character that takes two, which no address can hold. */
export const HALF_CHARACTER = /\p{Surrogate}/u;

/** The names in braces of a documented path. */
export function placeholdersOf(path: string): string[] {
	return [...path.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** Refuses a value that an expression left empty. */
export function refuseEmpty(item: IExecuteSingleFunctions, field: string): never {
	return refuse(
		item,
		`'${field}' is empty`,
		`Choose a value for '${field}', or give one by an expression that is never empty.`,
	);
}

/** Refuses a value that cannot stand in an address. */
export function refuseHalfCharacter(item: IExecuteSingleFunctions, field: string): never {
	return refuse(
		item,
		`'${field}' holds half a character`,
		`Part of an emoji or of a rare letter was cut off in '${field}'. Correct it, or the expression behind it.`,
	);
}

/**
 * What a parameter puts into a path, percent-encoded.
 *
 * @param field its display name
 * @throws NodeOperationError where it is empty, or would lead to another path
 */
export function pathPart(item: IExecuteSingleFunctions, name: string, field: string): string {
	const given = item.getNodeParameter(name, '', { extractValue: true });
	const value = typeof given === 'object' ? '' : String(given ?? '').trim();
	if (value === '') return refuseEmpty(item, field);
	if (HALF_CHARACTER.test(value)) return refuseHalfCharacter(item, field);
	if (value !== '.' && value !== '..') return encodeURIComponent(value);
	return refuse(item, `'${field}' cannot be '${value}'`, `Choose another '${field}'.`);
}

import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../input/refuse';
import { checkCharacters, refuseEmpty } from '../input/text';

const PLACEHOLDER = /\{(\w+)\}/g;

/** The names in braces of a documented path. */
export function placeholdersOf(path: string): string[] {
	return [...path.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
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
	checkCharacters(item, field, value);
	if (value !== '.' && value !== '..') return encodeURIComponent(value);
	return refuse(item, `'${field}' cannot be '${value}'`, `Choose another '${field}'.`);
}

import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from './refuse';

/** Half of a character that takes two, which no address can hold. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Refuses a field that its expression left empty. */
export function refuseEmpty(item: IExecuteSingleFunctions, field: string): never {
	return refuse(
		item,
		`'${field}' is empty`,
		`Choose a value for '${field}', or give one by an expression that is never empty.`,
	);
}

/**
 * Makes sure that a text can be part of an address.
 *
 * @throws NodeOperationError naming the field
 */
export function checkCharacters(item: IExecuteSingleFunctions, field: string, text: string): void {
	if (!HALF_CHARACTER.test(text)) return;
	refuse(
		item,
		`'${field}' holds half a character`,
		`Part of an emoji or of a rare letter was cut off in '${field}'. Correct it, or the expression behind it.`,
	);
}

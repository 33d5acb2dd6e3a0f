import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { refuse } from './refuse';

/** What makes two texts the same to a person: `One-on-One` is `one_on_one`. */
function key(text: unknown): string {
	return String(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Refuses what a field of choices does not offer. */
export function refuseChoice(
	context: IExecuteSingleFunctions,
	field: string,
	values: string[],
	given: unknown,
): never {
	return refuse(
		context,
		`'${field}' has no choice '${String(given)}'`,
		`Choose one of: ${values.join(', ')}.`,
	);
}

/**
 * The value of a field of choices that a text means: a value, or the name of one as people see it.
 *
 * @throws NodeOperationError naming the choices
 */
export function choiceMeant(
	context: IExecuteSingleFunctions,
	{ displayName, options = [] }: INodeProperties,
	given: unknown,
): unknown {
	const choices = options.filter((option) => 'value' in option);
	const found =
		choices.find(({ value }) => value === given) ??
		choices.find(({ name, value }) => [name, value].map(key).includes(key(given)));
	if (found) return found.value;
	const values = choices.map(({ value }) => String(value));
	return refuseChoice(context, displayName, values, given);
}

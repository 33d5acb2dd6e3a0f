import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from './refuse';

interface WholeNumber {
	displayName: string;
	fallback: number;
	least: number;
}

/**
 * A parameter as a whole number, which an expression may have given as text.
 *
 * @throws NodeOperationError naming the field
 */
export function wholeNumber(
	context: IExecuteSingleFunctions,
	name: string,
	{ displayName, fallback, least }: WholeNumber,
): number {
	const given = context.getNodeParameter(name, fallback);
	const value = given === '' || given === null ? NaN : Number(given);
	if (Number.isInteger(value) && value >= least) return value;
	return refuse(
		context,
		`'${displayName}' must be a whole number of at least ${least}`,
		`It is ${JSON.stringify(given)}. Correct '${displayName}' or the expression behind it.`,
	);
}

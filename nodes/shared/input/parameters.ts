import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from './refuse';

interface WholeNumber {
	displayName: string;
	fallback: number;
	least: number;
	most?: number;
}

/**
 * A parameter as a whole number, which an expression may have given as text.
 *
 * @throws NodeOperationError naming the field
 */
export function wholeNumber(
	context: IExecuteSingleFunctions,
	name: string,
	{ displayName, fallback, least, most = Infinity }: WholeNumber,
): number {
	const given = context.getNodeParameter(name, fallback);
	const value = given === '' || given === null ? NaN : Number(given);
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
	return refuse(
		context,
		`'${displayName}' must be a whole number ${range}`,
		`It is ${JSON.stringify(given)}. Correct '${displayName}' or the expression behind it.`,
	);
}

import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../../shared/input/refuse';

/**
 * An ID as the vendor wants it in a body: a whole number, which was typed or came from an expression.
 *
 * @param field display name of the field, for error messages
 * @throws NodeOperationError where it is anything else
 */
export function wholeId(context: IExecuteSingleFunctions, given: unknown, field: string): number {
	const text = String(given ?? '').trim();
	if (/^\d+$/.test(text)) return Number(text);
	return refuse(
		context,
		`'${field}' is not a valid ID: ${text || 'it is empty'}`,
		`Give '${field}' in digits only, or choose it from the list.`,
	);
}

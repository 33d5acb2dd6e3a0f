import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { refuse } from '../../shared/input/refuse';
import { isGiven } from '../../shared/values';

/**
 * An ID as the vendor wants it: digits in a string, whether it was typed or came as a number.
 *
 * @param field display name of the field, for error messages
 * @throws NodeOperationError where it is anything else
 */
export function digits(context: IExecuteSingleFunctions, given: unknown, field: string): string {
	const text = String(given ?? '').trim();
	if (/^\d+$/.test(text)) return text;
	return refuse(
		context,
		`'${field}' is not a valid ID: ${text || 'it is empty'}`,
		`Give '${field}' in digits only, such as 123456. Apploi's support tells the IDs of users and teams.`,
	);
}

/** The team that was named in a field, or the one of the credential; undefined where neither names one. */
export async function teamOf(
	context: IExecuteSingleFunctions,
	given: unknown,
	field: string,
): Promise<string | undefined> {
	const { teamId } = await context.getCredentials('apploiApi');
	const named = [given, teamId].find(isGiven);
	return named === undefined ? undefined : digits(context, named, field);
}

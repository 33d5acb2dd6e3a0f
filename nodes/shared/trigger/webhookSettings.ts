import { NodeOperationError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { secretsIn } from './signature';

/** The hours for which the same delivery runs once; undefined where the user wants every one. */
export function duplicateHours(context: IWebhookFunctions): number | undefined {
	if (context.getNodeParameter('ignoreDuplicates', true) !== true) return undefined;
	const hours = Number(context.getNodeParameter('duplicateHours', 24));
	return hours > 0 ? hours : undefined;
}

/**
 * Refuses to start a trigger that could not tell a forgery, unless the user allows unsigned events.
 *
 * @param secret what the credential holds
 * @param field display name of the credential's field
 * @param where where the vendor shows the secret
 * @throws NodeOperationError naming the field and the remedy
 */
export function requireSecret(
	context: IHookFunctions,
	secret: unknown,
	field: string,
	where: string,
): void {
	if (secretsIn(secret).length > 0) return;
	if (context.getNodeParameter('allowUnsigned', false) === true) return;
	throw new NodeOperationError(context.getNode(), `'${field}' of the credential is empty`, {
		description: `Copy it from ${where} into the credential, so that forged events are refused; or turn on 'Allow Unsigned Events'.`,
	});
}

/** Whether a parameter with a list of choices is empty, or contains one of the values, or `*` for all. */
export function isChosen(context: IWebhookFunctions, parameter: string, ...values: string[]) {
	const chosen: unknown = context.getNodeParameter(parameter, []);
	if (!Array.isArray(chosen) || chosen.length === 0) return true;
	return chosen.includes('*') || values.some((value) => chosen.includes(value));
}

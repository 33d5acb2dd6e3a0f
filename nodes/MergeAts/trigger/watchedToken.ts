import { NodeOperationError, type IPollFunctions } from 'n8n-workflow';

import { mergeAts } from '../mergeAts';

/**
 * The account token of the linked account that a trigger watches.
 *
 * @throws NodeOperationError where neither the node nor the credential has one
 */
export async function watchedToken(context: IPollFunctions): Promise<string> {
	const { accountToken: token } = await context.getCredentials(mergeAts.credential);
	const own = String(context.getNodeParameter('accountToken', '') ?? '').trim();
	const chosen = own || String(token ?? '').trim();
	if (chosen !== '') return chosen;
	throw new NodeOperationError(context.getNode(), 'There is no account token', {
		description: "Give the token of a linked account in the credential or in 'Account Token'.",
	});
}

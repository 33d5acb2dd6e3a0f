import { NodeOperationError, type IDataObject, type ILoadOptionsFunctions } from 'n8n-workflow';

import { lookUp } from '../../shared/editor/lookup';
import { typedParameter } from '../editor/typedParameter';
import { mergeAts } from '../mergeAts';
import { TOKEN_HEADER } from './accountToken';

/**
 * One read about the linked account of the step, for dropdowns and forms.
 *
 * @throws NodeOperationError when neither the step nor the credential has an account token; NodeApiError in Merge's words
 */
export async function lookUpInAccount(
	context: ILoadOptionsFunctions,
	url: string,
	query: IDataObject = {},
): Promise<IDataObject> {
	const { accountToken } = await context.getCredentials(mergeAts.credential);
	const token = typedParameter(context, 'options.accountToken') ?? accountToken;
	if (typeof token !== 'string' || token === '') {
		throw new NodeOperationError(context.getNode(), 'There is no account token', {
			description:
				'Put the token of a linked account into the credential to choose from lists. An expression in the node works when the workflow runs, but not here.',
		});
	}
	return await lookUp(context, mergeAts, { url, qs: query, headers: { [TOKEN_HEADER]: token } });
}

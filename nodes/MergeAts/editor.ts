import { NodeOperationError, type IDataObject, type ILoadOptionsFunctions } from 'n8n-workflow';

import { lookUp } from '../shared/lookup';
import { isRecord } from '../shared/request';
import { mergeAts } from './mergeAts';

/** A parameter of the open step as it stands; undefined where it is empty or an expression, which has no item yet. */
export function typedParameter(context: ILoadOptionsFunctions, name: string): string | undefined {
	const parameter: unknown = context.getCurrentNodeParameter(name);
	const given = isRecord(parameter) ? parameter.value : parameter;
	if (typeof given !== 'string' || given === '' || given.startsWith('=')) return undefined;
	return given;
}

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
				'Put the token of a linked account into the credential to choose from lists. An expression in the step works when the workflow runs, but not here.',
		});
	}
	return await lookUp(context, mergeAts, {
		url,
		qs: query,
		headers: { 'X-Account-Token': token },
	});
}

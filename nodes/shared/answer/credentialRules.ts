import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialTestRequest,
} from 'n8n-workflow';

/**
 * What n8n says of an answer to a credential's test that is not as wanted.
 *
 * @param refusals what an answer with an error status means, by status
 * @param doubt a good answer that is none all the same
 */
export function credentialRules(
	vendor: string,
	refusals: Record<number, string>,
	...doubt: Array<IAuthenticateRuleResponseSuccessBody['properties']>
): ICredentialTestRequest['rules'] {
	const codes = Object.entries(refusals).map(
		([status, message]): IAuthenticateRuleResponseCode => ({
			type: 'responseCode',
			properties: { value: Number(status), message },
		}),
	);
	const webPage = {
		// Text where JSON is all that the vendor speaks.
		key: 'constructor.name',
		value: 'String',
		message: `The base URL leads to a web page, not to the API of ${vendor}. Correct the base URL.`,
	};
	const bodies = [webPage, ...doubt].map(
		(properties, index): [number, IAuthenticateRuleResponseSuccessBody] => [
			codes.length + index,
			{ type: 'responseSuccessBody', properties },
		],
	);
	// n8n reads each rule by its own type; its type of the list knows rules of one type only.
	return Object.assign(codes, Object.fromEntries(bodies));
}

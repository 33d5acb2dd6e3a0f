import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialTestRequest,
} from 'n8n-workflow';

const REDIRECTS = [301, 302, 303, 307, 308];

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
	const moved = `The base URL leads on to another address, which is not followed, because the key would go along. If ${vendor} has moved, correct the base URL.`;
	const codes = [
		...Object.entries(refusals),
		...REDIRECTS.map((status) => [status, moved] as const),
	].map(
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

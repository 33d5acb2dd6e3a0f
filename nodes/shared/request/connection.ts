import { NodeOperationError, type IHttpRequestOptions, type INode } from 'n8n-workflow';

/** What every request of a step to one of its vendor's addresses has in common. */
export type Connection = Pick<IHttpRequestOptions, 'baseURL' | 'disableFollowRedirect'>;

/**
 * How a step reaches an address of its credential, which is the only one that its requests go to: a redirect would take
 * the keys in the headers along, and turn a POST into a GET.
 *
 * @param given the address
 * @throws NodeOperationError where it is no web address
 */
export function connectionTo(node: INode, given: unknown): Connection {
	const baseURL = String(given ?? '').trim();
	if (!/^https?:\/\//i.test(baseURL) || !URL.canParse(baseURL)) {
		throw new NodeOperationError(
			node,
			`The base URL in the credential is not a web address: ${baseURL || 'it is empty'}`,
			{ description: 'Give it with https:// in front.' },
		);
	}
	return { baseURL, disableFollowRedirect: true };
}

import type { INodePropertyOptions } from 'n8n-workflow';

import { prepare } from '../shared/plan';
import { refuse } from '../shared/refuse';

type Routing = NonNullable<INodePropertyOptions['routing']>;

const HEADER = 'X-Account-Token';

/** The item's own account token where it has one, otherwise the credential's. */
const chosenToken = prepare(function (options) {
	const own = String(this.getNodeParameter('options.accountToken', '') ?? '').trim();
	const token = own || String(options.headers?.[HEADER] ?? '').trim();
	if (token === '') {
		refuse(
			this,
			'There is no account token',
			"Give the token of a linked account in the credential, or for this item under Options, 'Account Token'.",
		);
	}
	options.headers = { ...options.headers, [HEADER]: token };
});

/** Declares that a call is about one linked account, whose token goes with it. */
export function onLinkedAccount({ request, send, output }: Routing): Routing {
	return {
		request: { ...request, headers: { [HEADER]: '={{$credentials.accountToken}}' } },
		send: { ...send, preSend: [chosenToken, ...(send?.preSend ?? [])] },
		output,
	};
}

import type { INodePropertyOptions } from 'n8n-workflow';

import { isHeaderText } from '../../shared/input/headerText';
import { refuse } from '../../shared/input/refuse';
import { prepare } from '../../shared/request/operation';

type Routing = NonNullable<INodePropertyOptions['routing']>;

export const TOKEN_HEADER = 'X-Account-Token';

/** The item's own account token where it has one, otherwise the credential's. */
const chosenToken = prepare(function (request) {
	const own = String(this.getNodeParameter('options.accountToken', '') ?? '').trim();
	const token = own || String(request.headers?.[TOKEN_HEADER] ?? '').trim();
	if (token === '') {
		refuse(
			this,
			'There is no account token',
			"Give the token of a linked account in the credential, or for this item under Options, 'Account Token'.",
		);
	}
	if (!isHeaderText(token)) {
		refuse(
			this,
			'The account token holds characters that no token has',
			"Copy the token of the linked account again, into the credential or into 'Account Token' under Options.",
		);
	}
	request.headers = { ...request.headers, [TOKEN_HEADER]: token };
});

/** Declares that a call is about one linked account, whose token goes with it. */
export function onLinkedAccount({ request, send, output }: Routing): Routing {
	return {
		request: { ...request, headers: { [TOKEN_HEADER]: '={{$credentials.accountToken}}' } },
		send: { ...send, preSend: [chosenToken, ...(send?.preSend ?? [])] },
		output,
	};
}

import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { plainAnswer, remoteAnswer } from './remoteAnswer';
import { requestBody } from './requestBody';

/** ATS reference, Linked account: Passthrough. */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a request to an ATS',
	description: "Call the customer's ATS through Merge, for what the common models do not cover",
	walk: remoteAnswer,
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/passthrough' },
		send: { preSend: [requestBody] },
		output: { postReceive: [plainAnswer] },
	}),
};

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { plainAnswer, remoteAnswer } from './remoteAnswer';

/** ATS reference, Linked account: Async passthrough. */
export const getResult: Operation = {
	name: 'Get Result',
	value: 'getResult',
	action: 'Get the result of an asynchronous request to an ATS',
	description: 'Get what the ATS answered, by the receipt of Send Async',
	walk: remoteAnswer,
	routing: onLinkedAccount({
		request: { method: 'GET', url: '/ats/v1/async-passthrough/{async_passthrough_receipt_id}' },
		output: { postReceive: [plainAnswer] },
	}),
};

export const getResultFields = shownFor(
	'passthrough',
	['getResult'],
	[
		{
			displayName: 'Receipt ID',
			name: 'async_passthrough_receipt_id',
			type: 'string',
			default: '',
			required: true,
			description: 'The async_passthrough_receipt_id that Send Async returns when it does not wait',
		},
	],
);

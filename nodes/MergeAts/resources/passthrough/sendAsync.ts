import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
} from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import { wholeNumber } from '../../../shared/input/parameters';
import type { Operation } from '../../../shared/request/operation';
import type { Courier, Walk } from '../../../shared/request/paging/walk';
import { isRecord } from '../../../shared/values';
import { onLinkedAccount } from '../../account/accountToken';
import { checkRemote, plainAnswer } from './remoteAnswer';
import { requestBody } from './requestBody';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
const LONGEST_WAIT = { displayName: 'Maximum Wait for Result', fallback: 300, least: 1 };

/** The error for a request that was sent, but whose result is not known. */
function unknownResult(
	item: IExecuteSingleFunctions,
	receipt: string,
	message: string,
): NodeOperationError {
	return new NodeOperationError(item.getNode(), `${message} (it may have been carried out)`, {
		itemIndex: item.getItemIndex(),
		description: `The request was sent and may still be carried out. Get Result with the receipt ${receipt} asks for it later; 'Maximum Wait for Result' under Options waits longer.`,
	});
}

/** The result, or undefined while there is none; Merge does not document how it says that there is none yet. */
async function resultOf(
	item: IExecuteSingleFunctions,
	{ send }: Courier,
	receipt: string,
): Promise<IDataObject | undefined> {
	const url = `/ats/v1/async-passthrough/${encodeURIComponent(receipt)}`;
	const [outcome] = await Promise.allSettled([send({}, { method: 'GET', url })]);
	if (outcome.status === 'fulfilled') {
		const answer: unknown = outcome.value.response.body;
		return isRecord(answer) && typeof answer.status === 'number' ? answer : undefined;
	}
	const { reason } = outcome;
	if (reason instanceof NodeApiError && reason.httpCode === '404') return undefined;
	const message = reason instanceof Error ? reason.message : String(reason);
	throw unknownResult(item, receipt, message);
}

/** Follows a request until its result is there, unless the user wants the receipt. */
const awaitedAnswer: Walk = async (item, courier) => {
	const { items } = await courier.send();
	if (item.getNodeParameter('waitForResult', true) !== true) return items;
	const receipt = String(items[0]?.json.async_passthrough_receipt_id);
	const patience = wholeNumber(item, 'options.longestWaitForResult', LONGEST_WAIT) * 1000;
	let waited = 0;
	for (let pause = FIRST_PAUSE; waited < patience; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
		await courier.wait(pause);
		waited += pause;
		const answer = await resultOf(item, courier, receipt);
		if (answer) return [{ json: await checkRemote(item, answer) }];
	}
	throw unknownResult(item, receipt, 'The result did not come in time');
};

/** ATS reference, Linked account: Async passthrough. */
export const sendAsync: Operation = {
	name: 'Send Async',
	value: 'sendAsync',
	action: 'Send an asynchronous request to an ATS',
	description: "Call the customer's ATS through Merge where that may take longer than 55 seconds",
	walk: awaitedAnswer,
	furtherCalls: ['GET /ats/v1/async-passthrough/{async_passthrough_receipt_id}'],
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/async-passthrough' },
		send: { preSend: [requestBody] },
		output: { postReceive: [plainAnswer] },
	}),
};

export const sendAsyncFields = shownFor(
	'passthrough',
	['sendAsync'],
	[
		{
			displayName: 'Wait for Result',
			name: 'waitForResult',
			type: 'boolean',
			default: true,
			description:
				'Whether to wait for the answer of the ATS and return it, instead of a receipt for Get Result',
		},
	],
);

import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount } from './accountRecords';
import { detailAnswer, refuse } from './errors';
import type { Fields } from './records';
import { askRemoteApi, type PassthroughRequest } from './remoteApi';
import type { MergeAtsState } from './state';
import { emit } from './webhooks';

/** Seconds of sandbox time an asynchronous request takes. */
const asyncSeconds = 4;

export function passthroughHandlers(state: MergeAtsState) {
	return {
		'passthrough.send'(context: Context<PassthroughRequest>): Answer {
			const request = checkedRequest(context.request.requestBody);
			const answer = remoteAnswer(accountOf(context), request);
			return answer ?? detailAnswer(408, 'The request timed out. Use asynchronous passthrough.');
		},
		'passthrough.sendAsync'(context: Context<PassthroughRequest>): Answer {
			const account = accountOf(context);
			const request = checkedRequest(context.request.requestBody);
			const async_passthrough_receipt_id = state.nextId();
			account.passthroughs.set(async_passthrough_receipt_id, undefined);
			const { clock, vendor } = state.services;
			clock.after(asyncSeconds * 1000, vendor, () => {
				const answer = remoteAnswer(account, { ...request, path: withoutDelay(request.path) });
				account.passthroughs.set(async_passthrough_receipt_id, answer);
				const data = { async_passthrough_receipt_id, response: answer?.body };
				emit(state, account, 'AsyncPassthrough.resolved', data);
			});
			return { status: 200, body: { async_passthrough_receipt_id } };
		},
		/** How a request that is not finished is answered is not documented: like an unknown receipt here. */
		'passthrough.getResult'(
			context: Context<undefined, { async_passthrough_receipt_id: string }>,
		): Answer {
			const { async_passthrough_receipt_id: receipt } = context.request.params;
			return accountOf(context).passthroughs.get(receipt) ?? refuse(404, 'Not found.');
		},
	};
}

function checkedRequest(request: PassthroughRequest): PassthroughRequest {
	const { data, request_format: format, multipart_form_data: form } = request;
	if (typeof data === 'string' && !format) refuse(400, 'data needs a request_format.');
	if (form && format !== 'MULTIPART') {
		refuse(400, 'multipart_form_data needs the request_format MULTIPART.');
	}
	return request;
}

/** Undefined when the ATS takes longer than the vendor waits. */
function remoteAnswer(account: LinkedAccount, request: PassthroughRequest): Answer | undefined {
	const answer = askRemoteApi(account, request);
	if (!answer) return undefined;
	const { method, path, normalize_response } = request;
	const body: Fields = {
		method,
		path,
		status: answer.status,
		response: normalize_response
			? { type: typeNameOf(answer.body), value: answer.body }
			: answer.body,
		response_headers: { 'Content-Type': 'application/json' },
		response_type: 'JSON',
		headers: { ...request.headers, Authorization: '<redacted>' },
	};
	return { status: 200, body };
}

function typeNameOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}

function withoutDelay(path: string): string {
	return path.replace('/slow', '');
}

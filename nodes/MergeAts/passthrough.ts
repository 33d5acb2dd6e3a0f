import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type INodeExecutionData,
	type JsonObject,
	type PreSendAction,
} from 'n8n-workflow';

import type { Send, Walk } from '../shared/paging';
import { wholeNumber } from '../shared/parameters';
import { prepare, walk } from '../shared/plan';
import { refuse } from '../shared/refuse';
import { isRecord } from '../shared/request';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
const LONGEST_WAIT = { displayName: 'Longest Wait for Result', fallback: 300, least: 1 };

/** Brings a passthrough request into Merge's form: the body as text, the headers as an object. */
export const passthroughBody: PreSendAction = prepare(function (options) {
	const body = options.body as IDataObject;
	const { data, headers, request_format: format, multipart_form_data: form } = body;
	if (data !== null && typeof data === 'object') body.data = JSON.stringify(data);
	const rows: unknown = isRecord(headers) ? headers.header : undefined;
	body.headers = Object.fromEntries(
		(Array.isArray(rows) ? rows : [])
			.filter(isRecord)
			.map(({ name, value }) => [String(name), String(value ?? '')]),
	);
	if (format === 'MULTIPART' && (!Array.isArray(form) || form.length === 0)) {
		refuse(this, "'Form Fields' is empty", "Add the fields of the form, or change 'Body Format'.");
	}
});

function words(answer: unknown): string {
	return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** Fails an item whose request the ATS refused, which Merge answers with 200, unless the user wants the answer. */
function checkRemote(context: IExecuteSingleFunctions, answer: IDataObject): IDataObject {
	const { status, response } = answer;
	if (typeof status !== 'number' || status < 400) return answer;
	if (context.getNodeParameter('options.neverError', false) === true) return answer;
	throw new NodeApiError(context.getNode(), { response } as JsonObject, {
		message: `The ATS answered with status ${status}: ${words(response)}`,
		description:
			"Merge passed the request on; this is what the customer's ATS said. Check path and data against the documentation of the ATS, or turn on 'Never Error' to go on with such answers.",
		httpCode: String(status),
		itemIndex: context.getItemIndex(),
	});
}

const untilAnswer: Walk = async (context, send) => {
	const { items } = await send();
	return items.map((item) => ({ ...item, json: checkRemote(context, item.json) }));
};

/** Declares that the answer of the ATS decides whether the item fails. */
export const judgedByAts: PreSendAction = walk(untilAnswer);

/** The result, or undefined while there is none; Merge does not document how it says that there is none yet. */
async function resultOf(send: Send, receipt: string): Promise<IDataObject | undefined> {
	const url = `/ats/v1/async-passthrough/${encodeURIComponent(receipt)}`;
	const [outcome] = await Promise.allSettled([send({}, { method: 'GET', url })]);
	if (outcome.status === 'fulfilled') {
		const answer: unknown = outcome.value.response.body;
		return isRecord(answer) && typeof answer.status === 'number' ? answer : undefined;
	}
	const { reason } = outcome;
	if (reason instanceof NodeApiError && reason.httpCode === '404') return undefined;
	throw reason;
}

const untilResult: Walk = async (context, send, wait) => {
	const items: INodeExecutionData[] = (await send()).items;
	if (context.getNodeParameter('waitForResult', true) !== true) return items;
	const receipt = String(items[0]?.json.async_passthrough_receipt_id);
	const patience = wholeNumber(context, 'options.longestWaitForResult', LONGEST_WAIT) * 1000;
	let waited = 0;
	for (let pause = FIRST_PAUSE; waited < patience; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
		await wait(pause);
		waited += pause;
		const answer = await resultOf(send, receipt);
		if (answer) return [{ json: checkRemote(context, answer) }];
	}
	throw new NodeOperationError(context.getNode(), 'The result did not come in time', {
		itemIndex: context.getItemIndex(),
		description: `The request was sent and may still be carried out. Get Result with the receipt ${receipt} asks for it later; 'Longest Wait for Result' under Options waits longer.`,
	});
};

/** Declares that an asynchronous request is followed until its result is there. */
export const awaited: PreSendAction = walk(untilResult);

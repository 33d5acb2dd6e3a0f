import {
	NodeApiError,
	NodeOperationError,
	sleep,
	type DeclarativeRestApiSettings,
	type IExecutePaginationFunctions,
	type IExecuteSingleFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';

import { Delivery } from './delivery';
import { wholeNumber } from './parameters';
import { planOf } from './plan';
import { finishRequest } from './request';
import { runOf, type Run } from './run';
import type { Vendor } from './vendor';

const REQUESTS_AT_ONCE = { displayName: 'Requests at Once', fallback: 5, least: 1 };

type Transport = (
	this: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/**
 * Whether all items of a run that stops on the first error are ready to be sent.
 *
 * The engine hands the items over in one go, unless the user spaces them out, so an item that is missing after a turn
 * of the event loop failed before it got here, in an expression for instance.
 */
async function allReady(context: IExecuteSingleFunctions, run: Run): Promise<boolean> {
	await sleep(0);
	const batching = context.getNodeParameter('requestOptions.batching', null);
	const items = context.getNode().executeOnce ? [0] : context.getExecuteData().data.main?.[0];
	const complete = batching !== null || items == null || run.size === items.length;
	return complete && run.failure === undefined;
}

/** The item that stands for a failed one where the workflow goes on. */
function failedItem(context: IExecuteSingleFunctions, reason: unknown): INodeExecutionData {
	const isNodeError = reason instanceof NodeApiError || reason instanceof NodeOperationError;
	const error = isNodeError
		? reason
		: new NodeOperationError(context.getNode(), reason instanceof Error ? reason : String(reason), {
				itemIndex: context.getItemIndex(),
			});
	return { json: { error: error.message }, error };
}

/** Sends one item on its way, unless it is refused or another item has ended the run. */
async function dispatch(
	context: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
	vendor: Vendor,
	properties: INodeProperties[],
	run: Run,
): Promise<INodeExecutionData[]> {
	const { refusal } = planOf(request.options);
	if (refusal !== undefined) throw refusal;
	finishRequest(context, request.options, vendor, properties);
	if (!context.continueOnFail() && !(await allReady(context, run))) return [];
	return await new Delivery(context, request, vendor, run).deliver();
}

/**
 * The way of every request of a node to its vendor; hooked in as the node's `requestOperations.pagination`, with
 * `send.paginate: true` on its Resource field.
 *
 * @param properties the node's fields, whose display names error messages use
 */
export function transport(vendor: Vendor, properties: INodeProperties[]): Transport {
	return async function (request) {
		const pairedItem = { item: this.getItemIndex() };
		const run = runOf(this, wholeNumber(this, 'options.requestsAtOnce', REQUESTS_AT_ONCE));
		run.enter(pairedItem.item);
		const [outcome] = await Promise.allSettled([dispatch(this, request, vendor, properties, run)]);
		if (outcome.status === 'fulfilled')
			return outcome.value.map((item) => ({ ...item, pairedItem }));
		if (this.continueOnFail()) return [{ ...failedItem(this, outcome.reason), pairedItem }];
		if (run.failure !== undefined) return [];
		run.failure = outcome.reason;
		throw outcome.reason;
	};
}

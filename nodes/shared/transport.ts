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
	const items = context.getExecuteData().data.main?.[0];
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
		try {
			const { refusal } = planOf(request.options);
			if (refusal !== undefined) throw refusal;
			finishRequest(this, request.options, vendor, properties);
			if (!this.continueOnFail() && !(await allReady(this, run))) return [];
			const items = await new Delivery(this, request, vendor, run).deliver();
			return items.map((item) => ({ ...item, pairedItem }));
		} catch (error) {
			if (this.continueOnFail()) return [{ ...failedItem(this, error), pairedItem }];
			if (run.failure !== undefined) return [];
			run.failure = error;
			throw error;
		}
	};
}

import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { Delivery } from './delivery';
import { planOf } from './plan';
import { finishRequest } from './request';
import { runOf, type Run } from './run';
import type { Vendor } from './vendor';

type Transport = (
	this: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** How many items the engine hands over in one go; undefined where it spaces them out or makes them up itself. */
function itemsInOneGo(context: IExecuteSingleFunctions): number | undefined {
	if (context.getNodeParameter('requestOptions.batching', null) !== null) return undefined;
	const items = context.getExecuteData().data.main?.[0];
	return items && context.getNode().executeOnce ? 1 : items?.length;
}

/**
 * The item that stands for a failed one where the workflow goes on. With the error itself beside its text, n8n would
 * drop the input's fields on the error output.
 */
function failedItem(reason: unknown): INodeExecutionData {
	return { json: { error: reason instanceof Error ? reason.message : String(reason) } };
}

/** Gets an item's request into its final form, or refuses it. */
async function prepared(
	context: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
	vendor: Vendor,
	properties: INodeProperties[],
	run: Run,
): Promise<Delivery> {
	for (const prepare of planOf(request.options).preparations) await prepare();
	finishRequest(context, request.options, vendor, properties);
	return new Delivery(context, request, vendor, run);
}

/** Sends a prepared item on its way, unless another item has ended the run. */
async function dispatch(
	context: IExecutePaginationFunctions,
	preparation: Promise<Delivery>,
	run: Run,
): Promise<INodeExecutionData[]> {
	const delivery = await preparation;
	const count = itemsInOneGo(context);
	const mustAllBeReady = !context.continueOnFail() && count !== undefined;
	if (mustAllBeReady && !(await run.isReady(count))) return [];
	return await delivery.deliver();
}

/** Whether the engine still waits for the items: an item that did not get here has ended the run for all of them. */
async function isAwaited(context: IExecuteSingleFunctions, run: Run): Promise<boolean> {
	const count = itemsInOneGo(context);
	return count === undefined || (await run.hasAll(count));
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
		const run = runOf(this);
		const preparation = prepared(this, request, vendor, properties, run);
		run.enter(pairedItem.item, preparation);
		const [outcome] = await Promise.allSettled([dispatch(this, preparation, run)]);
		if (outcome.status === 'fulfilled') {
			for (const item of outcome.value) item.pairedItem = pairedItem;
			return outcome.value;
		}
		if (this.getExecutionCancelSignal()?.aborted) return [];
		if (this.continueOnFail()) return [{ ...failedItem(outcome.reason), pairedItem }];
		if (!run.fail(pairedItem.item, outcome.reason)) return [];
		if (!(await isAwaited(this, run))) return [];
		throw outcome.reason;
	};
}

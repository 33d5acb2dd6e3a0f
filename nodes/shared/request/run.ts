import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { itemError } from '../answer/errors';
import type { Vendor } from '../answer/vendor';
import { tellCarriedOut } from './carriedOut';
import { connectionTo } from './connection';
import { Delivery } from './delivery';
import { formOf, formsOf } from './form';
import { choiceOrPreset, takeMeaning } from './fromModel';
import { assertOwnArguments, itemOf, parametersOf } from './item';
import type { Lists } from './names';
import { requestOf } from './request';
import { RunState } from './runState';
import { answersErrors, isTool, tellRemedy } from './tool';
import { writesOf, type Writes } from './writes';

/** What a node says of itself that its runs need. */
export interface Definition {
	/** All its fields. */
	properties: INodeProperties[];
	/** What its dropdowns offer, for what a model names. */
	lists: Lists;
}

/** What came of each item, or of a step on its way. */
type Outcomes<Value> = Array<PromiseSettledResult<Value>>;

/**
 * What makes a delivery of an item: all that is known before anything is sent.
 *
 * @throws where there is no way to the vendor for any of the items
 */
async function preparation(
	context: IExecuteFunctions,
	vendor: Vendor,
	{ properties, lists }: Definition,
	writes: Writes,
): Promise<(index: number) => Promise<Delivery>> {
	assertOwnArguments(context);
	const node = context.getNode();
	const credential = await context.getCredentials(vendor.credential, 0);
	const form = formOf(node, credential, properties);
	const connection = connectionTo(node, form.fixed.baseURL ?? credential.baseUrl);
	const state = new RunState(context, vendor, form, connection, writes);
	const parameters = parametersOf(context, node, form.fields);
	const draw = formsOf(node, credential, properties, form);
	const isForModel = isTool(context);
	return async (index) => {
		const own = parameters(index);
		const item = itemOf(context, index, own.read);
		try {
			const itemForm = draw((field) => {
				const given = item.getNodeParameter(field.name, field.default);
				return isForModel ? choiceOrPreset(item, field, given) : given;
			});
			if (isForModel) await takeMeaning(item, own, itemForm, lists);
			return new Delivery(item, await requestOf(item, itemForm, vendor), state);
		} catch (error) {
			throw itemError(item, error);
		}
	};
}

/** Takes each item a step further, but for those that have failed and those whose records are there already. */
async function further<To>(
	outcomes: Outcomes<Delivery | INodeExecutionData[]>,
	step: (delivery: Delivery) => Promise<To>,
): Promise<Outcomes<To | INodeExecutionData[]>> {
	return await Promise.allSettled(
		outcomes.map(async (outcome) => {
			if (outcome.status === 'rejected') throw outcome.reason;
			return outcome.value instanceof Delivery ? await step(outcome.value) : outcome.value;
		}),
	);
}

/**
 * The item that stands for a failed one where the step goes on. With the error itself beside its text, n8n would drop
 * the input's fields on the error output.
 */
function failedItem(reason: unknown): INodeExecutionData {
	return { json: { error: reason instanceof Error ? reason.message : String(reason) } };
}

/** What all items put out, in their order, each record with its link to its item. */
function output(outcomes: Outcomes<INodeExecutionData[]>): INodeExecutionData[] {
	const lists = outcomes.map((outcome, item) => {
		const records = outcome.status === 'fulfilled' ? outcome.value : [failedItem(outcome.reason)];
		const pairedItem = { item };
		for (const record of records) record.pairedItem = pairedItem;
		return records;
	});
	const [only] = lists;
	return only && lists.length === 1 ? only : lists.flat();
}

/**
 * Carries out the operation that is chosen in a step, as the descriptions declare it, for all input items.
 *
 * A write that an earlier try of the same run has sent is not sent again: its records, or the error that left its fate
 * open, come out once more.
 *
 * @throws NodeApiError or NodeOperationError of the first item that failed, where the step stops at errors: nothing at
 * all is sent where an item is refused, and nothing more after one has failed
 */
export async function run(
	context: IExecuteFunctions,
	vendor: Vendor,
	definition: Definition,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const writes = writesOf(context, items);
	const goesOn = context.continueOnFail() || answersErrors(context);
	const stopAtError = async <Value>(
		settling: Promise<Outcomes<Value>>,
	): Promise<Outcomes<Value>> => {
		const outcomes = await settling;
		// To n8n an error would be the end of the execution, in place of its being cancelled.
		if (context.getExecutionCancelSignal()?.aborted) return [];
		const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
		if (isTool(context)) for (const { reason } of failures) tellRemedy(reason);
		const [failed] = failures;
		if (!failed || goesOn) return outcomes;
		await tellCarriedOut(failed.reason, writes, vendor);
		throw failed.reason;
	};
	let preparing: ReturnType<typeof preparation> | undefined;
	const prepare = async (index: number): Promise<Delivery> => {
		preparing ??= preparation(context, vendor, definition, writes);
		const deliveryOf = await preparing;
		return await deliveryOf(index);
	};
	const prepared = await stopAtError(
		Promise.allSettled(items.map(async (_, index) => await (writes.get(index) ?? prepare(index)))),
	);
	const verified = await stopAtError(
		further(prepared, async (delivery) => await delivery.verify()),
	);
	const delivered = await stopAtError(
		further(verified, async (delivery) => await delivery.deliver()),
	);
	const records = output(delivered);
	// Of a tool that puts out nothing n8n lets the model read empty text.
	const isNothing = delivered.length > 0 && records.length === 0;
	return [isNothing && isTool(context) ? [{ json: { found: 0 } }] : records];
}

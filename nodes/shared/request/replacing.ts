import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import get from 'lodash/get';

import { Line } from '../answer/line';
import { refuse } from '../input/refuse';
import { isRecord } from '../values';
import type { Courier, FurtherRequest } from './paging/walk';

/** What ends an interview before another takes its place. */
export interface Ending {
	request: FurtherRequest;
	/** What has been done to it then: `cancelled`. */
	done: string;
}

/** An interview that another takes the place of. */
export interface Replaced {
	/** What it is called: `Interview 12`. */
	name: string;
	/** What has to be done about it first, if anything. */
	ending?: Ending;
}

/**
 * Refuses an interview that an earlier item of the run replaces: both would get a new one.
 *
 * @throws NodeOperationError naming the other item
 */
export async function assertReplacedOnce(
	item: IExecuteSingleFunctions,
	{ oncePerRun }: Courier,
	name: string,
): Promise<void> {
	const index = item.getItemIndex();
	const first = await oncePerRun(`replacing ${name}`, async () => index);
	if (first === index) return;
	refuse(
		item,
		`${name} is rebooked by item ${first} too`,
		'Give each interview once: every item would book a new one. Nothing was sent for this item.',
	);
}

/**
 * The interview that another takes the place of, which is read once.
 *
 * @param property of the answer that holds it
 * @throws NodeOperationError where it does not
 */
export async function replacedInterview(
	item: IExecuteSingleFunctions,
	{ oncePerRun, send }: Courier,
	{ url, property }: { url: string; property: string },
): Promise<IDataObject> {
	const { response } = await oncePerRun(url, async () => await send({}, { method: 'GET', url }));
	const interview: unknown = get(response.body, property);
	if (isRecord(interview)) return interview;
	return refuse(
		item,
		`The answer has no '${property}'`,
		'Nothing was changed or booked. Check the base URL in the credential.',
	);
}

/** Whether a failure is that of an item: the end of the run because of another's is not. */
function isOwn(
	item: IExecuteSingleFunctions,
	reason: unknown,
): reason is NodeApiError | NodeOperationError {
	const isOfNode = reason instanceof NodeApiError || reason instanceof NodeOperationError;
	return isOfNode && reason.context.itemIndex === item.getItemIndex();
}

/** Says with a failure what had been done by then; when the execution was stopped, beside the output and in the log. */
function tell(
	item: IExecuteSingleFunctions,
	{ acted, hint }: Courier,
	reason: unknown,
	{ said, remedy = '' }: { said: string; remedy?: string },
): void {
	if (item.getExecutionCancelSignal()?.aborted) {
		if (acted === 0) return;
		const stopped = `${said}: the execution was stopped. ${remedy}`.trim();
		hint(stopped);
		item.logger.warn(stopped);
	} else if (isOwn(item, reason)) {
		reason.message = `${said}: ${reason.message}`;
		reason.description = [remedy, reason.description].filter(Boolean).join(' ');
	}
}

async function inTwoHalves(
	item: IExecuteSingleFunctions,
	courier: Courier,
	name: string,
	{ request, done }: Ending,
): Promise<INodeExecutionData[]> {
	const [first] = await Promise.allSettled([courier.send({}, request)]);
	const endings = courier.acted;
	if (first.status === 'rejected') {
		const fate = endings > 0 ? 'may have been' : 'was not';
		tell(item, courier, first.reason, {
			said: `${name} ${fate} ${done}, and no new one was booked`,
		});
		throw first.reason;
	}
	const [second] = await Promise.allSettled([courier.send()]);
	if (second.status === 'fulfilled') return second.value.items;
	const isUncertain = courier.acted > endings;
	const fate = isUncertain ? 'a new one may have been booked' : 'no new one was booked';
	const remedy = isUncertain
		? ''
		: "Run this item again when the cause is mended: the new interview is still to be booked, and nothing else. With 'Once For' choose another key.";
	tell(item, courier, second.reason, { said: `${name} was ${done}, and ${fate}`, remedy });
	throw second.reason;
}

/**
 * Ends an interview, then sends the item's own request, which books another one: so there are never two.
 *
 * The items of a run follow one another, so that none is left between its halves because another one failed.
 *
 * @returns what is put out of the new one
 * @throws what failed, with words for what was done before
 */
export async function replaced(
	item: IExecuteSingleFunctions,
	courier: Courier,
	{ name, ending }: Replaced,
): Promise<INodeExecutionData[]> {
	const line = await courier.oncePerRun('replacing in turn', async () => new Line());
	return await line.run(async () => {
		if (ending) return await inTwoHalves(item, courier, name, ending);
		return (await courier.send()).items;
	});
}

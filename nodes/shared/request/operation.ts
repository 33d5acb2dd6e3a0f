import type {
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodePropertyOptions,
	PreSendAction,
} from 'n8n-workflow';

import { chosenZone, moment, utc } from '../input/schedule';
import { isGiven } from '../values';
import type { Walk } from './paging/walk';

/** An operation in n8n's declarative vocabulary, with what the runner has to know beyond it. */
export interface Operation extends INodePropertyOptions {
	/** How many requests an item takes, such as pages of a list; one unless declared. */
	walk?: Walk;
	/** Whether the walk is that of a list, which Return All and Limit belong to. */
	isList?: boolean;
	/** What has to be read from the vendor before anything is sent, to refuse an item by it or to complete its request. */
	verify?: Walk<void>;
	/** The placeholders of the path that `verify` fills with what it has read. */
	filledByVerify?: string[];
	/** The calls that the walk sends besides the operation's own, with their documented paths: `GET /v1/teams/{id}`. */
	furtherCalls?: string[];
	/** Whether a POST only reads: it may be sent again, and what a walk adds to it belongs in its body. */
	searches?: boolean;
	/** Whether a good answer may have any form, because the vendor documents none: nothing, text or JSON. */
	anyAnswer?: boolean;
	/**
	 * Whether the body goes out with what is empty in it, because to the vendor empty is an answer too; or the one field
	 * of the body that does.
	 */
	exactBody?: boolean | string;
}

/** Whether the operation's own request changes something at the vendor. */
export function sendsWrite({ routing, searches = false }: Operation): boolean {
	return routing?.request?.method !== 'GET' && !searches;
}

/** Whether an operation changes something at the vendor, so that it must not be carried out twice. */
export function isWrite(operation: Operation): boolean {
	const { furtherCalls = [] } = operation;
	return sendsWrite(operation) || furtherCalls.some((call) => !call.startsWith('GET '));
}

/** An operation that lists records, with Return All and Limit. */
export function list(operation: Operation, walk: Walk): Operation {
	return { ...operation, walk, isList: true };
}

/** Declares a check or a change of the request in `preSend`; it is made for all items before any of them is sent. */
export function prepare(
	change: (this: IExecuteSingleFunctions, request: IHttpRequestOptions) => void | Promise<void>,
): PreSendAction {
	return async function (request) {
		await change.call(this, request);
		return request;
	};
}

/** Refuses a Time Zone that is none, before anything is sent, where only the output goes by it. */
export const checkedZone: PreSendAction = prepare(function () {
	chosenZone(this);
});

/** Turns a query parameter from the user's time into the vendor's. */
export function momentInQuery(property: string, field: string): PreSendAction {
	return prepare(function (options) {
		const given: unknown = options.qs?.[property];
		if (!isGiven(given)) return;
		const time = moment(this, given, field, chosenZone(this));
		options.qs = { ...options.qs, [property]: utc(time) };
	});
}

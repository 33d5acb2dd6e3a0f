import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';

import { once, type Walk } from './paging';

interface Plan {
	/** Checks and changes of the request, in order. */
	preparations: Array<() => void | Promise<void>>;
	walk: Walk;
	/** Whether a good answer may have any form, because the vendor documents none: nothing, text or JSON. */
	anyAnswer?: boolean;
	/**
	 * Whether the body goes out with what is empty in it, because to the vendor empty is an answer too; or the one field
	 * of the body that does.
	 */
	exactBody?: boolean | string;
	/** Whether a POST only reads: it may be sent again, and what a walk adds to it belongs in its body. */
	searches?: boolean;
}

const plans = new WeakMap<object, Plan>();

/** What an operation and its fields have declared about a request. */
export function planOf(options: DeclarativeRestApiSettings.HttpRequestOptions): Plan {
	const known = plans.get(options);
	if (known) return known;
	const plan: Plan = { preparations: [], walk: once };
	plans.set(options, plan);
	return plan;
}

/** Declares in an operation's `preSend` how its request is walked: pages, cursors, or a walk of its own. */
export function walk(strategy: Walk): PreSendAction {
	return async function (options) {
		planOf(options).walk = strategy;
		return options;
	};
}

/** Declares in an operation's `preSend` that the vendor documents no form of a good answer. */
export const anyAnswer: PreSendAction = async (options) => {
	planOf(options).anyAnswer = true;
	return options;
};

/** Declares in an operation's `preSend` that its POST only reads. */
export const search: PreSendAction = async (options) => {
	planOf(options).searches = true;
	return options;
};

/**
 * Declares a check or a change of the request in `preSend`.
 *
 * The engine would report what is thrown there without its link to the input item, and only after other items were
 * sent. So it is kept, and the transport makes it before anything is sent.
 */
export function prepare(
	change: (this: IExecuteSingleFunctions, options: IHttpRequestOptions) => void | Promise<void>,
): PreSendAction {
	return async function (options) {
		planOf(options).preparations.push(() => change.call(this, options));
		return options;
	};
}

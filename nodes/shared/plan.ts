import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';

import { once, type Walk } from './paging';

interface Plan {
	walk: Walk;
	refusal?: unknown;
	/** Whether a good answer may have any form, because the vendor documents none: nothing, text or JSON. */
	anyAnswer?: boolean;
	/** Whether the body goes out with what is empty in it, because to the vendor empty is an answer too. */
	exactBody?: boolean;
}

const plans = new WeakMap<object, Plan>();

/** What the preparations of a request have decided about it: how it is walked, whether it was refused, and more. */
export function planOf(options: DeclarativeRestApiSettings.HttpRequestOptions): Plan {
	const known = plans.get(options);
	if (known) return known;
	const plan: Plan = { walk: once };
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

/**
 * Declares a check or a change of the request in `preSend`.
 *
 * The engine would report what is thrown there without its link to the input item, and only after other items were
 * sent. So it is kept, and the transport reports it before anything is sent.
 */
export function prepare(
	change: (this: IExecuteSingleFunctions, options: IHttpRequestOptions) => void | Promise<void>,
): PreSendAction {
	return async function (options) {
		const plan = planOf(options);
		if (plan.refusal !== undefined) return options;
		try {
			await change.call(this, options);
		} catch (error) {
			plan.refusal = error;
		}
		return options;
	};
}

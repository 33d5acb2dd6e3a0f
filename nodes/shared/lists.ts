import get from 'lodash/get';
import set from 'lodash/set';
import type { IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { jsonValue } from './json';
import { prepare } from './plan';
import { refuse } from './refuse';

/** Makes one list of a body field whose entries may be lists themselves, because an expression gave several at once. */
export function flatList(property: string): PreSendAction {
	return prepare((options) => {
		const given: unknown = get(options.body, property);
		if (Array.isArray(given)) set(options, `body.${property}`, given.flat(Infinity));
	});
}

/**
 * A parameter that holds a JSON list: a list from an expression, or text that was typed.
 *
 * @throws NodeOperationError naming the field
 */
export function jsonList(
	context: IExecuteSingleFunctions,
	name: string,
	displayName: string,
): unknown[] {
	const list = jsonValue(context, name);
	if (Array.isArray(list)) return list as unknown[];
	return refuse(
		context,
		`'${displayName}' is no list`,
		`Give '${displayName}' as a JSON list, or by an expression that yields one.`,
	);
}

import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { nodes } from './package';

type Helpers = IExecuteFunctions['helpers'];

/** The helpers of n8n 2.4 and before: all statuses are errors, or none. */
function olderHelpers(helpers: Helpers): Helpers {
	return {
		...helpers,
		async httpRequestWithAuthentication(credential, request, ...more) {
			const sent = { ...request, ignoreHttpStatusErrors: Boolean(request.ignoreHttpStatusErrors) };
			return await helpers.httpRequestWithAuthentication.call(this, credential, sent, ...more);
		},
	};
}

/** What a step is given in n8n 1, which does not tell whether it is a tool. */
function olderContext(context: IExecuteFunctions): IExecuteFunctions {
	const helpers = olderHelpers(context.helpers);
	return new Proxy(context, {
		has: (target, key) => key !== 'isToolExecution' && key in target,
		get(target, key) {
			if (key === 'isToolExecution') return undefined;
			if (key === 'helpers') return helpers;
			const value: unknown = Reflect.get(target, key);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}

/** A built node that is given what n8n 1 gives nodes. */
export function inOlderN8n(name: string): INodeType {
	const type = nodes[name];
	if (!type) throw new Error(`The package has no node ${name}`);
	const older: INodeType = Object.create(type, {
		execute: {
			async value(this: IExecuteFunctions) {
				return await type.execute?.call(olderContext(this));
			},
		},
	});
	return older;
}

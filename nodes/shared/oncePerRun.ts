import type { IExecuteData, IExecuteSingleFunctions } from 'n8n-workflow';

/**
 * Makes a memory for what all items of a run need and one of them finds out.
 *
 * @returns a function that answers what is known under a key, and otherwise finds it; a failure is remembered too
 */
export function oncePerRun<Value>() {
	const runs = new WeakMap<IExecuteData, Map<string, Promise<Value>>>();
	return async (
		context: IExecuteSingleFunctions,
		key: string,
		find: () => Promise<Value>,
	): Promise<Value> => {
		const run = context.getExecuteData();
		const known = runs.get(run) ?? new Map<string, Promise<Value>>();
		runs.set(run, known);
		const value = known.get(key) ?? find();
		known.set(key, value);
		return await value;
	};
}

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** What comes of the writes of a run, by item, from the moment they are sent. */
export class Writes extends Map<number, Promise<INodeExecutionData[]>> {
	/** The records that were made, under keys of the operation's own. */
	readonly made = new Map<string, IDataObject>();
}

/** By the place in an execution, then by the first item's data there. */
const runs = new WeakMap<object, WeakMap<object, Writes>>();

/**
 * The writes of a run, those of its earlier tries included: a write must not be sent twice.
 *
 * n8n's Retry On Fail runs a step again with the same input objects in the same place of the execution; a tool that an
 * agent calls in its own process, with the arguments of the same call. Neither alone tells a run: executions may share
 * objects, at the same time even, and an agent calls all its tools from one place.
 */
export function writesOf(context: IExecuteFunctions, [first]: INodeExecutionData[]): Writes {
	if (!first) return new Writes();
	const place = context.getExecuteData();
	const here = runs.get(place) ?? new WeakMap<object, Writes>();
	runs.set(place, here);
	const writes = here.get(first.json) ?? new Writes();
	here.set(first.json, writes);
	return writes;
}

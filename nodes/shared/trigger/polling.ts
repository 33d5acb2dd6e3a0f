import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { fingerprint } from './duplicates';

/** What a poll found, and what the next one has to know. */
export interface Found<State extends object> {
	outputs: IDataObject[];
	state: State;
}

/** What a polling trigger does at each occasion. */
export interface Watch<State extends object> {
	/** What is watched: with another one the trigger starts anew. */
	subject: unknown;
	/** The newest records for a test in the editor, or samples where there are none. */
	newest(): Promise<IDataObject[]>;
	/** The state of a trigger that has seen all there is now. */
	begin(): Promise<State>;
	/** What is new since a state. Throws rather than leave anything out. */
	advance(state: State): Promise<Found<State>>;
}

/**
 * One poll. A test in the editor shows the newest records and changes nothing; the first poll, and the first one after
 * something else is watched, only remembers what there is; later ones put out what is new since then.
 *
 * The state moves when everything has been read, so that a fault on the way costs no record: the next poll finds them.
 */
export async function poll<State extends object>(
	context: IPollFunctions,
	{ subject, newest, begin, advance }: Watch<State>,
): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return asOutput(await newest());
	const stored: { subject?: string; state?: State } = context.getWorkflowStaticData('node');
	const watched = fingerprint(subject);
	if (stored.subject !== watched || stored.state === undefined) {
		const state = await begin();
		Object.assign(stored, { subject: watched, state });
		return null;
	}
	const { outputs, state } = await advance(stored.state);
	stored.state = state;
	return asOutput(outputs);
}

function asOutput(records: IDataObject[]): INodeExecutionData[][] | null {
	return records.length === 0 ? null : [records.map((json) => ({ json }))];
}

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
	/** What a trigger that knows nothing yet puts out, which mostly is nothing, and its state with all that there is now. */
	begin(): Promise<Found<State>>;
	/** What is new since a state. Throws rather than leave anything out. */
	advance(state: State): Promise<Found<State>>;
}

/**
 * One poll. A test in the editor shows the newest records and changes nothing; the first poll, and the first one after
 * something else is watched, begins; later ones put out what is new since then.
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
	const known = stored.subject === watched ? stored.state : undefined;
	const { outputs, state } = known === undefined ? await begin() : await advance(known);
	Object.assign(stored, { subject: watched, state });
	return asOutput(outputs);
}

function asOutput(records: IDataObject[]): INodeExecutionData[][] | null {
	return records.length === 0 ? null : [records.map((json) => ({ json }))];
}

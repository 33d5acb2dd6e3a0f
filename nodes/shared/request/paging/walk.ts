import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import { wholeNumber } from '../../input/parameters';
import { refuse } from '../../input/refuse';

const LIMIT = { displayName: 'Limit', fallback: 50, least: 1 };

/** One answer of the vendor: the records the operation made of it, and the answer itself. */
export interface Answer {
	items: INodeExecutionData[];
	response: IN8nHttpFullResponse;
}

/** A request that a walk makes besides its item's own; `url` is a path with nothing left to fill in. */
export interface FurtherRequest {
	method: IHttpRequestMethods;
	url: string;
	body?: IDataObject;
}

/** Carries the requests of one item to the vendor. */
export interface Courier {
	/** The item's request as it goes out. */
	readonly request: IHttpRequestOptions;
	/** How many writes of the item the vendor acted on, or may have. */
	readonly acted: number;
	/**
	 * Sends the item's request with further query parameters (of a search: fields of its body), or another one in its
	 * place, whose answer comes as it is: without the query, the body and the shaping of the operation.
	 */
	send(query?: IDataObject, further?: FurtherRequest): Promise<Answer>;
	/** Waits some milliseconds, and throws when the execution is cancelled or the run ends meanwhile. */
	wait(milliseconds: number): Promise<void>;
	/** What one item of the run finds out for all of them, under a key; a failure is remembered too. */
	oncePerRun<Value>(key: string, find: () => Promise<Value>): Promise<Value>;
	/** What the operation puts out of an answer to a write, where that was not the item's own request. */
	shaped(response: IN8nHttpFullResponse): Promise<INodeExecutionData[]>;
	/** Says something beside the output. */
	hint(message: string): void;
	/** The records that this run has made, in earlier tries too, under keys of the operation's own. */
	readonly made: Map<string, IDataObject>;
}

/** How many requests an item takes, and what of their answers is put out. */
export type Walk<Result = INodeExecutionData[]> = (
	item: IExecuteSingleFunctions,
	courier: Courier,
) => Promise<Result>;

/** One request, one answer. */
export const once: Walk = async (_item, { send }) => (await send()).items;

/**
 * How many records the user wants: `Infinity` for Return All, otherwise Limit.
 *
 * @throws NodeOperationError when an expression gave a Limit that is no whole number of at least 1
 */
export function wantedRecords(item: IExecuteSingleFunctions): number {
	if (item.getNodeParameter('returnAll', false) === true) return Infinity;
	return wholeNumber(item, 'limit', LIMIT);
}

/** What is known of the records that a walk did not read. */
interface Rest {
	/** How many records the list has. */
	total?: number;
	/** Whether it has more than were read. */
	hasMore?: boolean;
}

/** The wanted ones of the records that a walk found, with a hint where there are more. */
export function cut(
	records: INodeExecutionData[],
	wanted: number,
	{ total = NaN, hasMore = false }: Rest,
	{ hint }: Courier,
): INodeExecutionData[] {
	const least = Math.max(records.length, wanted + (hasMore ? 1 : 0));
	const known = total > wanted ? total : least;
	if (known > wanted) {
		const all = `${total > wanted ? '' : 'at least '}${known.toLocaleString('en')}`;
		hint(
			`${wanted.toLocaleString('en')} of ${all} records. Raise Limit or turn on Return All for more.`,
		);
	}
	records.length = Math.min(records.length, wanted);
	return records;
}

/** One request for a list that the vendor answers whole; Limit cuts it here. */
export const wholeList: Walk = async (item, courier) => {
	const { items } = await courier.send();
	return cut(items, wantedRecords(item), { total: items.length }, courier);
};

/**
 * Refuses a list whose walk would never end.
 *
 * @throws NodeOperationError always
 */
export function refuseEndless(item: IExecuteSingleFunctions, count: number): never {
	return refuse(
		item,
		'The list does not end',
		`The same page was offered twice after ${count} records, so the walk was stopped. Try again later, or set a Limit.`,
	);
}

/**
 * Refuses an answer that does not tell whether the list goes on: its records alone would look like all of them.
 *
 * @param place what the answer's body lacks, where it can be named
 * @throws NodeOperationError always
 */
export function refuseUnfinished(
	item: IExecuteSingleFunctions,
	place: string | undefined,
	count: number,
): never {
	const doubt = place === undefined ? 'There' : `It has no '${place}', so there`;
	return refuse(
		item,
		'The answer does not tell whether the list ends',
		`${doubt} may be more than the ${count} records read. Try again later; if this lasts, check the base URL in the credential, or set a Limit.`,
	);
}

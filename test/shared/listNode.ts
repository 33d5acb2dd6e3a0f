import type { IDataObject, INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';

import { byCountedPages } from '../../nodes/shared/countedPages';
import { limit, returnAll } from '../../nodes/shared/fields';
import { byCursor, byPage } from '../../nodes/shared/paging';
import { prepare, walk } from '../../nodes/shared/plan';
import { records } from '../../nodes/shared/records';
import { transport } from '../../nodes/shared/transport';
import type { Vendor } from '../../nodes/shared/vendor';
import { runNode, type NodeResult } from '../engine/runNode';
import { withServer } from '../engine/server';

/** A vendor of the tests, with lists in brackets. */
const vendor: Vendor = {
	name: 'Lister',
	credential: 'none',
	queryLists: 'brackets',
	errorMessage: ({ message }) => (typeof message === 'string' ? message : undefined),
	advice: {},
};

const walks = {
	counted: byCountedPages({
		page: 'page',
		size: 'limit',
		largest: 100,
		totalPages: 'meta.pages',
		total: 'meta.total',
		identity: 'id',
	}),
	cursor: byCursor({ cursor: 'cursor', size: 'limit', largest: 100, next: 'meta.next' }),
	page: byPage({
		page: 'page',
		size: 'limit',
		largest: 100,
		totalPages: 'meta.pages',
		identity: 'id',
	}),
};

interface ListRun {
	paging?: keyof typeof walks;
	items?: IDataObject[];
	/** What the node does with each item's JSON before it sends anything. */
	preparation?: (json: IDataObject) => Promise<void>;
}

/** A declarative node with one operation, which lists records. */
function listNode(
	baseURL: string,
	{ paging = 'cursor', preparation = async () => {} }: ListRun,
): INodeType {
	const properties: INodeProperties[] = [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			options: [{ name: 'Record', value: 'record' }],
			default: 'record',
			routing: {
				request: { method: 'GET', url: '/records' },
				send: {
					paginate: true,
					preSend: [
						walk(walks[paging]),
						prepare(async function () {
							await preparation(this.getInputData().json);
						}),
					],
				},
				output: { postReceive: [records('records')] },
			},
		},
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			routing: { send: { type: 'query', property: 'tags' } },
		},
		returnAll,
		limit,
		{ displayName: 'Options', name: 'options', type: 'collection', default: {} },
	];
	return {
		description: {
			displayName: 'Lister',
			name: 'lister',
			group: ['transform'],
			version: 1,
			description: 'Lists records',
			defaults: { name: 'Lister' },
			inputs: ['main'],
			outputs: ['main'],
			requestDefaults: { baseURL },
			requestOperations: { pagination: transport(vendor, properties) },
			properties,
		},
	};
}

export interface ListRequest {
	rawQuery: string;
	query: Record<string, string>;
}

/**
 * Runs the listing node against a server that gives one answer after the other, the last one for ever.
 *
 * @param answers bodies of answers with status 200
 */
export async function listOf(
	answers: IDataObject[],
	parameters: INodeParameters,
	how: ListRun = {},
): Promise<NodeResult & { requests: ListRequest[] }> {
	const requests: ListRequest[] = [];
	const result = await withServer(
		(request, response) => {
			const { search, searchParams } = new URL(request.url ?? '', 'http://localhost');
			const answer = answers[Math.min(requests.length, answers.length - 1)];
			requests.push({ rawQuery: search.slice(1), query: Object.fromEntries(searchParams) });
			response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
		},
		async (url) =>
			await runNode({
				node: listNode(url, how),
				parameters,
				items: how.items,
				credentials: {},
			}),
	);
	return { ...result, requests };
}

/** Numbered records, such as those of a page. */
export const numbered = (from: number, to: number): IDataObject[] =>
	Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index }));

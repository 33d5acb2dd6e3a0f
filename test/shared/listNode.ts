import type { IDataObject, INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';

import { list, prepare } from '../../nodes/shared/request/operation';
import { byCursor } from '../../nodes/shared/request/paging/cursors';
import { byPage } from '../../nodes/shared/request/paging/pages';
import { records } from '../../nodes/shared/request/records';
import { runNode, type NodeResult } from '../engine/runNode';
import { withServer } from '../engine/server';
import { credentialFor, nodeOf } from './nodeOf';

const walks = {
	counted: byPage({
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

/** A node with one operation, which lists records. */
function listNode({ paging = 'cursor', preparation = async () => {} }: ListRun): INodeType {
	const getAll = list(
		{
			name: 'Get Many',
			value: 'getAll',
			routing: {
				request: { method: 'GET', url: '/records' },
				send: {
					preSend: [
						prepare(async function () {
							await preparation(this.getInputData().json);
						}),
					],
				},
				output: { postReceive: [records('records')] },
			},
		},
		walks[paging],
	);
	const tags: INodeProperties = {
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		routing: { send: { type: 'query', property: 'tags' } },
	};
	return nodeOf(getAll, [tags]);
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
				node: listNode(how),
				parameters,
				items: how.items,
				credentials: credentialFor(url),
			}),
	);
	return { ...result, requests };
}

/** Numbered records, such as those of a page. */
export const numbered = (from: number, to: number): IDataObject[] =>
	Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index }));

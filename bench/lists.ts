import type { INodeParameters } from 'n8n-workflow';

import { httpRequest } from './nodes/httpRequest';
import { credentialFor, type Work } from './work';

/** A list of ours, whole and without Simplify. */
interface List {
	/** The class of the node. */
	node: string;
	credential: string;
	resource: string;
	path: string;
	/** Query parameters of the page size, and of the page or the cursor. */
	size: string;
	page: string;
}

/**
 * The HTTP Request node walks pages without the vendor's envelope, because only of a bare list it makes items of
 * records; otherwise it puts out pages, which a further node has to split.
 */
const walking = ({ size, page }: List): INodeParameters => ({
	sendQuery: true,
	queryParameters: {
		parameters: [
			{ name: size, value: '100' },
			{ name: 'bare', value: 'true' },
		],
	},
	options: {
		pagination: {
			pagination: {
				paginationMode: 'updateAParameterInEachRequest',
				parameters: {
					parameters: [{ type: 'qs', name: page, value: '={{ $pageCount + 1 }}' }],
				},
				paginationCompleteWhen: 'other',
				completeExpression: "={{ $response.headers['x-last-page'] === 'true' }}",
			},
		},
	},
});

function approachesOf(list: List): Work['approaches'] {
	const { node, credential, resource, path } = list;
	return {
		ours: (_, baseUrl) => ({
			credentials: { [credential]: credentialFor(baseUrl) },
			node,
			parameters: { resource, operation: 'getAll', returnAll: true, simplify: false },
		}),
		'HTTP Request': (_, baseUrl) => ({
			credentials: { [credential]: credentialFor(baseUrl) },
			...httpRequest(credential, { url: `${baseUrl}${path}`, ...walking(list) }),
		}),
	};
}

const quantities: Work['quantities'] = ['cpu', 'elapsed', 'kept', 'peak'];

/** A list walked by page number, and one walked by cursor. */
export const lists: Work[] = [
	{
		name: 'Boooply interviews',
		sizes: [20_000],
		quantities,
		approaches: approachesOf({
			node: 'Boooply',
			credential: 'boooplyApi',
			resource: 'interview',
			path: '/api/integration/interviews',
			size: 'limit',
			page: 'page',
		}),
	},
	{
		name: 'Merge ATS candidates',
		sizes: [12_500, 25_000, 37_500, 50_000],
		quantities,
		approaches: approachesOf({
			node: 'MergeAts',
			credential: 'mergeAtsApi',
			resource: 'candidate',
			path: '/ats/v1/candidates',
			size: 'page_size',
			page: 'cursor',
		}),
	},
];

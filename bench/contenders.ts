import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeParameters, INodeType, VersionedNodeType } from 'n8n-workflow';

import { hostFolder } from '../demo/folders';
import type { NodeRun } from '../test/engine/runNode';

/** Who does the work: a node of ours, or n8n's HTTP Request node with the same requests. */
export type Contender = 'ours' | 'HTTP Request';

/**
 * The work: one Get for each of 1,000 items; a walk over 200 numbered pages with 20,000 interviews; a walk over 500
 * cursors with 50,000 candidates. Records have about 1 kB.
 */
export type Work = 'gets' | 'pages' | 'cursors';

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';
const items = Array.from({ length: 1000 }, (_, index) => ({ code: `Boooply-AI-${index}` }));

/** How our node and the HTTP Request node are set up for a work. */
interface Task {
	node: string;
	credential: string;
	parameters: INodeParameters;
	path: string;
	http: INodeParameters;
}

function paginated(size: string, page: string, isLast: string): INodeParameters {
	return {
		sendQuery: true,
		queryParameters: { parameters: [{ name: size, value: '100' }] },
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [{ type: 'qs', name: page, value: '={{ $pageCount + 1 }}' }],
					},
					paginationCompleteWhen: 'other',
					completeExpression: isLast,
				},
			},
		},
	};
}

const tasks: Record<Work, Task> = {
	gets: {
		node: 'Boooply',
		credential: 'boooplyApi',
		parameters: {
			resource: 'interview',
			operation: 'get',
			meetingCode: { __rl: true, mode: 'code', value: '={{ $json.code }}' },
		},
		path: '/api/integration/interviews/{{ $json.code }}',
		http: {},
	},
	pages: {
		node: 'Boooply',
		credential: 'boooplyApi',
		parameters: {
			resource: 'interview',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
		},
		path: '/api/integration/interviews',
		http: paginated(
			'limit',
			'page',
			'={{ $response.body.pagination.page >= $response.body.pagination.totalPages }}',
		),
	},
	cursors: {
		node: 'MergeAts',
		credential: 'mergeAtsApi',
		parameters: {
			resource: 'candidate',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
		},
		path: '/ats/v1/candidates',
		http: paginated('page_size', 'cursor', '={{ !$response.body.next }}'),
	},
};

/** The newest HTTP Request node of the n8n that the demo installs. */
function httpRequestNode(): { type: INodeType; typeVersion: number } {
	const requireFromHost = createRequire(join(hostFolder, 'package.json'));
	const { HttpRequest }: { HttpRequest: new () => VersionedNodeType } =
		requireFromHost(HTTP_REQUEST);
	const versioned = new HttpRequest();
	const typeVersion = versioned.getLatestVersion();
	return { type: versioned.getNodeType(typeVersion), typeVersion };
}

/** How a contender does the work against a server. */
export function runOf(contender: Contender, work: Work, baseUrl: string): NodeRun {
	const { node, credential, parameters, path, http } = tasks[work];
	const common = {
		items: work === 'gets' ? items : [{}],
		credentials: {
			[credential]: { apiKey: 'bench', accountToken: 'bench', baseUrl },
		},
	};
	if (contender === 'ours') return { ...common, node, parameters };
	const { type, typeVersion } = httpRequestNode();
	return {
		...common,
		node: type,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credential,
			url: `=${baseUrl}${path}`,
			...http,
		},
		settings: {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion,
			credentials: { [credential]: { id: '1', name: credential } },
		},
	};
}

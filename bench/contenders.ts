import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeParameters, INodeType, VersionedNodeType } from 'n8n-workflow';

import { hostFolder } from '../demo/folders';
import type { NodeRun } from '../test/engine/runNode';

/** Who does the work: a node of ours, or n8n's HTTP Request node with the same requests. */
export type Contender = 'ours' | 'HTTP Request';

export const contenders: Contender[] = ['ours', 'HTTP Request'];

/**
 * The work: one Get for each item; a list of interviews walked by page number; a list of candidates walked by cursor.
 * Pages have 100 records of about 1 kB.
 */
export type Work = 'gets' | 'interviews' | 'candidates';

/** A work of a size: so many Gets, or a list of so many records. */
export interface Assignment {
	work: Work;
	records: number;
	/** Where the stand-in for the vendors answers. */
	origin: string;
}

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';

/** How our node and the HTTP Request node are set up for a work. */
interface Task {
	node: string;
	credential: string;
	parameters: INodeParameters;
	path: string;
	http: INodeParameters;
}

/**
 * The HTTP Request node walks pages without the vendor's envelope, because only of a bare list it makes items of
 * records; otherwise it puts out pages, which a further node has to split.
 */
function paginated(size: string, page: string): INodeParameters {
	return {
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
	interviews: {
		node: 'Boooply',
		credential: 'boooplyApi',
		parameters: {
			resource: 'interview',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
		},
		path: '/api/integration/interviews',
		http: paginated('limit', 'page'),
	},
	candidates: {
		node: 'MergeAts',
		credential: 'mergeAtsApi',
		parameters: {
			resource: 'candidate',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
		},
		path: '/ats/v1/candidates',
		http: paginated('page_size', 'cursor'),
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

/** How a contender does its work. */
export function runOf(contender: Contender, { work, records, origin }: Assignment): NodeRun {
	const { node, credential, parameters, path, http } = tasks[work];
	const baseUrl = `${origin}/${records}`;
	const items = Array.from({ length: work === 'gets' ? records : 1 }, (_, index) => ({
		code: `Boooply-AI-${index}`,
	}));
	const common = {
		items,
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

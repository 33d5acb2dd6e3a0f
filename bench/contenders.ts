import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeParameters, INodeType, VersionedNodeType } from 'n8n-workflow';

import { hostFolder } from '../demo/folders';
import type { NodeRun } from '../test/engine/runNode';

/** Who does the work: our node, or n8n's HTTP Request node with the same requests. */
export type Contender = 'Boooply' | 'HTTP Request';

/** The work: one Get for each of 1,000 items, or a walk over 200 pages with 20,000 interviews of about 1 kB. */
export type Work = 'gets' | 'list';

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';
const path = '/api/integration/interviews';
const items = Array.from({ length: 1000 }, (_, index) => ({ code: `Boooply-AI-${index}` }));

const boooply: Record<Work, INodeParameters> = {
	gets: {
		resource: 'interview',
		operation: 'get',
		meetingCode: { __rl: true, mode: 'code', value: '={{ $json.code }}' },
	},
	list: { resource: 'interview', operation: 'getAll', returnAll: true, simplify: false },
};

const credential = {
	authentication: 'predefinedCredentialType',
	nodeCredentialType: 'boooplyApi',
};

const httpRequest = (baseUrl: string): Record<Work, INodeParameters> => ({
	gets: { ...credential, url: `=${baseUrl}${path}/{{ $json.code }}` },
	list: {
		...credential,
		url: `${baseUrl}${path}`,
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'limit', value: '100' }] },
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount + 1 }}' }],
					},
					paginationCompleteWhen: 'other',
					completeExpression:
						'={{ $response.body.pagination.page >= $response.body.pagination.totalPages }}',
				},
			},
		},
	},
});

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
	const common = {
		items: work === 'gets' ? items : [{}],
		credentials: { boooplyApi: { apiKey: 'bply_org_bench', baseUrl } },
	};
	if (contender === 'Boooply') return { ...common, node: 'Boooply', parameters: boooply[work] };
	const { type, typeVersion } = httpRequestNode();
	return {
		...common,
		node: type,
		parameters: httpRequest(baseUrl)[work],
		settings: {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion,
			credentials: { boooplyApi: { id: '1', name: 'boooplyApi' } },
		},
	};
}

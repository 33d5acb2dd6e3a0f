import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeParameters, INodeType, VersionedNodeType } from 'n8n-workflow';

import { hostFolder } from '../../demo/folders';
import type { NodeRun } from '../../test/engine/runNode';

const HTTP_REQUEST = 'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js';

/** The newest HTTP Request node of the n8n that the demo installs. */
function httpRequestNode(): { type: INodeType; typeVersion: number } {
	const requireFromHost = createRequire(join(hostFolder, 'package.json'));
	const { HttpRequest }: { HttpRequest: new () => VersionedNodeType } =
		requireFromHost(HTTP_REQUEST);
	const versioned = new HttpRequest();
	const typeVersion = versioned.getLatestVersion();
	return { type: versioned.getNodeType(typeVersion), typeVersion };
}

/** The HTTP Request node with one of our credentials. */
export function httpRequest(
	credential: string,
	parameters: INodeParameters,
): Pick<NodeRun, 'node' | 'parameters' | 'settings'> {
	const { type, typeVersion } = httpRequestNode();
	return {
		node: type,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credential,
			...parameters,
		},
		settings: {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion,
			credentials: { [credential]: { id: '1', name: credential } },
		},
	};
}

import { get } from 'lodash';
import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type INodeType,
} from 'n8n-workflow';

import { credentialTypes } from './package';
import { runNode } from './runNode';

/**
 * What the editor says after it tested a credential: n8n runs the test's request as a step, then looks at the rules
 * for its answer.
 */
export async function testCredential(
	name: string,
	data: ICredentialDataDecryptedObject,
): Promise<string> {
	const test = credentialTypes[name]?.test;
	if (!test) throw new Error(`The credential type ${name} has no test`);
	const node: INodeType = {
		description: {
			displayName: 'Temp',
			name: 'temp',
			group: ['transform'],
			version: 1,
			description: 'Sends the request of a credential test',
			defaults: { name: 'Temp' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
	const { json, error } = await runNode({ node, parameters: {}, credentials: { [name]: data } });
	if (error) {
		const told = (test.rules ?? []).find(
			({ type, properties }) =>
				type === 'responseCode' && String(properties.value) === error.httpCode,
		);
		return told?.properties.message ?? error.message;
	}
	for (const { type, properties } of test.rules ?? []) {
		if (type !== 'responseSuccessBody') continue;
		if (get(json[0], properties.key) === properties.value) return properties.message;
	}
	return 'Connection successful!';
}

import get from 'lodash/get';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import pLimit from 'p-limit';

import { describe, idField, type Call } from './neighbour';

/** As many as our nodes have in flight unless told otherwise. */
const REQUESTS_AT_ONCE = 5;

/** The least that a node can do: it reads the ID of each item, sends the request and puts out the record. */
export function bareLoop(call: Call): INodeType {
	const { credential, method, path, property } = call;
	return {
		description: describe('bareLoop', call, [idField]),
		async execute(this: IExecuteFunctions) {
			const { baseUrl } = await this.getCredentials(credential);
			const limit = pLimit(REQUESTS_AT_ONCE);
			const one = async (item: number): Promise<INodeExecutionData[]> => {
				const id = String(this.getNodeParameter('id', item));
				const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(
					this,
					credential,
					{
						method,
						baseURL: String(baseUrl),
						url: path.replace('{id}', encodeURIComponent(id)),
						json: true,
					},
				);
				const found = property === undefined ? answer : get(answer, property);
				return [found].flat().map((json) => ({ json, pairedItem: { item } }));
			};
			const items = this.getInputData();
			return [(await Promise.all(items.map((_, item) => limit(one, item)))).flat()];
		},
	};
}

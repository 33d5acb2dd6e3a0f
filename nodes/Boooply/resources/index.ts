import type { INodeProperties } from 'n8n-workflow';

import { interview } from './interview';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [{ name: 'Interview', value: 'interview' }],
	default: 'interview',
	routing: { send: { paginate: true } },
};

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [resource, ...interview];

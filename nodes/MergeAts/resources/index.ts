import type { INodeProperties } from 'n8n-workflow';
import sortBy from 'lodash/sortBy';

import { limit, returnAll, simplify } from '../../shared/fields';
import { commonModels, resourcesWhere } from '../commonModels';
import { accountFields } from './account';
import { commonModelFields } from './commonModel';
import { mappingFields } from './fields';
import { filters } from './filters';
import { keyFields } from './key';
import { linkTokenFields } from './linkToken';
import { options } from './options';
import { passthroughFields } from './passthrough';
import { scopeFields } from './scope';
import { syncFields } from './sync';
import { webhookReceiverFields } from './webhookReceiver';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: sortBy(
		[
			...commonModels.map(({ displayName, resource: value }) => ({ name: displayName, value })),
			{ name: 'Account Token', value: 'accountToken' },
			{ name: 'API Key', value: 'key' },
			{ name: 'Audit Trail', value: 'auditTrail' },
			{ name: 'Available Action', value: 'availableAction' },
			{ name: 'Field Mapping', value: 'fieldMapping' },
			{ name: 'Issue', value: 'issue' },
			{ name: 'Link Token', value: 'linkToken' },
			{ name: 'Linked Account', value: 'linkedAccount' },
			{ name: 'Passthrough', value: 'passthrough' },
			{ name: 'Remote Field', value: 'remoteField' },
			{ name: 'Scope', value: 'scope' },
			{ name: 'Sync Status', value: 'syncStatus' },
			{ name: 'Target Field', value: 'targetField' },
			{ name: 'Webhook Receiver', value: 'webhookReceiver' },
		],
		({ name }) => name.toLowerCase(),
	),
	default: 'interview',
	routing: { send: { paginate: true } },
};

const lists = {
	resource: [...resourcesWhere(() => true), 'auditTrail', 'issue', 'linkedAccount', 'syncStatus'],
	operation: ['getAll'],
};

const listFields: INodeProperties[] = [
	{ ...returnAll, displayOptions: { show: lists } },
	{ ...limit, displayOptions: { show: { ...lists, returnAll: [false] } } },
	{
		...simplify,
		displayOptions: {
			show: {
				resource: resourcesWhere(({ columns }) => columns !== undefined),
				operation: [
					'changeStage',
					'create',
					'get',
					'getAll',
					'getCreateFields',
					'getUpdateFields',
					'update',
				],
			},
		},
	},
	filters,
	options,
];

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [
	resource,
	...commonModelFields,
	...passthroughFields,
	...accountFields,
	...linkTokenFields,
	...mappingFields,
	...scopeFields,
	...syncFields,
	...keyFields,
	...webhookReceiverFields,
	...listFields,
];

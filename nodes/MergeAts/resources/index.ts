import type { INodeProperties } from 'n8n-workflow';

import { propertiesOf, resourceField } from '../../shared/editor/resource';
import { commonModels } from '../model/commonModels';
import { accountToken } from './accountToken';
import { auditTrail } from './auditTrail';
import { availableAction } from './availableAction';
import { commonModelFields } from './commonModel';
import { fieldMapping } from './fieldMapping';
import { filters } from './filters';
import { issue } from './issue';
import { key } from './key';
import { linkedAccount } from './linkedAccount';
import { linkToken } from './linkToken';
import { options } from './options';
import { passthrough } from './passthrough';
import { remoteField } from './remoteField';
import { scope } from './scope';
import { syncStatus } from './syncStatus';
import { targetField } from './targetField';
import { webhookReceiver } from './webhookReceiver';

const resource = resourceField(
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
		{ name: 'ATS Request (Passthrough)', value: 'passthrough' },
		{ name: 'ATS Field (Remote Field)', value: 'remoteField' },
		{ name: 'Permission (Scope)', value: 'scope' },
		{ name: 'Sync Status', value: 'syncStatus' },
		{ name: 'Target Field', value: 'targetField' },
		{ name: 'Webhook Receiver', value: 'webhookReceiver' },
	],
	'interview',
);

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = propertiesOf(
	resource,
	[
		...commonModelFields,
		...passthrough,
		...linkedAccount,
		...accountToken,
		...linkToken,
		...fieldMapping,
		...remoteField,
		...targetField,
		...scope,
		...syncStatus,
		...issue,
		...auditTrail,
		...availableAction,
		...key,
		...webhookReceiver,
		filters,
	],
	options,
);

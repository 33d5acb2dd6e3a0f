import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';

/** The vendor's JavaScript client. */
const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many available actions',
	description:
		'Get what the ATS of the linked account can do: requests to its own API (passthrough), and operations by model',
	routing: onLinkedAccount({ request: { method: 'GET', url: '/ats/v1/available-actions' } }),
};

export const availableAction: INodeProperties[] = [
	operationField('availableAction', [getAll], 'getAll'),
];

import type { INodeProperties } from 'n8n-workflow';

import { operationField } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { create, createFields } from './create';

/** The vendor's JavaScript client. */
const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhook receivers',
	description: 'List the webhooks of the ATS that Merge takes for the linked account',
	routing: onLinkedAccount({
		request: { method: 'GET', url: '/ats/v1/webhook-receivers' },
		output: { postReceive: [records()] },
	}),
};

export const webhookReceiver: INodeProperties[] = [
	operationField('webhookReceiver', [create, getAll], 'getAll'),
	...createFields,
];

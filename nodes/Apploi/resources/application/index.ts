import type { INodeProperties } from 'n8n-workflow';

import { jobField } from '../jobField';
import { submit, submitFields } from './submit';

export const application: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['application'] } },
		options: [submit],
		default: 'submit',
	},
	{
		...jobField,
		displayOptions: { show: { resource: ['application'], operation: ['submit'] } },
		routing: { send: { type: 'body', property: 'job.jobId' } },
	},
	...submitFields,
];

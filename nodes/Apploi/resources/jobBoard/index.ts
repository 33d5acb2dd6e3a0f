import type { INodeProperties } from 'n8n-workflow';

import { getCompanyProfile, getCompanyProfileFields } from './getCompanyProfile';
import { search, searchFields } from './search';

export const jobBoard: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['jobBoard'] } },
		options: [getCompanyProfile, search],
		default: 'search',
	},
	...searchFields,
	...getCompanyProfileFields,
];

import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { records } from '../../../shared/records';

/** The profile behind the public job board. */
export const getCompanyProfile: INodePropertyOptions = {
	name: 'Get Company Profile',
	value: 'getCompanyProfile',
	action: 'Get the profile of a company',
	description:
		"Read a company's public profile with its teams. Not in the vendor's public reference: used by the job board.",
	routing: {
		request: {
			method: 'GET',
			baseURL: '={{$credentials.companyProfileUrl}}',
			url: '/v1/company_profiles/{slug}',
		},
		output: { postReceive: [records('data')] },
	},
};

export const getCompanyProfileFields: INodeProperties[] = [
	{
		displayName: 'Company',
		name: 'slug',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. example-care',
		displayOptions: { show: { resource: ['jobBoard'], operation: ['getCompanyProfile'] } },
		description: "The company's name in the address of its job board",
	},
];

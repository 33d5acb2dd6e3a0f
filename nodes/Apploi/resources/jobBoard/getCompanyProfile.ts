import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';

/** The profile behind the public job board. */
export const getCompanyProfile: Operation = {
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

export const getCompanyProfileFields = shownFor(
	'jobBoard',
	['getCompanyProfile'],
	[
		{
			displayName: 'Company',
			name: 'slug',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. example-care',
			description: "The company's name in the address of its job board",
		},
	],
);

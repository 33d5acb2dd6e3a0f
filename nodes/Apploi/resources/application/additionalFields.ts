import type { INodeProperties } from 'n8n-workflow';

import { resumeFile } from './resume';

/** Fields of Easy Apply that few applications need. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Applicant Status Name or ID',
			name: 'applicantStatus',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getStatuses' },
			default: '',
			description:
				'One of those set up in Apploi\'s Application Stage Manager; New if left out. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			routing: { send: { type: 'body', property: 'applicant_status' } },
		},
		{
			displayName: 'Application ID',
			name: 'applicationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12345',
			description: 'The ID of the application in your own system',
			routing: { send: { type: 'body', property: 'id' } },
		},
		{
			displayName: 'Applied On',
			name: 'appliedOn',
			type: 'dateTime',
			default: '',
			description: 'When the candidate applied',
			routing: { send: { type: 'body', property: 'appliedOnMillis' } },
		},
		{
			displayName: 'Get Person Token',
			name: 'getPersonToken',
			type: 'boolean',
			default: true,
			description: 'Whether to ask for a token of the person',
			routing: { send: { type: 'body', property: 'get_person_token' } },
		},
		{
			displayName: 'Partner Attributes',
			name: 'partnerAttributes',
			type: 'json',
			default: '',
			placeholder: 'e.g. {{ $json.partner_attributes }}',
			description:
				'What Job: Search returns as partner_attributes, unchanged. Required for jobs that ask questions.',
			routing: { send: { type: 'body', property: 'partner_attributes' } },
		},
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 202-555-0143',
			routing: { send: { type: 'body', property: 'applicant.phoneNumber' } },
		},
		{
			displayName: 'Resume Input Field',
			name: 'resume',
			type: 'string',
			default: 'data',
			placeholder: 'e.g. data',
			description: 'The field of the input item that holds the resume as a file',
			routing: {
				send: { type: 'body', property: 'applicant.resume.file', preSend: [resumeFile] },
			},
		},
		{
			displayName: 'Source',
			name: 'applicantSource',
			type: 'string',
			default: '',
			placeholder: 'e.g. example-board',
			description: 'Where the candidate comes from',
			routing: { send: { type: 'body', property: 'applicant.source' } },
		},
		{
			displayName: 'UTM Campaign',
			name: 'utmCampaign',
			type: 'string',
			default: '',
			description: 'The name of the campaign that brought the candidate',
			routing: { send: { type: 'body', property: 'applicant.utm_campaign' } },
		},
		{
			displayName: 'UTM Medium',
			name: 'utmMedium',
			type: 'string',
			default: '',
			placeholder: 'e.g. social',
			description: 'The medium of the campaign',
			routing: { send: { type: 'body', property: 'applicant.utm_medium' } },
		},
		{
			displayName: 'UTM Source',
			name: 'utmSource',
			type: 'string',
			default: '',
			placeholder: 'e.g. example-board',
			description: 'The source of the campaign',
			routing: { send: { type: 'body', property: 'applicant.utm_source' } },
		},
	],
};

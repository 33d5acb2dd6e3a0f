import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class MergeAtsApi implements ICredentialType {
	name = 'mergeAtsApi';

	displayName = 'Merge ATS API';

	icon: Icon = { light: 'file:../icons/mergeAts.svg', dark: 'file:../icons/mergeAts.dark.svg' };

	documentationUrl = 'https://docs.merge.dev/basics/authentication/';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. production_…',
			description:
				"In Merge's dashboard under API Keys. A test key opens test accounts only, a production key production accounts only.",
		},
		{
			displayName: 'Account Token',
			name: 'accountToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The token of the linked account whose ATS is read and written. Leave it empty if each step or item names its own, or if you only list linked accounts.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Asia and Pacific', value: 'https://api-ap.merge.dev/api' },
				{ name: 'European Union', value: 'https://api-eu.merge.dev/api' },
				{ name: 'Own Base URL', value: 'own' },
				{ name: 'United States', value: 'https://api.merge.dev/api' },
			],
			default: 'https://api.merge.dev/api',
			description: 'Where your Merge organization lives; keys and linked accounts work there only',
		},
		{
			displayName: 'Own Base URL',
			name: 'ownBaseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://api.merge.dev/api',
			displayOptions: { show: { region: ['own'] } },
			description: 'The address up to and including /api, such as that of a proxy',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'hidden',
			default:
				'={{ $self["region"] === "own" ? $self["ownBaseUrl"].replace(/\\/+$/, "") : $self["region"] }}',
		},
		{
			displayName: 'Webhook Signature Key',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Only for the Merge ATS Trigger: the key in the Security section of the Webhooks page of Merge's dashboard. While it changes, the old and the new one with a comma between.",
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			disableFollowRedirect: true,
			url: '={{ $credentials.accountToken ? "/ats/v1/account-details" : "/ats/v1/default-scopes" }}',
			headers: { 'X-Account-Token': '={{$credentials.accountToken}}' },
		},
	};
}

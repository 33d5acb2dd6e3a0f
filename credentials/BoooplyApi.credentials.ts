import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { credentialRules } from '../nodes/shared/answer/credentialRules';

export class BoooplyApi implements ICredentialType {
	name = 'boooplyApi';

	displayName = 'Boooply API';

	icon: Icon = { light: 'file:../icons/boooply.svg', dark: 'file:../icons/boooply.dark.svg' };

	documentationUrl = 'https://docs.boooply.com/api/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. bply_org_…',
			description:
				'In Boooply open Integrations, then REST API & SDK. An organization key does everything but create API keys, which takes a platform key.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.boooply.com',
			required: true,
			placeholder: 'e.g. https://api.boooply.com',
			description: 'Change it only if Boooply gave you another address',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. whsec_…',
			description:
				'Only for the Boooply Trigger: the secret shown beside the webhook on the Integrations page. While it changes, the old and the new one with a comma between.',
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
			url: '/api/integration/organization',
		},
		rules: credentialRules('Boooply', {
			401: 'Boooply does not know this API key, or it is inactive. Copy an organization key (bply_org_…) from Integrations, REST API & SDK.',
			403: 'Boooply knows this API key, but it may not read your organization. A platform key (bply_platform_…) only creates API keys: for all else give an organization key (bply_org_…).',
		}),
	};
}

import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { credentialRules } from '../nodes/shared/answer/credentialRules';

export class KulaApi implements ICredentialType {
	name = 'kulaApi';

	displayName = 'Kula API';

	icon: Icon = { light: 'file:../icons/kula.svg', dark: 'file:../icons/kula.dark.svg' };

	documentationUrl = 'https://developers.kula.ai/docs/api-guides/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'In Kula open Settings, then API Management, and create an API key of the type Application API. Keys of the type Job Boards open little of what the nodes do.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.kula.ai',
			required: true,
			placeholder: 'e.g. https://api.kula.ai',
			description: 'Change it only if Kula gave you another address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiToken}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			disableFollowRedirect: true,
			url: '/v1/users',
			qs: { limit: 1 },
		},
		rules: credentialRules('Kula', {
			401: 'Kula does not know this API token. It may be mistyped or revoked: copy an API key of the type Application API from Settings, API Management.',
			403: 'This API token may not read users. It is probably of the type Job Boards: create a key of the type Application API instead.',
		}),
	};
}

import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { credentialRules } from '../nodes/shared/answer/credentialRules';

export class ApploiApi implements ICredentialType {
	name = 'apploiApi';

	displayName = 'Apploi API';

	icon: Icon = { light: 'file:../icons/apploi.svg', dark: 'file:../icons/apploi.dark.svg' };

	documentationUrl =
		'https://integrate.apploi.com/reference/put_applicants-applicant-id-interviews';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Apploi issues it to its partners. It belongs to one team.',
		},
		{
			displayName: 'Team ID',
			name: 'teamId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 345678',
			description:
				"The team of the key, for nodes that do not name one. Apploi's support tells it.",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://partners.apploi.com',
			required: true,
			placeholder: 'e.g. https://partners.apploi.com',
			description: 'Change it only if Apploi gave you another address',
		},
		{
			displayName: 'Job Feed URL',
			name: 'jobFeedUrl',
			type: 'string',
			default: 'https://ats-integrations.apploi.com',
			required: true,
			placeholder: 'e.g. https://ats-integrations.apploi.com',
			description: "Where the questions of jobs and the public job board's feed are read",
		},
		{
			displayName: 'Company Profile URL',
			name: 'companyProfileUrl',
			type: 'string',
			default: 'https://api.apploi.com',
			required: true,
			placeholder: 'e.g. https://api.apploi.com',
			description: "Where the public job board's company profiles are read",
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'x-api-key': '={{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			disableFollowRedirect: true,
			url: '/applicants',
			qs: { limit: 1, team_id: '={{$credentials.teamId || undefined}}' },
		},
		rules: credentialRules(
			'Apploi',
			{
				401: 'Apploi does not know this API key. Copy it again, or ask Apploi for one.',
				403: "Apploi does not accept this API key, or not for this team. Check 'API Key' and 'Team ID'.",
			},
			{
				key: 'data.length',
				value: 0,
				message:
					'Apploi accepts this key but shows no applicants. If the team does have applicants, ask Apploi to let the key read them; otherwise the credential can be used as it is.',
			},
		),
	};
}

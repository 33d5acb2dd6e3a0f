import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { categories } from '../nodes/MergeAts/resources/categories';
import { credentialRules } from '../nodes/shared/answer/credentialRules';

/** What is wrong with a linked account in these states, though key and token are right. */
const UNUSABLE = {
	INCOMPLETE:
		'Merge accepts the API key and the account token, but the linking of this account was not finished. Have the customer finish it, then test again.',
	RELINK_NEEDED:
		'Merge accepts the API key and the account token, but its access to the ATS has ended: the account has to be linked again. Until then data is old and nothing can be written. Have the customer link it again, then test again.',
};

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
				'The token of the linked account whose ATS is read and written. Leave it empty if each node or item names its own, or if you only list linked accounts.',
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
		rules: credentialRules(
			'Merge',
			{
				401: "Merge does not accept this API key, or not together with this account token. To find out which, empty 'Account Token' and test again: if that succeeds, the key is right, and the token is wrong or of the other kind. Test keys (test_…) open test accounts only, production keys (production_…) production accounts only, and both work in their own region only.",
				403: 'Merge knows the API key and the account token, but they may not read the details of the account. Check the permissions of the key and of the linked account in Merge.',
				404: "The address is not that of Merge's API. Correct 'Own Base URL', which ends with /api.",
			},
			...Object.entries(UNUSABLE).map(([value, message]) => ({ key: 'status', value, message })),
			...categories
				.filter((category) => category !== 'ats')
				.map((category) => ({
					key: 'category',
					value: category,
					message: `This account token is that of a linked account of the category ${category}, not ats: every list would be empty. Give the token of an ATS account.`,
				})),
		),
	};
}

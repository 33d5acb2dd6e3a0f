import type {
	IAuthenticate,
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { credentialRules } from '../nodes/shared/answer/credentialRules';
import { secureBaseUrl } from '../nodes/InterviewScheduler/baseUrl';
import { session, tokenOf } from '../nodes/InterviewScheduler/session';
import { signIn } from '../nodes/InterviewScheduler/signIn';

/**
 * The one documented type. The list that n8n's HTTP client sends of itself counts as a browser's for some servers, which
 * then answer with a page.
 */
const JSON_ONLY = { Accept: 'application/json' };

const bySigningIn = { show: { authentication: ['password'] } };

export class InterviewSchedulerApi implements ICredentialType {
	name = 'interviewSchedulerApi';

	displayName = 'Interview Scheduler API';

	icon: Icon = {
		light: 'file:../icons/interviewScheduler.svg',
		dark: 'file:../icons/interviewScheduler.dark.svg',
	};

	documentationUrl = 'https://drvn-test.click/api/docs/interviews%2Fpost_create_an_interview';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://scheduler.example.com',
			description: 'The address of your Interview Scheduler, without /api/v1',
		},
		{
			displayName: 'Account',
			name: 'account',
			type: 'options',
			options: [
				{ name: 'Company (Operator)', value: 'operator' },
				{ name: 'Candidate (Driver)', value: 'driver' },
			],
			default: 'operator',
			description: 'Whose account it is: the test of the credential depends on it',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{ name: 'Login and Password', value: 'password' },
				{ name: 'Token', value: 'token' },
			],
			default: 'password',
		},
		{
			displayName: 'Login',
			name: 'login',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. olivia.operator@example.com',
			displayOptions: bySigningIn,
			description: 'An email address or a telephone number',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: bySigningIn,
		},
		{
			displayName: 'Remember Me',
			name: 'rememberMe',
			type: 'boolean',
			default: false,
			displayOptions: bySigningIn,
			description: 'Whether to ask to be remembered when signing in',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { authentication: ['token'] } },
			description: 'A token that signing in has given, without the word Bearer',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		if (credentials.authentication === 'token') return {};
		return { sessionToken: session(credentials, await signIn(this, credentials)) };
	}

	authenticate: IAuthenticate = async (credentials, request) => ({
		...request,
		baseURL: secureBaseUrl(credentials),
		headers: {
			...request.headers,
			...JSON_ONLY,
			Authorization: `Bearer ${tokenOf(credentials)}`,
		},
	});

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			disableFollowRedirect: true,
			url: '={{$credentials.account === "driver" ? "/api/v1/job_drivers" : "/api/v1/users/company/members"}}',
			qs: { by_state: '={{$credentials.account === "driver" ? "accepted" : undefined}}' },
		},
		rules: credentialRules('Interview Scheduler', {
			401: 'Interview Scheduler does not accept the login or the token. Check them, or sign in again for another token.',
			403: "The login is right, but this account may not read what the test reads. Check 'Account': whether it is a company's or a driver's.",
		}),
	};
}

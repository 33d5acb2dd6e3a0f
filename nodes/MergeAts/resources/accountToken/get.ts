import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';

/** ATS reference, Linked account: Account token. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get an account token',
	description: 'Exchange the public token of a finished linking for the account token; works once',
	routing: { request: { method: 'GET', url: '/ats/v1/account-token/{public_token}' } },
};

export const getFields = shownFor(
	'accountToken',
	['get'],
	[
		{
			displayName: 'Public Token',
			name: 'public_token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The token that the linking dialog returned when the customer had finished it',
		},
	],
);

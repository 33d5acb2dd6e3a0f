import type { INodeProperties } from 'n8n-workflow';

/** The linked account that a polling trigger watches. */
export const watchedAccount: INodeProperties = {
	displayName: 'Account Token',
	name: 'accountToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		'The linked account to watch. Empty means the account token of the credential. One trigger watches one account.',
};

/** A filter that is typed. */
export interface TextFilter {
	name: string;
	displayName: string;
	description: string;
	placeholder?: string;
	resources: string[];
	secret?: true;
}

/** Filters by text; ATS reference, each list. */
export const textFilters: TextFilter[] = [
	{
		name: 'account_token',
		displayName: 'Account Token of Issues',
		description: 'Only issues of the linked account with this account token',
		resources: ['issue'],
		secret: true,
	},
	{
		name: 'code',
		displayName: 'Code',
		description: 'Only jobs with this code',
		placeholder: 'e.g. ENG-7',
		resources: ['job'],
	},
	{
		name: 'email',
		displayName: 'Email',
		description: 'Only users with this email address',
		placeholder: 'e.g. name@email.com',
		resources: ['user'],
	},
	{
		name: 'email_addresses',
		displayName: 'Email Addresses',
		description: 'Only candidates with one of these email addresses, separated by commas',
		placeholder: 'e.g. nathan@example.com,anna@example.com',
		resources: ['candidate'],
	},
	{
		name: 'end_user_email_address',
		displayName: 'End User Email Address',
		description: 'Only accounts of this email address',
		placeholder: 'e.g. it@example.com',
		resources: ['linkedAccount'],
	},
	{
		name: 'end_user_organization_name',
		displayName: 'End User Organization Name',
		description: 'Only what belongs to this organization of your customer',
		placeholder: 'e.g. Example Works',
		resources: ['issue', 'linkedAccount'],
	},
	{
		name: 'end_user_origin_id',
		displayName: 'End User Origin ID',
		description: 'Only the account with this ID of yours',
		resources: ['linkedAccount'],
	},
	{
		name: 'end_user_origin_ids',
		displayName: 'End User Origin IDs',
		description: 'Only accounts with one of these IDs of yours, separated by commas',
		resources: ['linkedAccount'],
	},
	{
		name: 'first_name',
		displayName: 'First Name',
		description: 'Only candidates with this first name',
		resources: ['candidate'],
	},
	{
		name: 'ids',
		displayName: 'Linked Account IDs',
		description: 'Only accounts with one of these IDs, separated by commas',
		resources: ['linkedAccount'],
	},
	{
		name: 'integration_name',
		displayName: 'Integration Name',
		description: 'Only what belongs to this integration',
		placeholder: 'e.g. Greenhouse',
		resources: ['issue', 'linkedAccount'],
	},
	{
		name: 'last_name',
		displayName: 'Last Name',
		description: 'Only candidates with this last name',
		resources: ['candidate'],
	},
	{
		name: 'source',
		displayName: 'Source',
		description: 'Only applications from this source',
		placeholder: 'e.g. Careers page',
		resources: ['application'],
	},
	{
		name: 'tags',
		displayName: 'Tags',
		description: 'Only candidates with one of these tags, separated by commas',
		resources: ['candidate'],
	},
	{
		name: 'user_email',
		displayName: 'User Email',
		description: 'Only events of the user who had this email address at that time',
		placeholder: 'e.g. name@email.com',
		resources: ['auditTrail'],
	},
];

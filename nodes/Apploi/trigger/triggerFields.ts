import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../shared/editor/fields';

/** The fields of the Apploi Trigger. */
export const triggerFields: INodeProperties[] = [
	notice(
		'pollingNotice',
		"Apploi sends no webhooks: this trigger reads the whole list of applicants, 100 a request, at each poll. With many applicants poll less often, or choose a job or only changes. The list is not in the vendor's public reference.",
	),
	{
		displayName: 'Team ID',
		name: 'teamId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 345678',
		description: 'The team to watch. Empty means the team ID of the credential.',
	},
	{
		displayName: 'Job ID',
		name: 'jobId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 67890',
		description:
			"The job posting whose applicants to watch; all unless given. Not in the vendor's public reference, but in its published client.",
	},
	{
		displayName: 'Read Only Changes',
		name: 'readOnlyChanges',
		type: 'boolean',
		default: false,
		description:
			"Whether to read only applicants changed since the last poll, which takes far fewer requests. Not in the vendor's public reference, but in its published client.",
	},
];

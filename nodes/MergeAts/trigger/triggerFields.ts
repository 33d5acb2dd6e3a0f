import type { INodeProperties } from 'n8n-workflow';

import { commonFormatOfTrigger, notice } from '../../shared/editor/fields';
import { duplicateFields, unsignedField } from '../../shared/trigger/webhookFields';
import { modelInWords } from '../model/labels';

/** Names of the models in events; help center, Webhooks. */
const MODELS = [
	'Activity',
	'Application',
	'Assessment',
	'AssessmentTemplate',
	'Attachment',
	'Candidate',
	'Department',
	'EEOC',
	'Job',
	'JobInterviewStage',
	'Offer',
	'Office',
	'RejectReason',
	'RemoteUser',
	'ScheduledInterview',
	'Scorecard',
	'Tag',
];

/** The fields of the Merge ATS Trigger. */
export const triggerFields: INodeProperties[] = [
	notice(
		'setUpNotice',
		'In Merge open Configuration, then Webhooks, add a webhook with the production URL above for the same events, and copy the signature key of the Security section into the credential',
	),
	{
		displayName: 'Models',
		name: 'models',
		type: 'multiOptions',
		options: [
			{ name: '* (Any Model)', value: '*' },
			...MODELS.map((model) => ({ name: modelInWords(model), value: model })),
		],
		default: ['ScheduledInterview'],
		description: 'The records that start the workflow. None chosen means none.',
	},
	{
		displayName: 'Trigger On',
		name: 'actions',
		type: 'multiOptions',
		options: [
			{ name: 'Added', value: 'added', description: 'A record is new in Merge' },
			{ name: 'Changed', value: 'changed', description: 'A record changed in Merge' },
			{ name: 'Removed', value: 'removed', description: 'A record was deleted in the ATS' },
			{
				name: 'Synced',
				value: 'synced',
				description: 'Merge has read the model from the ATS, once for all of its records',
			},
		],
		default: ['added', 'changed'],
		description: 'What has to happen to records of these models',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'multiOptions',
		options: [
			{ name: 'Account Deleted', value: 'LinkedAccount.deleted' },
			{ name: 'Account Linked', value: 'LinkedAccount.linked' },
			{ name: 'Account Sync Completed', value: 'LinkedAccount.sync_completed' },
			{ name: 'Account Synced (Deprecated)', value: 'LinkedAccount.synced' },
			{
				name: 'Account Synced First (Deprecated)',
				value: 'LinkedAccount.synced_initial',
			},
			{
				name: 'Account Synced Fully First (Deprecated)',
				value: 'LinkedAccount.fully_synced_initial',
			},
			{ name: 'Any Other Event', value: '*', description: 'Also events that Merge adds later' },
			{ name: 'Async ATS Request (Passthrough) Resolved', value: 'AsyncPassthrough.resolved' },
			{ name: 'Async Bulk Post Completed', value: 'AsyncBulkPost.completed' },
			{ name: 'Async Post Completed', value: 'AsyncPost.completed' },
			{ name: 'Issue New', value: 'Issue.new' },
			{ name: 'Issue Reopened', value: 'Issue.reopened' },
			{ name: 'Issue Resolved', value: 'Issue.resolved' },
		],
		default: [],
		description: 'Events that are not about a record',
	},
	{
		displayName: 'Linked Account IDs',
		name: 'linkedAccountIds',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Linked Account' },
		default: [],
		placeholder: 'e.g. 5ce7c1c6-5aa8-4f0e-8a3b-1f3c3b4cf6a0',
		description:
			'Only events of these linked accounts. None means all: Merge sends those of the whole organization.',
	},
	{
		displayName: 'Include Account Token',
		name: 'includeAccountToken',
		type: 'boolean',
		default: false,
		displayOptions: { show: { otherEvents: ['LinkedAccount.linked', '*'] } },
		description:
			'Whether to return the token that comes with a newly linked account. It opens the account together with your API key.',
	},
	{
		...commonFormatOfTrigger,
		displayOptions: { show: { models: ['ScheduledInterview', '*'] } },
	},
	unsignedField,
	...duplicateFields(24),
];

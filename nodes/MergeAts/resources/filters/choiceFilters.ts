import { categories } from '../categories';
import { auditEventTypes } from './auditEventTypes';

/** A filter with a fixed set of values, or a switch. */
export interface ChoiceFilter {
	name: string;
	displayName: string;
	description: string;
	resources: string[];
	/** The values; without them the filter is a switch. */
	values?: string[];
}

/** Filters by a fixed set of values; ATS reference, each list. */
export const choiceFilters: ChoiceFilter[] = [
	{
		name: 'category',
		displayName: 'Category',
		description: 'Only accounts of this category of integrations',
		resources: ['linkedAccount'],
		values: categories,
	},
	{
		name: 'event_type',
		displayName: 'Event Type',
		description: 'Only events of this kind',
		resources: ['auditTrail'],
		values: auditEventTypes,
	},
	{
		name: 'include_duplicates',
		displayName: 'Include Duplicates',
		description:
			'Whether to list also the complete production duplicates of the account chosen by Linked Account',
		resources: ['linkedAccount'],
	},
	{
		name: 'include_muted',
		displayName: 'Include Muted',
		description: 'Whether to list muted issues too',
		resources: ['issue'],
	},
	{
		name: 'is_test_account',
		displayName: 'Test Accounts',
		description: 'Whether to list test accounts instead of the others',
		resources: ['linkedAccount'],
	},
	{
		name: 'status',
		displayName: 'Status',
		description: 'Only issues in this state',
		resources: ['issue'],
		values: ['ONGOING', 'RESOLVED'],
	},
	{
		name: 'status',
		displayName: 'Status',
		description: 'Only jobs in this state',
		resources: ['job'],
		values: ['ARCHIVED', 'CLOSED', 'DRAFT', 'OPEN', 'PENDING'],
	},
	{
		name: 'status',
		displayName: 'Status',
		description: 'Only postings in this state',
		resources: ['jobPosting'],
		values: ['CLOSED', 'DRAFT', 'INTERNAL', 'PENDING', 'PUBLISHED'],
	},
	{
		name: 'status',
		displayName: 'Status',
		description: 'Only accounts in this state',
		resources: ['linkedAccount'],
		values: ['COMPLETE', 'IDLE', 'INCOMPLETE', 'RELINK_NEEDED'],
	},
	{
		name: 'status',
		displayName: 'Status',
		description: 'Only offers in this state',
		resources: ['offer'],
		values: [
			'APPROVAL-SENT',
			'APPROVED',
			'DENIED',
			'DEPRECATED',
			'DRAFT',
			'OPENED',
			'SENT',
			'SENT-MANUALLY',
			'SIGNED',
		],
	},
];

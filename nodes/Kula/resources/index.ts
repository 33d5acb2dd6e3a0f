import type { INodeProperties } from 'n8n-workflow';

import { limit, returnAll, simplify, transportOptions } from '../../shared/fields';
import { application } from './application';
import { availability } from './availability';
import { candidate } from './candidate';
import { interview } from './interview';
import { job } from './job';
import { jobStage } from './jobStage';
import { requisition } from './requisition';
import { scorecard } from './scorecard';
import { autocomplete, lookup, lookupListOperations } from './suggestions';
import { uniformResources } from './uniformLists';
import { user } from './user';
import { webhook } from './webhook';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Application', value: 'application' },
		{ name: 'Availability', value: 'availability' },
		{ name: 'Candidate', value: 'candidate' },
		{ name: 'Candidate Source', value: 'source' },
		{ name: 'Custom Field', value: 'customField' },
		{ name: 'Department', value: 'department' },
		{ name: 'Email Template', value: 'emailTemplate' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Board Suggestion', value: 'autocomplete' },
		{ name: 'Job Post', value: 'jobPost' },
		{ name: 'Job Stage', value: 'jobStage' },
		{ name: 'Lookup', value: 'lookup' },
		{ name: 'Milestone', value: 'milestone' },
		{ name: 'Office', value: 'office' },
		{ name: 'Rejection Reason', value: 'rejectionReason' },
		{ name: 'Requisition', value: 'requisition' },
		{ name: 'Role', value: 'role' },
		{ name: 'Scorecard', value: 'scorecard' },
		{ name: 'Scorecard Template', value: 'scorecardTemplate' },
		{ name: 'Shared Calendar', value: 'sharedCalendar' },
		{ name: 'User', value: 'user' },
		{ name: 'Webhook', value: 'webhook' },
	],
	default: 'interview',
	routing: { send: { paginate: true } },
};

/** Everything that is walked, but for the suggestions of a job board, whose operations are called alike. */
const lists = {
	show: {
		operation: [
			'getActivities',
			'getAll',
			'getAllOfApplication',
			'getConferenceHosts',
			'getLogs',
			'getNotes',
			'getOrganizers',
			'search',
			...lookupListOperations,
		],
	},
	hide: { resource: ['autocomplete'] },
};

const simplifiable = {
	show: { resource: ['candidate', 'interview', 'requisition', 'user'] },
	hide: { operation: ['getFields'] },
};

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [
	resource,
	...interview,
	...availability,
	...application,
	...scorecard,
	...candidate,
	...job,
	...jobStage,
	...user,
	...requisition,
	...uniformResources,
	...autocomplete,
	...lookup,
	...webhook,
	{ ...returnAll, displayOptions: lists },
	{
		...limit,
		displayOptions: { ...lists, show: { ...lists.show, returnAll: [false] } },
	},
	{ ...simplify, displayOptions: simplifiable },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: transportOptions,
	},
];

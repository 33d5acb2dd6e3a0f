import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../shared/editor/resource';
import { query } from '../fields/builders';
import { idLocator } from '../fields/idLocator';
import { datesAndOrder, filters } from './collections';
import { listing, operation } from './operations';

/** A resource that can only be listed, and in part read by its ID. */
interface UniformList {
	resource: string;
	/** One record in words, and many of them. */
	one: string;
	many: string;
	path: `/v1/${string}`;
	/** The dropdown of its records, where one can be read by its ID. */
	search?: string;
	/** Fields that the list cannot do without. */
	needed?: INodeProperties[];
	filters: INodeProperties[];
}

const departments = query.records(
	'department_ids',
	'Department',
	'getDepartments',
	'Only records of these departments',
);

const offices = query.records(
	'office_ids',
	'Office',
	'getOffices',
	'Only records of these offices',
);

const find = query.text('query', 'Search', 'Only records with this text in their name');

const enabled = query.flag(
	'enabled',
	'Enabled',
	'Whether to list records that are enabled, or those that are not',
	true,
);

const CATEGORIES = [
	'adhoc',
	'application_submission',
	'assessment',
	'availability',
	'email_activity',
	'interview_coordination',
	'interviewer_coordination',
	'offer',
	'rejection',
	'self_schedule_invite',
	'survey',
];

/** The resources of the account that differ only in path and filters; known from the vendor's JavaScript client. */
const uniformLists: UniformList[] = [
	{
		resource: 'customField',
		one: 'custom field',
		many: 'custom fields',
		path: '/v1/custom-fields',
		needed: [
			query.oneOf(
				'type',
				'Type',
				['candidate', 'job', 'offer', 'requisition'],
				'The kind of record that the fields belong to',
			),
		],
		filters: [
			query.records(
				'department_ids',
				'Department',
				'getDepartments',
				'Only fields of these departments, and fields that all departments have',
			),
			query.records(
				'office_ids',
				'Office',
				'getOffices',
				'Only fields of these offices, and fields that all offices have',
			),
			...datesAndOrder(),
		],
	},
	{
		resource: 'department',
		one: 'department',
		many: 'departments',
		path: '/v1/departments',
		filters: datesAndOrder(),
	},
	{
		resource: 'emailTemplate',
		one: 'email template',
		many: 'email templates',
		path: '/v1/email_templates',
		search: 'searchEmailTemplates',
		filters: [
			query.someOf('categories', 'Categories', CATEGORIES, 'Only templates of these categories'),
			query.anyOrOne(
				'channel',
				'Channel',
				['calendar_invite', 'email'],
				'Only templates that are sent in this way',
			),
			query.records('owner_ids', 'Owner', 'getUsers', 'Only templates owned by these users'),
			find,
			...datesAndOrder(),
		],
	},
	{
		resource: 'jobPost',
		one: 'job post',
		many: 'job posts',
		path: '/v1/job-boards/job-posts',
		search: 'searchJobPosts',
		filters: [departments, offices],
	},
	{
		resource: 'milestone',
		one: 'milestone',
		many: 'milestones',
		path: '/v1/milestones',
		filters: datesAndOrder(),
	},
	{
		resource: 'office',
		one: 'office',
		many: 'offices',
		path: '/v1/offices',
		filters: datesAndOrder(),
	},
	{
		resource: 'rejectionReason',
		one: 'rejection reason',
		many: 'rejection reasons',
		path: '/v1/rejection-reasons',
		filters: [
			enabled,
			query.text('group', 'Group', 'Only reasons of this group', 'e.g. Candidate withdrew'),
			...datesAndOrder(),
		],
	},
	{
		resource: 'role',
		one: 'role',
		many: 'roles',
		path: '/v1/roles',
		search: 'searchRoles',
		filters: datesAndOrder(),
	},
	{
		resource: 'scorecardTemplate',
		one: 'scorecard template',
		many: 'scorecard templates',
		path: '/v1/scorecard_templates',
		search: 'searchScorecardTemplates',
		filters: [
			departments,
			query.words(
				'employment_types',
				'Employment Types',
				'Only templates for these employment types',
				'e.g. full_time, contract',
			),
			offices,
			find,
			...datesAndOrder(),
		],
	},
	{
		resource: 'sharedCalendar',
		one: 'shared calendar',
		many: 'shared calendars',
		path: '/v1/shared_calendars',
		search: 'searchSharedCalendars',
		filters: [
			query.anyOrOne(
				'provider',
				'Provider',
				['google', 'microsoft'],
				'Only calendars of this provider',
			),
			query.someOf(
				'status',
				'Statuses',
				['active', 'deleted_from_application', 'deleted_from_provider'],
				'Only calendars in one of these states; active ones unless chosen',
			),
			...datesAndOrder('name'),
		],
	},
	{
		resource: 'source',
		one: 'candidate source',
		many: 'candidate sources',
		path: '/v1/candidate-sources',
		filters: [enabled, ...datesAndOrder()],
	},
];

function title(words: string): string {
	return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function uniformFields(list: UniformList): INodeProperties[] {
	const { resource, one, many, path, search, needed = [] } = list;
	const article = /^[aeio]/.test(one) ? 'an' : 'a';
	const getAll = listing({
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${many}`,
		description: `List the ${many} of the account`,
		call: `GET ${path}`,
	});
	const get = operation({
		name: 'Get',
		value: 'get',
		action: `Get ${article} ${one}`,
		description: `Get one ${one}`,
		call: `GET ${path}/{id}`,
	});
	return [
		operationField(resource, search ? [get, getAll] : [getAll], 'getAll'),
		...(search
			? shownFor(resource, ['get'], [idLocator('id', title(one), search, `The ${one}`)])
			: []),
		...shownFor(resource, ['getAll'], needed),
		...(list.filters.length > 0 ? filters(resource, ['getAll'], list.filters) : []),
	];
}

export const uniformResources: INodeProperties[] = uniformLists.flatMap(uniformFields);

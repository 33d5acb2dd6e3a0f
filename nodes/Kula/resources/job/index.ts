import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { datesAndOrder, filters } from '../collections';
import { listing, operation } from '../operations';

const STATUSES = [
	'archived',
	'closed',
	'draft',
	'pending_approval',
	'published',
	'rejected',
	'scheduled',
];

const EMPLOYMENT_TYPES = [
	'contract',
	'full_time',
	'internship',
	'part_time',
	'seasonal',
	'temporary',
	'volunteer',
];

export const job: INodeProperties[] = [
	operationField(
		'job',
		[
			operation({
				name: 'Get',
				value: 'get',
				action: 'Get a job',
				description: 'Get one job',
				call: 'GET /v1/jobs/{id}',
			}),
			listing({
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many jobs',
				description: 'List jobs by department, office or status',
				call: 'GET /v1/jobs',
			}),
			listing({
				name: 'Search',
				value: 'search',
				action: 'Search jobs',
				description: 'Find jobs by title, people, workplace and more',
				call: 'POST /v1/jobs/search',
				searches: true,
			}),
		],
		'getAll',
	),
	...shownFor('job', ['get'], [idLocator('id', 'Job', 'searchJobs', 'The job')]),
	...filters(
		'job',
		['getAll'],
		[
			query.records(
				'department_ids',
				'Department',
				'getDepartments',
				'Only jobs of these departments',
			),
			query.records('office_ids', 'Office', 'getOffices', 'Only jobs of these offices'),
			query.someOf('status', 'Statuses', STATUSES, 'Only jobs in one of these states'),
			...datesAndOrder(),
		],
	),
	...filters(
		'job',
		['search'],
		[
			body.flag('confidential', 'Confidential', 'Whether the job is confidential', true),
			body.records(
				'department_ids',
				'Department',
				'getDepartments',
				'Only jobs of these departments and those below them',
			),
			body.someOf(
				'employment_types',
				'Employment Types',
				EMPLOYMENT_TYPES,
				'Only jobs of these employment types',
			),
			body.flag('job_post_listed', 'Listed', 'Whether the job is publicly listed', true),
			body.records('office_ids', 'Office', 'getOffices', 'Only jobs of these offices'),
			body.records(
				'primary_hiring_manager_ids',
				'Primary Hiring Manager',
				'getUsers',
				'Only jobs with these main hiring managers',
			),
			body.records(
				'primary_recruiter_ids',
				'Primary Recruiter',
				'getUsers',
				'Only jobs with these main recruiters',
			),
			body.text('query', 'Search', 'Only jobs with this text in their title', 'e.g. engineer'),
			body.someOf('status', 'Statuses', STATUSES, 'Only jobs in one of these states'),
			body.someOf(
				'workplace',
				'Workplaces',
				['hybrid', 'office', 'remote'],
				'Only jobs whose work is done in one of these ways',
			),
		],
	),
];

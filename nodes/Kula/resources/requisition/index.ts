import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { additionalFields, datesAndOrder, filters, updateFields } from '../collections';
import { job, main, more, otherJob, wholeGroup } from './fields';
import { operations } from './operations';
import { EMPLOYMENT_TYPES, STATUSES, TYPES } from './values';

const offices = query.records('office_ids', 'Office', 'getOffices', 'Only of these offices');
const departments = query.records(
	'department_ids',
	'Department',
	'getDepartments',
	'Only of these departments',
);

export const requisition: INodeProperties[] = [
	operationField('requisition', operations, 'getAll'),
	...shownFor(
		'requisition',
		['close', 'get', 'update'],
		[idLocator('id', 'Requisition', 'searchRequisitions', 'The requisition')],
	),
	...shownFor(
		'requisition',
		['create'],
		main.map((field) => ({ ...field, required: true })),
	),
	...additionalFields(
		'requisition',
		['create'],
		[
			...more,
			job,
			body.amount(
				'head_count',
				'Head Count',
				'How many positions to fill, 1 to 50; more than one make a group',
				1,
				{ minValue: 1, maxValue: 50, numberPrecision: 0 },
			),
		],
	),
	...updateFields(
		'requisition',
		['update'],
		[
			...main,
			...more,
			otherJob,
			wholeGroup,
			body.text(
				'reapproval_note',
				'Reapproval Note',
				'Sent along when the change needs approval again',
			),
		],
	),
	...additionalFields(
		'requisition',
		['close'],
		[
			wholeGroup,
			body.text(
				'reason',
				'Reason',
				'Why it is closed, 255 letters at most',
				'e.g. Filled internally',
			),
		],
	),
	...filters('requisition', ['getFields'], [departments, offices]),
	...filters(
		'requisition',
		['getAll'],
		[
			query.records('created_by_ids', 'Creator', 'getUsers', 'Only those created by these users'),
			departments,
			query.someOf(
				'employment_type',
				'Employment Types',
				EMPLOYMENT_TYPES,
				'Only of these employment types',
			),
			query.day(
				'target_hire_date_after',
				'Hire From',
				'Only those to be filled on or after this day',
			),
			query.day('target_hire_date_before', 'Hire Until', 'Only those to be filled by this day'),
			query.records(
				'hiring_manager_ids',
				'Hiring Manager',
				'getUsers',
				'Only those of these hiring managers',
			),
			query.records('job_ids', 'Job', 'getJobs', 'Only those of these jobs'),
			offices,
			query.records('recruiter_ids', 'Recruiter', 'getUsers', 'Only those of these recruiters'),
			query.text('q', 'Search', 'Only those with this text', 'e.g. engineer'),
			query.day(
				'target_start_date_after',
				'Start From',
				'Only hires that start on or after this day',
			),
			query.day('target_start_date_before', 'Start Until', 'Only hires that start by this day'),
			query.someOf('status', 'Statuses', STATUSES, 'Only those in one of these states'),
			query.someOf('requisition_type', 'Types', TYPES, 'Only of these types'),
			...datesAndOrder('opened_at', 'target_hire_date'),
		],
	),
];

import type { INodeProperties } from 'n8n-workflow';

import { records, simplified } from '../../shared/records';
import { body, locator, query } from '../fields/builders';
import { additionalFields, datesAndOrder, filters, updateFields } from './collections';
import { listing, operation, operationsOf, shownFor } from './operations';

const EMPLOYMENT_TYPES = [
	'full_time',
	'contract',
	'internship',
	'part_time',
	'seasonal',
	'temporary',
];
const TYPES = ['new_hire', 'backfill', 'contract', 'internal', 'internship'];
const STATUSES = [
	'approved',
	'archived',
	'closed',
	'created',
	'draft',
	'filled',
	'open',
	'pending_approval',
	'rejected',
];

const postReceive = [
	records('data'),
	simplified([
		'id',
		'role_name',
		'status',
		'employment_type',
		'requisition_type',
		'department',
		'offices',
		'target_hire_date',
		'job_id',
	]),
];

const operations = [
	operation({
		name: 'Close',
		value: 'close',
		action: 'Close a requisition',
		description: 'End the request to fill a role',
		call: 'POST /v1/requisitions/{id}/close',
		postReceive,
	}),
	operation({
		name: 'Create',
		value: 'create',
		action: 'Create a requisition',
		description: 'Ask to fill a role',
		call: 'POST /v1/requisitions',
		postReceive,
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get a requisition',
		description: 'Get one requisition',
		call: 'GET /v1/requisitions/{id}',
		postReceive,
	}),
	operation({
		name: 'Get Fields',
		value: 'getFields',
		action: 'Get the fields of requisitions',
		description: 'List the fields that requisitions have in this account',
		call: 'GET /v1/requisitions/fields',
	}),
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many requisitions',
		description: 'List requests to fill roles',
		call: 'GET /v1/requisitions',
		postReceive,
	}),
	operation({
		name: 'Update',
		value: 'update',
		action: 'Update a requisition',
		description: 'Change a requisition that is not closed, archived or filled',
		call: 'PATCH /v1/requisitions/{id}',
		postReceive,
	}),
];

const main: INodeProperties[] = [
	body.text('role_name', 'Role Name', 'What the role is called', 'e.g. Platform engineer'),
	body.choice(
		'employment_type',
		'Employment Type',
		EMPLOYMENT_TYPES,
		'How the person will be employed',
	),
	body.choice('requisition_type', 'Requisition Type', TYPES, 'Why the role is to be filled'),
	body.record('department_id', 'Department', 'searchDepartments', 'The department that hires'),
	body.records('office_ids', 'Office', 'getOffices', 'The offices of the role, at least one'),
];

const more: INodeProperties[] = [
	body.json(
		'additional_info',
		'Custom Field Values',
		'Values of custom fields by the ID of the field; an update clears those left out',
		'e.g. {"14": "Berlin"}',
	),
	body.flag('confidential', 'Confidential', 'Whether the requisition is confidential'),
	body.text('description', 'Description', 'What the role is about'),
	body.record('hiring_manager_id', 'Hiring Manager', 'searchUsers', 'Who hires'),
	body.record('job_id', 'Job', 'searchJobs', 'The job that the requisition belongs to'),
	body.amount('maximum_salary', 'Maximum Salary', 'The highest salary', 0),
	body.amount('minimum_salary', 'Minimum Salary', 'The lowest salary', 0),
	body.record('recruiter_id', 'Recruiter', 'searchUsers', 'Who recruits'),
	body.id(
		'salary_currency_id',
		'Salary Currency ID',
		'The currency of the salary; Lookup: Get Currencies lists them',
	),
	body.day('target_hire_date', 'Target Hire Date', 'The day by which to hire'),
	body.day(
		'target_start_date',
		'Target Start Date',
		'The day on which the hire starts, not before the hire date',
	),
];

const wholeGroup = body.flag(
	'apply_to_group',
	'Apply to Group',
	'Whether all requisitions of the group are meant; otherwise this one leaves the group',
);

const offices = query.records('office_ids', 'Office', 'getOffices', 'Only of these offices');
const departments = query.records(
	'department_ids',
	'Department',
	'getDepartments',
	'Only of these departments',
);

export const requisition: INodeProperties[] = [
	operationsOf('requisition', operations, 'getAll'),
	...shownFor(
		'requisition',
		['close', 'get', 'update'],
		[locator('id', 'Requisition', 'searchRequisitions', 'The requisition')],
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
			query.choices(
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
			query.choices('status', 'Statuses', STATUSES, 'Only those in one of these states'),
			query.choices('requisition_type', 'Types', TYPES, 'Only of these types'),
			...datesAndOrder('opened_at', 'target_hire_date'),
		],
	),
];

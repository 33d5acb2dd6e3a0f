import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { notice, timeZone } from '../../../shared/editor/fields';
import { records, simplified } from '../../../shared/request/records';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { additionalFields, datesAndOrder, filters, updateFields } from '../collections';
import { listing, operation } from '../operations';

const postReceive = [
	records('data'),
	simplified(['id', 'name', 'email', 'status', 'job_title', 'time_zone', 'role']),
];

const operations = [
	operation({
		name: 'Create',
		value: 'create',
		action: 'Create a user',
		description: 'Invite somebody to the account',
		call: 'POST /v1/users',
		postReceive,
	}),
	operation({
		name: 'Deactivate',
		value: 'deactivate',
		action: 'Deactivate a user',
		description: 'Take away the access of a user',
		call: 'POST /v1/users/{id}/deactivate',
		postReceive,
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get a user',
		description: 'Get one user',
		call: 'GET /v1/users/{id}',
		postReceive,
	}),
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many users',
		description: 'List users, active ones unless asked otherwise',
		call: 'GET /v1/users',
		postReceive,
	}),
	operation({
		name: 'Reactivate',
		value: 'reactivate',
		action: 'Reactivate a user',
		description: 'Give a user access again',
		call: 'POST /v1/users/{id}/reactivate',
		postReceive,
	}),
	operation({
		name: 'Update',
		value: 'update',
		action: 'Update a user',
		description: 'Change who a user is; email and state cannot be changed here',
		call: 'PATCH /v1/users/{id}',
		postReceive,
	}),
];

const firstName = body.text('first_name', 'First Name', 'First name', 'e.g. Ada');

const common: INodeProperties[] = [
	body.record('department_id', 'Department', 'searchDepartments', "The user's department"),
	body.text('job_title', 'Job Title', 'What the user works as', 'e.g. Recruiter'),
	body.text('last_name', 'Last Name', 'Last name', 'e.g. Ruiz'),
	body.record('office_id', 'Office', 'searchOffices', "The user's office"),
	body.record(
		'reporting_manager_id',
		'Reporting Manager',
		'searchUsers',
		'The user whom the user reports to',
	),
	body.record(
		'role_id',
		'Role',
		'searchRoles',
		'What the user may do; a new user is an Organization Member unless chosen',
	),
	{
		...timeZone,
		name: 'time_zone',
		description:
			'The time zone that the user works in. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		routing: { send: { type: 'body', property: 'time_zone' } },
	},
];

export const user: INodeProperties[] = [
	operationField('user', operations, 'getAll'),
	...shownFor(
		'user',
		['deactivate', 'get', 'reactivate', 'update'],
		[idLocator('id', 'User', 'searchUsers', 'The user')],
	),
	...shownFor(
		'user',
		['create'],
		[
			notice('createUserNotice', 'Creating a user sends an invitation to the email address'),
			{
				...body.text('email', 'Email', 'Where the invitation is sent', 'e.g. ada@example.com'),
				required: true,
			},
			{ ...firstName, required: true },
		],
	),
	...additionalFields('user', ['create'], common),
	...updateFields('user', ['update'], [firstName, ...common]),
	...filters(
		'user',
		['getAll'],
		[
			query.records(
				'department_id',
				'Department',
				'getDepartments',
				'Only users of these departments',
			),
			query.records('office_id', 'Office', 'getOffices', 'Only users of these offices'),
			query.words(
				'permission',
				'Permissions',
				'Only users whose role grants one of these permissions, each as resource:action',
				'e.g. jobs:read, candidates:manage',
			),
			query.records('role_id', 'Role', 'getRoles', 'Only users with one of these roles'),
			query.text('query', 'Search', 'Only users whose name or email has this text', 'e.g. Ada'),
			query.someOf(
				'status',
				'Statuses',
				['active', 'deactivated', 'imported', 'pending'],
				'Only users in one of these states; active ones unless chosen',
			),
			...datesAndOrder(),
		],
	),
];

import type { INodeProperties } from 'n8n-workflow';

import { locator } from '../../../shared/editor/locator';
import { prepare } from '../../../shared/request/operation';
import { isGiven, isRecord } from '../../../shared/values';
import { body } from '../../fields/builders';
import { wholeId } from '../../fields/convert';
import { EMPLOYMENT_TYPES, NO_JOB, TYPES } from './values';

/** What a new requisition needs. */
export const main: INodeProperties[] = [
	body.text('role_name', 'Role Name', 'What the role is called', 'e.g. Platform engineer'),
	body.oneOf(
		'employment_type',
		'Employment Type',
		EMPLOYMENT_TYPES,
		'How the person will be employed',
	),
	body.oneOf('requisition_type', 'Requisition Type', TYPES, 'Why the role is to be filled'),
	body.record('department_id', 'Department', 'searchDepartments', 'The department that hires'),
	body.records('office_ids', 'Office', 'getOffices', 'The offices of the role, at least one'),
];

/** The job of a new requisition. */
export const job = body.record(
	'job_id',
	'Job',
	'searchJobs',
	'The job that the requisition belongs to',
);

/** The job as the update wants it: null takes it away, and where nothing is given it stays. */
const jobOrNone = prepare(function (options) {
	const { job_id: given, ...others } = isRecord(options.body) ? options.body : {};
	const isNone = String(given).trim() === NO_JOB;
	const change = isGiven(given) && { job_id: isNone ? null : wholeId(this, given, 'Job') };
	options.body = { ...others, ...change };
});

/** The job that a requisition is to belong to, or none. */
export const otherJob: INodeProperties = {
	...locator({
		name: 'job_id',
		displayName: 'Job',
		search: 'searchJobsOrNone',
		description: `The job that the requisition belongs to; No Job, or the ID '${NO_JOB}', takes it away`,
		placeholder: 'e.g. 41',
		validation: [
			{
				type: 'regex',
				properties: {
					regex: `^\\s*([0-9]+|${NO_JOB})\\s*$`,
					errorMessage: `An ID has digits only; '${NO_JOB}' stands for no job`,
				},
			},
		],
	}),
	required: false,
	routing: { send: { type: 'body', property: 'job_id', preSend: [jobOrNone] } },
};

/** What may be said of a requisition besides. */
export const more: INodeProperties[] = [
	body.json(
		'additional_info',
		'Custom Field Values',
		'Values of custom fields by the ID of the field; an update clears those left out',
		'e.g. {"14": "Berlin"}',
	),
	body.flag('confidential', 'Confidential', 'Whether the requisition is confidential'),
	body.text('description', 'Description', 'What the role is about'),
	body.record('hiring_manager_id', 'Hiring Manager', 'searchUsers', 'Who hires'),
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

export const wholeGroup = body.flag(
	'apply_to_group',
	'Apply to Group',
	'Whether all requisitions of the group are meant; otherwise this one leaves the group',
);

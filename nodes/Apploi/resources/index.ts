import type { INodeProperties } from 'n8n-workflow';

import { transportOptions } from '../../shared/fields';
import { applicant } from './applicant';
import { applicantField } from './applicantField';
import { application } from './application';
import { interview } from './interview';
import { job } from './job';
import { jobBoard } from './jobBoard';
import { listFields } from './listFields';
import { message } from './message';
import { teamFields } from './teamFields';

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Applicant', value: 'applicant' },
		{ name: 'Application', value: 'application' },
		{ name: 'Interview', value: 'interview' },
		{ name: 'Job', value: 'job' },
		{ name: 'Job Board', value: 'jobBoard' },
		{ name: 'Message', value: 'message' },
	],
	default: 'interview',
	routing: { send: { paginate: true } },
};

const [interviewOperation, ...interviewFields] = interview;
const [messageOperation, ...messageFields] = message;

/** Every field of the node, in the order of the editor. */
export const properties: INodeProperties[] = [
	resource,
	...[interviewOperation, messageOperation].filter((field) => field !== undefined),
	{ ...applicantField, displayOptions: { show: { resource: ['interview', 'message'] } } },
	...interviewFields,
	...messageFields,
	...applicant,
	...application,
	...job,
	...jobBoard,
	...teamFields,
	...listFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: transportOptions,
	},
];

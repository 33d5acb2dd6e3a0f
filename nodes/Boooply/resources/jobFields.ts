import type { INodeProperties } from 'n8n-workflow';

import { flatList } from './flatList';

/** What is known of a job beyond its role; API reference, Create Interview and Generate Job Description. */
export const jobFields: INodeProperties[] = [
	{
		displayName: 'Department',
		name: 'department',
		type: 'string',
		default: '',
		placeholder: 'e.g. Engineering',
		description: 'The department that hires',
		routing: { send: { type: 'body', property: 'department' } },
	},
	{
		displayName: 'Employment Type',
		name: 'employmentType',
		type: 'options',
		options: [
			{ name: 'Contract', value: 'CONTRACT' },
			{ name: 'Full Time', value: 'FULL_TIME' },
			{ name: 'Part Time', value: 'PART_TIME' },
		],
		default: 'FULL_TIME',
		description: 'How the person will be employed',
		routing: { send: { type: 'body', property: 'employmentType' } },
	},
	{
		displayName: 'Seniority',
		name: 'seniority',
		type: 'options',
		options: [
			{ name: 'Junior', value: 'JUNIOR' },
			{ name: 'Lead', value: 'LEAD' },
			{ name: 'Mid', value: 'MID' },
			{ name: 'Principal', value: 'PRINCIPAL' },
			{ name: 'Senior', value: 'SENIOR' },
		],
		default: 'MID',
		description: 'The level that the job asks for',
		routing: { send: { type: 'body', property: 'seniority' } },
	},
	{
		displayName: 'Skills',
		name: 'skills',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Skill' },
		default: [],
		placeholder: 'e.g. TypeScript',
		description: 'Skills that the job asks for; an expression may give a whole list',
		routing: { send: { type: 'body', property: 'skills', preSend: [flatList('skills')] } },
	},
	{
		displayName: 'Work Setup',
		name: 'workSetup',
		type: 'options',
		options: [
			{ name: 'Hybrid', value: 'HYBRID' },
			{ name: 'On-Site', value: 'ONSITE' },
			{ name: 'Remote', value: 'REMOTE' },
		],
		default: 'REMOTE',
		description: 'Where the work is done',
		routing: { send: { type: 'body', property: 'workSetup' } },
	},
];

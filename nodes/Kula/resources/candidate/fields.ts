import type { INodeProperties } from 'n8n-workflow';

import { body } from '../../fields/builders';

const place = (name: 'city' | 'state' | 'country', displayName: string): INodeProperties =>
	body.id(
		`location.places_${name}_id`,
		`${displayName} ID`,
		`The ${displayName.toLowerCase()} where the candidate lives; Lookup: Get Locations lists them`,
	);

const socialUrls: INodeProperties = {
	displayName: 'Social URLs',
	name: 'socialUrls',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Profile',
	default: {},
	description: 'Profiles on networks; an update replaces the present ones',
	options: [
		{
			displayName: 'Profile',
			name: 'profile',
			values: [
				{
					displayName: 'Network',
					name: 'kind',
					type: 'string',
					default: 'linkedin',
					placeholder: 'e.g. linkedin',
					description: 'The network, such as linkedin, github or twitter',
					routing: { send: { type: 'body', property: '=social_urls[{{$index}}].kind' } },
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://www.linkedin.com/in/mina',
					description: 'The address of the profile',
					routing: { send: { type: 'body', property: '=social_urls[{{$index}}].url' } },
				},
			],
		},
	],
};

export const firstName = body.text('first_name', 'First Name', 'First name', 'e.g. Mina');

export const email = body.text('email', 'Email', 'Email address', 'e.g. mina@example.com');

/** What is known of a candidate besides the first name and the email address. */
export const common: INodeProperties[] = [
	body.json(
		'additional_info',
		'Custom Field Values',
		'Values of custom fields by the ID of the field',
		'e.g. {"15": "One month"}',
	),
	body.record('candidate_source_id', 'Source', 'searchSources', 'Where the candidate comes from'),
	body.text('last_name', 'Last Name', 'Last name', 'e.g. Park'),
	place('city', 'City'),
	place('country', 'Country'),
	place('state', 'State'),
	body.text('phone_number', 'Phone Number', 'Phone number', 'e.g. +1 202 555 0117'),
	body.text('skills', 'Skills', 'Names of skills, separated by commas', 'e.g. TypeScript, SQL'),
	socialUrls,
	body.text('tags', 'Tags', 'Names of tags, separated by commas', 'e.g. referred, senior'),
];

/** Where a new candidate is put. */
export const placement: INodeProperties[] = [
	body.record(
		'credited_to_user_id',
		'Credited User',
		'searchUsers',
		'The user credited with the candidate',
	),
	body.record('job_id', 'Job', 'searchJobs', 'The job to whose pipeline the candidate is added'),
	body.id('job_stage_id', 'Job Stage ID', 'The stage of that job to begin in'),
];

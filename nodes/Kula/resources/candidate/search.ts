import { body } from '../../fields/builders';
import { cursors } from '../../kula';
import { filters } from '../collections';
import { listing } from '../operations';
import { candidateOutput } from './output';

/** Known from the vendor's JavaScript client; walked by cursor, which no added or removed candidate disturbs. */
export const search = listing(
	{
		name: 'Search',
		value: 'search',
		action: 'Search candidates',
		description: 'Find candidates by text, skills, tags, jobs, place and more',
		call: 'POST /v1/candidates/search',
		searches: true,
		postReceive: candidateOutput,
	},
	cursors,
);

export const searchFields = filters(
	'candidate',
	['search'],
	[
		body.id('city_id', 'City ID', 'Only candidates in this city'),
		body.id('country_id', 'Country ID', 'Only candidates in this country'),
		body.records(
			'credited_to_user_ids',
			'Credited User',
			'getUsers',
			'Only candidates credited to these users',
		),
		body.ids('current_company_ids', 'Company IDs', 'Only candidates who work at these companies'),
		body.ids('degree_ids', 'Degree IDs', 'Only candidates with these degrees'),
		body.flag('has_resume', 'Has Resume', 'Whether there is a resume', true),
		body.ids('institute_ids', 'Institution IDs', 'Only candidates from these institutions'),
		body.records(
			'interviewer_ids',
			'Interviewer',
			'getUsers',
			'Only candidates interviewed by these users',
		),
		body.records('job_ids', 'Job', 'getJobs', 'Only candidates who applied to these jobs'),
		body.text(
			'query',
			'Search',
			'Only candidates with this text in name, email, phone number or resume',
			'e.g. Mina',
		),
		body.ids('skill_ids', 'Skill IDs', 'Only candidates with all of these skills'),
		body.records(
			'candidate_source_ids',
			'Source',
			'getSources',
			'Only candidates from these sources',
		),
		body.id('state_id', 'State ID', 'Only candidates in this state or province'),
		body.ids('tag_ids', 'Tag IDs', 'Only candidates with any of these tags'),
	],
);

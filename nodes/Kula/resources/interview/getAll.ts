import { query } from '../../fields/builders';
import { datesAndOrder, filters } from '../collections';
import { listing } from '../operations';
import { interviewOutput, interviewPages } from './output';
import { KINDS, LOCATIONS, MEETING_STATUSES } from './values';

/** Known from the vendor's JavaScript client. */
export const getAll = listing(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many interviews',
		description: 'List the interviews of the account, cancelled ones included',
		call: 'GET /v1/interviews',
		...interviewOutput,
	},
	interviewPages,
);

/** Known from the vendor's JavaScript client. */
export const getAllOfApplication = listing(
	{
		name: 'Get Many of Application',
		value: 'getAllOfApplication',
		action: 'Get many interviews of an application',
		description: 'List the interviews of one application, cancelled ones included',
		call: 'GET /v1/applications/{application_id}/interviews',
		...interviewOutput,
	},
	interviewPages,
);

const common = [
	query.flag(
		'ai_note_taker_enabled',
		'AI Note Taker',
		'Whether to list interviews with the AI note taker, or those without',
		true,
	),
	query.records(
		'interviewer_ids',
		'Interviewer',
		'getUsers',
		'Only interviews in which one of these users takes part',
	),
	query.someOf('kind', 'Kinds', [...KINDS, 'external'], 'Only interviews of one of these kinds'),
	query.someOf('location', 'Locations', LOCATIONS, 'Only interviews held in one of these ways'),
	query.someOf(
		'meeting_status',
		'Statuses',
		MEETING_STATUSES,
		'Only interviews in one of these states',
	),
	query.records(
		'organizer_ids',
		'Organizer',
		'getUsers',
		'Only interviews scheduled by one of these users',
	),
	query.time(
		'start_time_after',
		'Starting After',
		'Only interviews that start at or after this time',
	),
	query.time(
		'start_time_before',
		'Starting Before',
		'Only interviews that start at or before this time',
	),
	...datesAndOrder('start_time'),
];

export const getAllFields = [
	...filters(
		'interview',
		['getAll'],
		[
			...common,
			query.ids('application_ids', 'Application IDs', 'Only interviews of these applications'),
			query.ids('candidate_ids', 'Candidate IDs', 'Only interviews of these candidates'),
			query.records(
				'department_ids',
				'Department',
				'getDepartments',
				'Only interviews for jobs of these departments',
			),
			query.records('job_ids', 'Job', 'getJobs', 'Only interviews for these jobs'),
			query.records('office_ids', 'Office', 'getOffices', 'Only interviews for these offices'),
			query.records(
				'recruiter_ids',
				'Recruiter',
				'getUsers',
				'Only interviews for jobs whose credited recruiter is one of these users',
			),
		],
	),
	...filters('interview', ['getAllOfApplication'], common),
];

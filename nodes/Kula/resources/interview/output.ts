import { records, simplified } from '../../../shared/request/records';

/** An interview, or the fields of it that workflows go on with. */
export const interviewOutput = [
	records('data'),
	simplified([
		'id',
		'name',
		'application_id',
		'candidate',
		'start_time',
		'end_time',
		'timezone',
		'kind',
		'location',
		'meeting_status',
		'interviewers',
		'conference_url',
	]),
];

/** Fields of an interview in Merge's model that a platform may leave empty. */
export const INTERVIEW_FIELDS = [
	'application',
	'end_at',
	'interviewers',
	'job_interview_stage',
	'location',
	'organizer',
	'start_at',
	'status',
];

/** The ATSs in which Merge creates interviews; ATS reference, Interviews, supported fields. */
export const INTERVIEW_WRITERS = 'Greenhouse, Lever and Tellent Recruitee';

/** A filter that names a record. */
export interface RecordFilter {
	name: string;
	displayName: string;
	description: string;
	search: string;
	resources: string[];
}

/** Filters by record; ATS reference, each list. */
export const recordFilters: RecordFilter[] = [
	{
		name: 'application_id',
		displayName: 'Application',
		description: 'Only what belongs to this application',
		search: 'searchApplications',
		resources: ['interview', 'offer', 'scorecard'],
	},
	{
		name: 'candidate_id',
		displayName: 'Candidate',
		description: 'Only what belongs to this candidate',
		search: 'searchCandidates',
		resources: ['application', 'attachment', 'eeoc'],
	},
	{
		name: 'creator_id',
		displayName: 'Creator',
		description: 'Only offers that this user created',
		search: 'searchUsers',
		resources: ['offer'],
	},
	{
		name: 'credited_to_id',
		displayName: 'Credited To',
		description: 'Only applications credited to this user',
		search: 'searchUsers',
		resources: ['application'],
	},
	{
		name: 'current_stage_id',
		displayName: 'Current Stage',
		description:
			'Only applications at this stage; the list shows the stages of Job where one is chosen',
		search: 'searchStages',
		resources: ['application'],
	},
	{
		name: 'interview_id',
		displayName: 'Interview',
		description: 'Only scorecards of this interview',
		search: 'searchInterviews',
		resources: ['scorecard'],
	},
	{
		name: 'interviewer_id',
		displayName: 'Interviewer',
		description: 'Only scorecards of this user',
		search: 'searchUsers',
		resources: ['scorecard'],
	},
	{
		name: 'job_id',
		displayName: 'Job',
		description: 'Only what belongs to this job',
		search: 'searchJobs',
		resources: ['application', 'interview', 'jobInterviewStage'],
	},
	{
		name: 'job_interview_stage_id',
		displayName: 'Job Interview Stage',
		description:
			'Only interviews at this stage; the list shows the stages of Job where one is chosen',
		search: 'searchStages',
		resources: ['interview'],
	},
	{
		name: 'offices',
		displayName: 'Office',
		description: 'Only jobs at this office',
		search: 'searchOffices',
		resources: ['job'],
	},
	{
		name: 'organizer_id',
		displayName: 'Organizer',
		description: 'Only interviews that this user organizes',
		search: 'searchUsers',
		resources: ['interview'],
	},
	{
		name: 'reject_reason_id',
		displayName: 'Reject Reason',
		description: 'Only applications rejected for this reason',
		search: 'searchRejectReasons',
		resources: ['application'],
	},
	{
		name: 'user_id',
		displayName: 'User',
		description: 'Only activities of this user',
		search: 'searchUsers',
		resources: ['activity'],
	},
	{
		name: 'id',
		displayName: 'Linked Account',
		description: 'Only this linked account',
		search: 'searchLinkedAccounts',
		resources: ['linkedAccount'],
	},
	{
		name: 'linked_account_id',
		displayName: 'Linked Account',
		description: 'Only issues of this linked account',
		search: 'searchLinkedAccounts',
		resources: ['issue'],
	},
];

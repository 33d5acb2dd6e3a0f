import type { TableName } from './records';

/** How a list is answered: from which table, by which filters, as part of what. */
export interface ListRule {
	table: TableName;
	/** Field of the record by query parameter, written without brackets. A filter that is not here is common to lists. */
	filters?: Record<string, string>;
	/** Whether a record that has nothing in the field of a filter fits it too. */
	keepsUnrestricted?: boolean;
	/** Fields that the search text is looked for in; the name when left out. */
	searched?: string[];
	/** Records the list belongs to: path parameter, table and field. */
	within?: Array<{ parameter: string; table: TableName; field: string; title: string }>;
	/** What a filter means when it is not given. */
	defaults?: Record<string, string[]>;
}

const interviewFilters = {
	interviewer_ids: 'interviewer_ids',
	organizer_ids: 'organizer_id',
	meeting_status: 'meeting_status',
	kind: 'kind',
	location: 'location',
	ai_note_taker_enabled: 'ai_note_taker_enabled',
};

const ofApplication = (parameter: string) => ({
	parameter,
	table: 'applications' as const,
	field: 'application_id',
	title: 'Application',
});

const ofJob = { parameter: 'job_id', table: 'jobs' as const, field: 'job_id', title: 'Job' };

const ofStage = {
	parameter: 'stage_id',
	table: 'stages' as const,
	field: 'stage_id',
	title: 'Stage',
};

/** The lists, by operationId. */
export const listRules: Record<string, ListRule> = {
	'interview.getAll': {
		table: 'interviews',
		filters: {
			...interviewFilters,
			job_ids: 'job_id',
			application_ids: 'application_id',
			candidate_ids: 'candidate_id',
			recruiter_ids: 'recruiter_id',
			department_ids: 'department_id',
			office_ids: 'office_id',
		},
	},
	'interview.getAllOfApplication': {
		table: 'interviews',
		filters: interviewFilters,
		within: [ofApplication('application_id')],
	},
	'emailTemplate.getAll': {
		table: 'emailTemplates',
		filters: { channel: 'channel', categories: 'category', owner_ids: 'owner_id' },
		searched: ['name', 'subject'],
	},
	'scorecardTemplate.getAll': {
		table: 'scorecardTemplates',
		filters: {
			department_ids: 'department_id',
			office_ids: 'office_id',
			employment_types: 'employment_type',
		},
	},
	'sharedCalendar.getAll': {
		table: 'sharedCalendars',
		filters: { provider: 'provider', status: 'status' },
		defaults: { status: ['active'] },
	},
	'application.getAll': {
		table: 'applications',
		filters: {
			job_id: 'job.id',
			status: 'status',
			stage_ids: 'stage.id',
			credited_to_user_ids: 'credited_to_user.id',
		},
	},
	'application.getNotes': { table: 'notes', within: [ofApplication('id')] },
	'scorecard.getAll': {
		table: 'scorecards',
		filters: { status: 'status', type: 'type' },
		within: [ofApplication('id')],
	},
	'candidate.getAll': { table: 'candidates', filters: { email: 'email' } },
	'job.getAll': {
		table: 'jobs',
		filters: { department_ids: 'department.id', office_ids: 'offices.id', status: 'status' },
	},
	'jobStage.getAll': { table: 'stages', within: [ofJob] },
	'jobStage.getActivities': { table: 'activities', within: [ofJob, ofStage] },
	'jobPost.getAll': {
		table: 'jobPosts',
		filters: { department_ids: 'department_id', office_ids: 'office_id' },
	},
	'user.getAll': {
		table: 'users',
		filters: {
			status: 'status',
			role_id: 'role.id',
			department_id: 'department_id',
			office_id: 'office_id',
			permission: 'permissions',
		},
		searched: ['name', 'email'],
		defaults: { status: ['active'] },
	},
	'role.getAll': { table: 'roles' },
	'department.getAll': { table: 'departments' },
	'office.getAll': { table: 'offices' },
	'milestone.getAll': { table: 'milestones' },
	'source.getAll': { table: 'sources', filters: { enabled: 'enabled' } },
	'rejectionReason.getAll': {
		table: 'rejectionReasons',
		filters: { enabled: 'enabled', group: 'group' },
	},
	'customField.getAll': {
		table: 'customFields',
		filters: { type: 'type', department_ids: 'department_id', office_ids: 'office_id' },
		keepsUnrestricted: true,
	},
	'requisition.getAll': {
		table: 'requisitions',
		filters: {
			status: 'status',
			department_ids: 'department.id',
			employment_type: 'employment_type',
			requisition_type: 'requisition_type',
			recruiter_ids: 'recruiter_id',
			hiring_manager_ids: 'hiring_manager_id',
			office_ids: 'offices.id',
			job_ids: 'job_id',
			created_by_ids: 'created_by_id',
		},
		searched: ['role_name'],
	},
	'lookup.getLocations': { table: 'locations' },
	'lookup.getCompanies': { table: 'companies' },
	'lookup.getInstitutions': { table: 'institutions' },
	'lookup.getDisciplines': { table: 'disciplines' },
	'lookup.getTags': { table: 'tags' },
	'lookup.getSkills': { table: 'skills' },
	'lookup.getDegrees': { table: 'degrees' },
	'lookup.getIndustries': { table: 'industries' },
	'lookup.getCurrencies': { table: 'currencies' },
	'webhook.getAll': { table: 'webhooks' },
};

/** Records read by their ID, by operationId. */
export const getRules: Record<string, { table: TableName; title: string }> = {
	'interview.get': { table: 'interviews', title: 'Interview' },
	'emailTemplate.get': { table: 'emailTemplates', title: 'Email template' },
	'scorecardTemplate.get': { table: 'scorecardTemplates', title: 'Scorecard template' },
	'sharedCalendar.get': { table: 'sharedCalendars', title: 'Shared calendar' },
	'application.get': { table: 'applications', title: 'Application' },
	'candidate.get': { table: 'candidates', title: 'Candidate' },
	'job.get': { table: 'jobs', title: 'Job' },
	'jobPost.get': { table: 'jobPosts', title: 'Job post' },
	'user.get': { table: 'users', title: 'User' },
	'role.get': { table: 'roles', title: 'Role' },
	'requisition.get': { table: 'requisitions', title: 'Requisition' },
	'webhook.get': { table: 'webhooks', title: 'Webhook' },
};

/** Suggestions for a form of a job board, by operationId. */
export const suggestionTables: Record<string, TableName> = {
	'autocomplete.getCompanies': 'companies',
	'autocomplete.getLocations': 'locations',
	'autocomplete.getInstitutions': 'institutions',
	'autocomplete.getDisciplines': 'disciplines',
	'autocomplete.getIndustries': 'industries',
	'autocomplete.getDegrees': 'degrees',
};

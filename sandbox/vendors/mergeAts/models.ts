import type { ModelName } from './records';

/** What the contract does not say about a common model. */
export interface Model {
	/** Beginning of its operationIds. */
	resource: string;
	/** Its path at the vendor and at the stand-in of the ATS. */
	path: string;
	/** Ways to read it, both when left out. */
	reads?: Array<'getAll' | 'get'>;
	/** By query parameter: the field to compare, through related records where there are dots. */
	filters?: Record<string, string>;
	/** Fields that name another record which lists this one, and the name of that list. */
	listedIn?: Record<string, string>;
}

export const models: Record<ModelName, Model> = {
	Activity: {
		resource: 'activity',
		path: 'activities',
		filters: { user_id: 'user' },
	},
	Application: {
		resource: 'application',
		path: 'applications',
		filters: {
			candidate_id: 'candidate',
			credited_to_id: 'credited_to',
			current_stage_id: 'current_stage',
			job_id: 'job',
			reject_reason_id: 'reject_reason',
			source: 'source',
		},
		listedIn: { candidate: 'applications' },
	},
	Attachment: {
		resource: 'attachment',
		path: 'attachments',
		filters: { candidate_id: 'candidate' },
		listedIn: { candidate: 'attachments' },
	},
	Candidate: {
		resource: 'candidate',
		path: 'candidates',
		filters: {
			email_addresses: 'email_addresses.value',
			first_name: 'first_name',
			last_name: 'last_name',
			tags: 'tags',
		},
	},
	Department: { resource: 'department', path: 'departments' },
	EEOC: { resource: 'eeoc', path: 'eeocs', filters: { candidate_id: 'candidate' } },
	Job: {
		resource: 'job',
		path: 'jobs',
		filters: { code: 'code', offices: 'offices', status: 'status' },
	},
	JobInterviewStage: {
		resource: 'jobInterviewStage',
		path: 'job-interview-stages',
		filters: { job_id: 'job' },
	},
	JobPosting: {
		resource: 'jobPosting',
		path: 'job-postings',
		filters: { status: 'status' },
		listedIn: { job: 'job_postings' },
	},
	Offer: {
		resource: 'offer',
		path: 'offers',
		filters: { application_id: 'application', creator_id: 'creator', status: 'status' },
		listedIn: { application: 'offers' },
	},
	Office: { resource: 'office', path: 'offices' },
	RejectReason: { resource: 'rejectReason', path: 'reject-reasons' },
	RemoteUser: { resource: 'user', path: 'users', filters: { email: 'email' } },
	ScheduledInterview: {
		resource: 'interview',
		path: 'interviews',
		filters: {
			application_id: 'application',
			job_id: 'application.job',
			job_interview_stage_id: 'job_interview_stage',
			organizer_id: 'organizer',
		},
	},
	Scorecard: {
		resource: 'scorecard',
		path: 'scorecards',
		filters: {
			application_id: 'application',
			interview_id: 'interview',
			interviewer_id: 'interviewer',
		},
	},
	ScreeningQuestion: {
		resource: 'screeningQuestion',
		path: 'screening-questions',
		reads: ['getAll'],
		filters: { job_id: 'job' },
	},
	ScreeningQuestionAnswer: {
		resource: 'screeningQuestionAnswer',
		path: 'screening-question-answers',
		reads: [],
	},
	ScreeningQuestionOption: {
		resource: 'screeningQuestionOption',
		path: 'screening-question-options',
		reads: [],
	},
	Tag: { resource: 'tag', path: 'tags', reads: ['getAll'] },
};

export function isModelName(name: string): name is ModelName {
	return name in models;
}

/** The models, in the vendor's order. */
export const modelNames = Object.keys(models).filter(isModelName);

/** Those that can be read through the API by themselves and carry field mappings and scopes. */
export const commonModelNames = modelNames.filter((name) => !name.startsWith('ScreeningQuestion'));

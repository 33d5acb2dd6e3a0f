/** The vendor's records as this stand-in keeps them. Times are ISO 8601 in UTC. */

/** What all records have in common; what else they have is in the contract. */
export interface KulaRecord {
	id: number;
	created_at: string;
	updated_at: string;
	[field: string]: unknown;
}

export interface IdName {
	id: number;
	name: string;
}

export interface User extends KulaRecord {
	name: string;
	email: string;
	status: 'active' | 'pending' | 'deactivated' | 'imported';
	/** Whether a calendar is connected; without one there is no availability. */
	calendar_connected: boolean;
	/** Whether the user may host at Zoom. */
	zoom_seat: boolean;
}

export interface Application extends KulaRecord {
	status: 'active' | 'hired' | 'rejected' | 'duplicate';
	job: IdName;
	stage: IdName;
	candidate: IdName;
}

export type InterviewKind = 'one_on_one' | 'panel' | 'external';
export type MeetingStatus =
	| 'not_started'
	| 'in_progress'
	| 'ended'
	| 'cancelled'
	| 'candidate_no_show';

export interface ExternalDetails {
	managed?: boolean;
	video_conferencing_url?: string;
	source?: string;
	event_id?: string;
}

export interface Interview extends KulaRecord {
	application_id: number;
	job_id: number;
	candidate_id: number;
	stage_id: number;
	stage_activity_id: number | null;
	organizer_id: number;
	start_time: string;
	end_time: string;
	duration_minutes: number;
	timezone: string;
	kind: InterviewKind;
	location: string | null;
	interviewer_ids: number[];
	office_id: number | null;
	host_id: number | null;
	hackerrank_template_id: number | null;
	conference_url: string | null;
	candidate_template_id: number | null;
	interviewer_template_id: number | null;
	external: ExternalDetails | null;
	/** What was done to it; its other states follow from the time. */
	mark: 'cancelled' | 'candidate_no_show' | null;
}

/** An interview prepared in a job's plan. */
export interface Activity extends KulaRecord {
	name: string;
	job_id: number;
	stage_id: number;
	kind: 'one_on_one' | 'panel';
	location: string;
	duration_minutes: number;
	interviewer_ids: number[];
	candidate_template_id: number;
	interviewer_template_id: number;
	scorecard_template_id: number;
}

export interface EmailTemplate extends KulaRecord {
	channel: string;
	category: string;
}

export interface Webhook extends KulaRecord {
	url: string;
	name: string;
	subscribed_events: string[];
	description: string | null;
	headers: Record<string, string> | null;
	enabled: boolean;
	secret: string;
	/** Sandbox times of failed attempts, milliseconds since 1970. */
	failures: number[];
}

/** A time in which interviewers are free. */
export interface Slot {
	start_time: string;
	end_time: string;
	interviewer_ids: number[];
}

/** A search for slots: under way until a sandbox time, then with its result. */
export interface Computation {
	readyAt: number;
	result: { status: 'succeeded'; slots: Slot[] } | { status: 'failed'; error: string };
}

/** Every list the API offers, by a name of our own. */
export interface Tables {
	interviews: Map<number, Interview>;
	applications: Map<number, Application>;
	users: Map<number, User>;
	activities: Map<number, Activity>;
	emailTemplates: Map<number, EmailTemplate>;
	webhooks: Map<number, Webhook>;
	candidates: Map<number, KulaRecord>;
	companies: Map<number, KulaRecord>;
	currencies: Map<number, KulaRecord>;
	customFields: Map<number, KulaRecord>;
	degrees: Map<number, KulaRecord>;
	departments: Map<number, KulaRecord>;
	disciplines: Map<number, KulaRecord>;
	industries: Map<number, KulaRecord>;
	institutions: Map<number, KulaRecord>;
	jobPosts: Map<number, KulaRecord>;
	jobs: Map<number, KulaRecord>;
	locations: Map<number, KulaRecord>;
	milestones: Map<number, KulaRecord>;
	notes: Map<number, KulaRecord>;
	offices: Map<number, KulaRecord>;
	rejectionReasons: Map<number, KulaRecord>;
	requisitions: Map<number, KulaRecord>;
	roles: Map<number, KulaRecord>;
	scorecards: Map<number, KulaRecord>;
	scorecardTemplates: Map<number, KulaRecord>;
	sharedCalendars: Map<number, KulaRecord>;
	skills: Map<number, KulaRecord>;
	sources: Map<number, KulaRecord>;
	stages: Map<number, KulaRecord>;
	tags: Map<number, KulaRecord>;
}

export type TableName = keyof Tables;

/** An application received, as the sandbox keeps it. */
export interface Applicant {
	/** ID of the application form. */
	id: number;
	teamId: string;
	name: string;
	email: string;
	status: string;
	/** ISO 8601, UTC. */
	appliedAt: string;
	/** ISO 8601, UTC. */
	updatedAt: string;
	jobId: number;
}

/** Body of the schedule call. */
export interface InterviewInput {
	date: string;
	duration: string;
	timezone: string;
	location?: string;
	interviewerId?: string;
	interviewerEmail?: string;
	interviewerTeamId?: string;
}

/** A booked appointment. */
export interface Interview extends InterviewInput {
	applicantId: number;
}

export interface Interviewer {
	id: string;
	email: string;
	teamId: string;
}

/** Body of the call that records a message. */
export interface MessageInput {
	external_id: string;
	message_type: 'text' | 'email';
	message_body: string;
	status: string;
	vendor_name: string;
	message_direction: 'to_candidate' | 'from_candidate';
	subject?: string;
	is_sent_by_vendor?: boolean;
}

/** A message as the sandbox keeps it. */
export interface Message extends MessageInput {
	applicantId: number;
	messageId: number;
	/** Milliseconds since 1970. */
	sentAt: number;
}

export interface Question {
	id: number;
	question: string;
	required?: boolean;
	type: 'text' | 'textarea' | 'select' | 'multiselect' | 'date';
	format?: 'dd/MM/yyyy' | 'integer';
	min?: number;
	max?: number;
	options?: Array<{ value: number | string; label: string }>;
}

export interface Job {
	id: number;
	teamId: string;
	name: string;
	isPrivate: boolean;
	/** ISO 8601, UTC. */
	publishedDate: string;
	city: string;
	state: string;
	jobType: string;
	/** None for a job that takes an easy apply. */
	questions: Question[];
}

/** The answer to one question. */
export interface AnswerInput {
	id: string;
	value?: string;
	values?: string[];
}

/** Body of the apply call, as far as the stand-in looks at it. */
export interface ApplicationInput {
	applicant: { email?: string; fullName?: string };
	applicant_status?: string;
	appliedOnMillis?: number;
	get_person_token?: boolean;
	job?: { jobId?: string };
	partner_attributes?: Record<string, unknown>;
	questions?: { answers?: AnswerInput[] };
	interview?: InterviewInput;
}

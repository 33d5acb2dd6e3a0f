export interface Company {
	id: number;
	name: string;
}

export interface User {
	id: number;
	role: 'operator' | 'driver';
	isAdministrator: boolean;
	/** The operator's company. */
	company: Company | null;
	email: string;
	phoneNumber: string;
	firstName: string;
	lastName: string;
	jobPosition: string | null;
}

export interface Job {
	id: number;
	company: Company;
	title: string;
	jobType: string;
	postcode: string;
	/** ISO 8601 dates. */
	startDate: string;
	endDate: string | null;
	/** ISO 8601, UTC. */
	publishedAt: string | null;
	currency: string;
}

export interface Contract {
	id: number;
	state: 'pending' | 'active';
	/** ISO 8601 dates. */
	startDate: string;
	endDate: string;
}

export type JobDriverKind =
	| 'interview'
	| 'verified'
	| 'accepted'
	| 'rejected'
	| 'rejected_verified';

/** A driver's application to a job. */
export interface JobDriver {
	id: number;
	job: Job;
	driver: User;
	kind: JobDriverKind;
	/** Among which drivers of the job it is listed; null for who has only applied. */
	state: 'current' | 'former' | null;
	contract: Contract | null;
	/** ISO 8601, UTC. */
	updatedAt: string;
}

/** What the create call takes and the update call changes. */
export interface InterviewInput {
	kind: string;
	start_at: string;
	end_at: string;
	interviewee_id: number;
	interviewer_id: number;
	location?: string;
}

export interface Amendment {
	amend_start_at: string;
	amend_end_at: string;
}

export interface Interview {
	id: number;
	kind: string;
	status: 'pending' | 'scheduled' | 'amended' | 'cancelled' | 'rejected';
	/** All times in ISO 8601, UTC, with milliseconds. */
	startAt: string;
	endAt: string;
	amendStartAt: string | null;
	amendEndAt: string | null;
	amendedBy: 'interviewer' | 'interviewee' | null;
	location: string | null;
	interviewee: JobDriver;
	interviewer: User;
}

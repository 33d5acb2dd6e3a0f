/** The vendor's records as this stand-in keeps them. Times are ISO 8601 in UTC. */

export type MeetingType = 'AI_ONLY' | 'HUMAN';
export type SessionStatus = 'SCHEDULED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
export type ParticipantRole = 'CANDIDATE' | 'INTERVIEWER' | 'HOST' | 'CO_HOST' | 'PARTICIPANT';
export type EndReason = 'HOST_COMPLETED' | 'NO_SHOW' | 'AUTO_COMPLETED' | 'EXPIRED' | 'HOST_ENDED';
export type HiringRecommendation = 'STRONG_HIRE' | 'HIRE' | 'NO_HIRE' | 'STRONG_NO_HIRE';

export interface Slot {
	start: string;
	end: string;
}

export interface ParticipantInput {
	name: string;
	email: string;
	role: ParticipantRole;
}

export interface Participant extends ParticipantInput {
	id: string;
	joinToken: string;
	joinedAt: string | null;
	leftAt: string | null;
	isActive: boolean;
}

export interface Turn {
	speaker: string;
	role: 'AI' | Exclude<ParticipantRole, 'CO_HOST'>;
	text: string;
	startMs: number;
	endMs: number;
}

export interface Recording {
	durationSeconds: number;
	createdAt: string;
	/** Size of the file that the signed address gives; the size of the short sample when left out. */
	bytes?: number;
}

export interface Meeting {
	id: string;
	code: string;
	/** Answered in the shape of older revisions: `code` for `meetingCode`, evaluation at top level. */
	olderShape: boolean;
	title: string;
	jobRole: string | null;
	meetingType: MeetingType;
	isTeamMeeting: boolean;
	sessionStatus: SessionStatus;
	scheduledAt: string | null;
	durationMinutes: number;
	createdAt: string;
	participants: Participant[];
	source: string | null;
	sourceId: string | null;
	sourcePlatform: string | null;
	endReason?: EndReason;
	transcript: Turn[];
	/** Overall score from 0 to 100; null until the analysis is done. */
	score: number | null;
	recommendation: HiringRecommendation | null;
	recording: Recording | null;
}

export interface Organization {
	id: string;
	name: string;
	slug: string;
	externalOrgId: string | null;
	plan: string;
}

/** One organization with its own interviews; a key opens exactly one. */
export interface Tenant {
	organization: Organization;
	/** By code. */
	meetings: Map<string, Meeting>;
}

export interface Calendar {
	email: string;
	/** IANA zone. */
	timezone: string;
	busyBlocks: Slot[];
}

/** What a customer sets in the vendor's dashboard. */
export interface Webhook {
	url: string;
	secret: string;
	/** Short keys such as `evaluation`. */
	events: string[];
}

import { countBy, uniq } from 'lodash';
import { refuse } from './errors';
import { defaultDurationMinutes } from './newMeeting';
import type { MeetingType, ParticipantInput, Slot } from './records';

export type SchedulingMode = 'IMMEDIATE' | 'FIXED' | 'CANDIDATE_PICKS';

/** Body of the create call as far as the stand-in looks at it. */
export interface InterviewInput {
	meetingType: MeetingType;
	isTeamMeeting?: boolean;
	jobRole?: string;
	title?: string;
	companyName?: string;
	participants: ParticipantInput[];
	durationMinutes?: number;
	scheduledAt?: string;
	schedulingMode?: SchedulingMode;
	availableSlots?: Slot[];
	agenda?: string[];
	transcriptionEnabled?: boolean;
	externalJobId?: string;
}

/** FIXED when a start is given, IMMEDIATE otherwise. */
export function schedulingModeOf(input: InterviewInput): SchedulingMode {
	return input.schedulingMode ?? (input.scheduledAt === undefined ? 'IMMEDIATE' : 'FIXED');
}

/** The documented combinations; each rule gives words when it is broken. */
const rules: Array<(input: InterviewInput, now: number) => string | false> = [
	({ meetingType, isTeamMeeting }) =>
		meetingType === 'AI_ONLY' &&
		isTeamMeeting === true &&
		'isTeamMeeting cannot be used with AI_ONLY',
	({ isTeamMeeting, jobRole }) => !isTeamMeeting && !jobRole && 'jobRole is required',
	(input) =>
		schedulingModeOf(input) === 'FIXED' &&
		input.scheduledAt === undefined &&
		'scheduledAt is required when schedulingMode is FIXED',
	(input, now) =>
		schedulingModeOf(input) === 'FIXED' &&
		input.scheduledAt !== undefined &&
		Date.parse(input.scheduledAt) <= now &&
		'scheduledAt must be in the future',
	(input) =>
		schedulingModeOf(input) === 'CANDIDATE_PICKS' &&
		input.isTeamMeeting === true &&
		'CANDIDATE_PICKS is not available for team meetings',
	(input) =>
		schedulingModeOf(input) !== 'CANDIDATE_PICKS' &&
		input.availableSlots !== undefined &&
		'availableSlots needs schedulingMode CANDIDATE_PICKS',
	(input) =>
		schedulingModeOf(input) === 'CANDIDATE_PICKS' &&
		!input.availableSlots?.length &&
		'availableSlots is required when schedulingMode is CANDIDATE_PICKS',
	// The vendor says that a slot "should" be as long as the interview; refusing is the hardest reading.
	({ availableSlots = [], durationMinutes = defaultDurationMinutes }) =>
		availableSlots.some(({ start, end }) => lengthInMinutes(start, end) !== durationMinutes) &&
		`availableSlots must each be ${durationMinutes} minutes long`,
	({ isTeamMeeting, agenda, transcriptionEnabled }) =>
		!isTeamMeeting &&
		(agenda ?? transcriptionEnabled) !== undefined &&
		'agenda and transcriptionEnabled are for team meetings',
	({ participants }) => {
		const emails = participants.map(({ email }) => email.toLowerCase());
		return (
			uniq(emails).length < emails.length && 'participants must have different e-mail addresses'
		);
	},
	({ isTeamMeeting, meetingType, participants }) => {
		const { CANDIDATE = 0, INTERVIEWER = 0, HOST = 0 } = countBy(participants, 'role');
		if (isTeamMeeting) {
			if (HOST === 0) return 'participants of a team meeting must include a HOST';
			return CANDIDATE > 0 && 'participants of a team meeting cannot be CANDIDATE';
		}
		if (meetingType === 'AI_ONLY') {
			const alone = CANDIDATE === 1 && participants.length === 1;
			return !alone && 'participants of an AI interview must be one CANDIDATE';
		}
		const complete = CANDIDATE > 0 && INTERVIEWER + HOST > 0;
		return (
			!complete && 'participants of a 1-to-1 interview must include a CANDIDATE and an INTERVIEWER'
		);
	},
];

/** @throws Refusal 422 naming the first rule that is broken. */
export function checkInterview(input: InterviewInput, now: number): void {
	for (const rule of rules) {
		const words = rule(input, now);
		if (words !== false) refuse(422, 'VALIDATION_ERROR', words);
	}
}

function lengthInMinutes(start: string, end: string): number {
	return (Date.parse(end) - Date.parse(start)) / 60_000;
}

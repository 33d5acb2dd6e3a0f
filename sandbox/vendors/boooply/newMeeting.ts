import { sampleTranscript } from './conversation';
import { newParticipant } from './participants';
import type { Meeting, ParticipantInput } from './records';
import type { BoooplyState } from './state';
import { utc } from './times';

/** A meeting with some of its fields; the rest is filled in. */
export type MeetingDraft = Partial<Omit<Meeting, 'participants'>> & {
	participants?: ParticipantInput[];
};

/** The length when none is given, in minutes. */
export const defaultDurationMinutes = 30;

/** Completes a draft. A completed meeting without a transcript gets the sample one. */
export function newMeeting(state: BoooplyState, draft: MeetingDraft): Meeting {
	const { participants = [], meetingType = 'AI_ONLY', isTeamMeeting = false, ...given } = draft;
	const meeting: Meeting = {
		id: state.nextId(),
		code: newCode(state, meetingType, isTeamMeeting),
		olderShape: false,
		title: 'Interview',
		jobRole: null,
		meetingType,
		isTeamMeeting,
		sessionStatus: 'SCHEDULED',
		scheduledAt: null,
		durationMinutes: defaultDurationMinutes,
		createdAt: utc(state.now()),
		participants: participants.map((person) => newParticipant(state, person)),
		source: null,
		sourceId: null,
		sourcePlatform: null,
		transcript: [],
		score: null,
		recommendation: null,
		recording: null,
		...given,
	};
	return meeting.sessionStatus === 'COMPLETED' && given.transcript === undefined
		? { ...meeting, transcript: sampleTranscript(meeting) }
		: meeting;
}

/** The documentation's samples begin with these three prefixes. */
function newCode(
	state: BoooplyState,
	meetingType: Meeting['meetingType'],
	isTeamMeeting: boolean,
): string {
	const humanPrefix = isTeamMeeting ? 'Team' : 'Boooply-H';
	const prefix = meetingType === 'AI_ONLY' ? 'Boooply-AI' : humanPrefix;
	return `${prefix}-${1_000_000_000 + state.nextNumber()}`;
}

import { isOneToOne, summaryOf } from './evaluationBody';
import type { Meeting, Participant } from './records';

/** Where the vendor's own pages open a meeting; nothing answers there for the sandbox's meetings. */
const meetingHost = 'https://boooply.com/meeting';

/** What every sample answer of the documentation shows. */
export function meetingBody(meeting: Meeting) {
	return {
		id: meeting.id,
		...(meeting.olderShape ? {} : { meetingCode: meeting.code }),
		code: meeting.code,
		url: `${meetingHost}/${meeting.code}`,
		meetingType: meeting.meetingType,
		isTeamMeeting: meeting.isTeamMeeting,
		sessionStatus: meeting.sessionStatus,
		scheduledAt: meeting.scheduledAt,
		durationMinutes: meeting.durationMinutes,
		participants: meeting.participants.map(participantBody),
	};
}

/** With the fields that the changelog adds for get and list. The older shape has none of them but the score. */
export function fullMeetingBody(meeting: Meeting) {
	const { title, jobRole, source, sourceId, sourcePlatform, endReason, score } = meeting;
	if (meeting.olderShape) return { ...meetingBody(meeting), overallScore: score };
	return {
		...meetingBody(meeting),
		title,
		jobRole,
		overallScore: score,
		source,
		sourceId,
		sourcePlatform,
		endReason,
		evaluationRecommendation: meeting.recommendation,
		...finalization(meeting),
	};
}

/** People finalize the evaluation of 1-to-1 interviews with one candidate only. */
function finalization(meeting: Meeting) {
	const { score, scheduledAt, participants } = meeting;
	if (score === null || !isOneToOne(meeting)) return {};
	return {
		evaluationRecommendationRationale: summaryOf(score),
		evaluationFinalizedBy: participants.find(({ role }) => role === 'INTERVIEWER')?.email ?? null,
		evaluationFinalizedAt: scheduledAt,
	};
}

export function participantBody({ id, name, email, role, joinToken }: Participant) {
	return { id, name, email, role, joinToken };
}

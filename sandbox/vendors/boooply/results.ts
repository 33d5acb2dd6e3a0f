import { DateTime } from 'luxon';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse } from './errors';
import { evaluationBody, isOneToOne } from './evaluationBody';
import { tenantOf } from './keys';
import type { Meeting } from './records';
import { hiringRecommendationOf, overallScoreOf } from './scores';
import { meetingOf, type BoooplyState } from './state';
import { utc } from './times';
import { sendEvents } from './webhooks';

interface MeetingPath {
	meetingCode: string;
}

/** Sandbox time from the call until the evaluation is there. */
export const analysisSeconds = 20;

/** Transcript, evaluation, analysis. */
export function resultHandlers(state: BoooplyState) {
	return {
		/** What the vendor answers before a transcript exists is not documented: an empty list here. */
		'interview.getTranscript'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			const transcript =
				meeting.meetingType === 'AI_ONLY' ? aiEntries(meeting) : recordedEntries(meeting);
			return { status: 200, body: { success: true, transcript } };
		},
		'interview.getEvaluation'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			return { status: 200, body: evaluationBody(meeting) };
		},
		/** Whether an interview without a transcript can be analyzed is not documented: it cannot here. */
		'interview.startAnalysis'(context: Context<undefined, MeetingPath>): Answer {
			const meeting = meetingOf(tenantOf(context), context.request.params.meetingCode);
			if (meeting.transcript.length === 0) {
				refuse(400, 'BAD_REQUEST', 'The interview has no transcript to analyze');
			}
			const { clock, vendor } = state.services;
			clock.after(analysisSeconds * 1000, vendor, () => finishAnalysis(state, meeting));
			const body = { success: true, queued: true, jobId: String(state.nextNumber()) };
			return { status: 200, body };
		},
	};
}

function finishAnalysis(state: BoooplyState, meeting: Meeting): void {
	meeting.score = overallScoreOf(meeting);
	meeting.recommendation = hiringRecommendationOf(meeting.score);
	sendEvents(state, meeting, [
		'interview.evaluation',
		'interview.scores',
		...(isOneToOne(meeting) ? ['interview.interviewer_evaluation' as const] : []),
	]);
}

function aiEntries({ scheduledAt, createdAt, transcript }: Meeting) {
	const beginning = DateTime.fromISO(scheduledAt ?? createdAt);
	return transcript.map(({ speaker, role, text, startMs }) => ({
		speaker,
		role,
		content: text,
		timestamp: utc(beginning.plus({ milliseconds: startMs })),
	}));
}

function recordedEntries({ id, transcript }: Meeting) {
	return transcript.map(({ speaker, role, text, startMs, endMs }, index) => ({
		id: `${id}-${index + 1}`,
		speaker,
		role,
		content: text,
		startMs,
		endMs,
		confidence: 0.97,
	}));
}

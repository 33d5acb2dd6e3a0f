import { sampleAnswer, sampleQuestions } from './conversation';
import { interviewerEvaluation, statisticsOf, summaryOf } from './evaluationBody';
import type { Meeting, Turn } from './records';
import { recordingBody } from './recordings';
import { categoryScoresOf, overallScoreOf, ratingOf, verdictOf } from './scores';
import type { BoooplyState } from './state';
import { utc } from './times';

type Builder = (meeting: Meeting, state: BoooplyState) => object;

const builders = {
	'interview.transcript': (meeting) => ({
		...head(meeting),
		isTeamMeeting: meeting.isTeamMeeting,
		transcript: meeting.transcript.map(turnBody),
		transcriptCount: meeting.transcript.length,
	}),
	'interview.evaluation': (meeting) => ({
		...head(meeting),
		summary: summaryOf(scoreOf(meeting)),
		...scores(meeting),
		...judgement(meeting),
		meetingStatistics: statisticsOf(meeting),
		customQuestionResponses: [],
	}),
	'interview.scores': (meeting) => ({ ...person(meeting), ...source(meeting), ...scores(meeting) }),
	'interview.interviewer_evaluation': (meeting) => ({
		...head(meeting),
		participants: meeting.participants.map(({ name, email, role }) => ({ name, email, role })),
		interviewerEvaluation: interviewerEvaluation(scoreOf(meeting)),
		analysisMeta: { durationMs: 8400 },
	}),
	'interview.recording': (meeting, state) => {
		const { duration, format, videoUrl, videoApiUrl } = recordingBody(state, meeting) ?? {};
		const { meetingCode, title } = head(meeting);
		return { meetingCode, title, ...source(meeting), duration, format, videoUrl, videoApiUrl };
	},
} satisfies Record<string, Builder>;

export type EventName = keyof typeof builders;

export function isEventName(name: string): name is EventName {
	return name in builders;
}

/** The dashboard's name of an event. */
export function shortName(event: string): string {
	return event.slice('interview.'.length);
}

/** All events, as the dashboard names them. */
export const shortEventNames = Object.keys(builders).map(shortName);

/** The `data` of a webhook about one interview. */
export function eventData(state: BoooplyState, meeting: Meeting, event: EventName): object {
	const build: Builder = builders[event];
	return { ...build(meeting, state), timestamp: utc(state.now()) };
}

function person({ code, participants, jobRole }: Meeting) {
	const candidateName = participants.find(({ role }) => role === 'CANDIDATE')?.name ?? null;
	return { meetingCode: code, candidateName, jobRole };
}

function source({ source: from, sourceId, sourcePlatform }: Meeting) {
	return { source: from, sourceId, sourcePlatform };
}

function head(meeting: Meeting) {
	const { title, meetingType } = meeting;
	return { ...person(meeting), title, meetingType, ...source(meeting) };
}

function scoreOf(meeting: Meeting): number {
	return meeting.score ?? overallScoreOf(meeting);
}

/** Entries of webhooks carry `text`, those of the transcript call `content`. */
function turnBody({ speaker, text, startMs, endMs }: Turn) {
	return { speaker, text, startMs, endMs };
}

function scores(meeting: Meeting) {
	const overall = scoreOf(meeting);
	const { communication, technical, cultureFit, problemSolving, experienceMatch } =
		categoryScoresOf(overall);
	return {
		oneLineSummary: summaryOf(overall),
		overallRating: ratingOf(overall),
		recommendation: verdictOf(overall),
		confidenceLevel: 'HIGH',
		scores: {
			overall,
			communication,
			technicalSkills: technical,
			problemSolving,
			cultureFit,
			experienceMatch,
		},
		ratingsForRecruiters: {
			technicalSkills: ratingOf(technical),
			communication: ratingOf(communication),
			cultureFit: ratingOf(cultureFit),
			overall: ratingOf(overall),
		},
	};
}

function judgement(meeting: Meeting) {
	const overall = scoreOf(meeting);
	const evidence = sampleAnswer(0);
	return {
		recruiterSummary: {
			tldr: summaryOf(overall),
			quickDecision: { PASS: 'ADVANCE', REVIEW: 'HOLD', FAIL: 'REJECT' }[verdictOf(overall)],
		},
		skillsAssessment: [{ skill: 'Event-driven design', rating: ratingOf(overall), evidence }],
		strengthsAndWeaknesses: {
			strengths: [{ point: 'Examples from own work', evidence }],
			weaknesses: [{ point: 'Results not measured', evidence: sampleAnswer(2) }],
		},
		redFlags:
			overall < 50
				? [{ flag: 'Vague about own part', severity: 'WARNING', context: evidence }]
				: [],
		positiveSignals: [{ signal: 'Takes clock changes seriously', context: sampleAnswer(1) }],
		sentimentAnalysis: { enthusiasm: 'HIGH', authenticity: 'HIGH', stressLevel: 'LOW' },
		questionsAsked: sampleQuestions.map((question, index) => ({
			topic: `Question ${index + 1}`,
			question,
			candidateAnswer: sampleAnswer(index),
			answerQuality: ratingOf(overall),
			timestamp: `00:${String(index * 20).padStart(2, '0')}`,
		})),
		nextSteps: {
			recommendation: 'Talk to the future team',
			questionsToAsk: ['How did you measure the result?'],
			focusAreasForNextRound: ['Results'],
		},
	};
}

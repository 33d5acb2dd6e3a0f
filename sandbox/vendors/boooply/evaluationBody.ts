import { sampleAnswer, sampleQuestions } from './conversation';
import type { Meeting } from './records';
import { categoryScoresOf, hiringRecommendationOf, ratingOf, verdictOf } from './scores';

const notAnalyzed = {
	success: true,
	evaluation: null,
	aiSummary: null,
	recommendations: null,
	meetingStatistics: null,
	rawAnalysis: null,
	interviewerEvaluation: null,
};

/** Answer of the evaluation call, in the shape that the meeting is answered in. */
export function evaluationBody(meeting: Meeting) {
	const { score, transcript } = meeting;
	if (score === null) return notAnalyzed;
	if (meeting.olderShape) return olderEvaluationBody(score);
	return {
		success: true,
		evaluation: {
			recommendation: verdictOf(score),
			overallScore: score,
			...categoryScoresOf(score),
			questionEvaluations: sampleQuestions.map((question, index) => ({
				question,
				score,
				notes: `Said: ${sampleAnswer(index)}`,
			})),
			...(isOneToOne(meeting) ? rubric(score) : {}),
		},
		aiSummary: summaryOf(score),
		recommendations: {
			strengths: ['Answers with examples from own work'],
			improvements: ['Says little about how results were measured'],
			nextSteps: ['Talk to the future team'],
		},
		meetingStatistics: statisticsOf(meeting),
		rawAnalysis: { overallRating: ratingOf(score), turns: transcript.length },
		interviewerEvaluation: isOneToOne(meeting) ? interviewerEvaluation(score) : null,
	};
}

/** Before June 2026: no wrapper, questions scored from 0 to 10. */
function olderEvaluationBody(score: number) {
	return {
		success: true,
		recommendation: verdictOf(score),
		overallScore: score,
		...categoryScoresOf(score),
		questionEvaluations: sampleQuestions.map((question, index) => ({
			question,
			score: Math.round(score / 10),
			feedback: `Said: ${sampleAnswer(index)}`,
		})),
	};
}

function rubric(score: number) {
	const rating = ratingOf(score);
	const criterion = {
		score: rating,
		evidenceCount: 1,
		evidenceQuotes: [sampleAnswer(0)],
		confidence: 0.8,
		assessmentState: 'ASSESSED',
		ratingLabel: `${rating} of 5`,
		rationale: 'The quote shows it.',
	};
	const notAsked = {
		...criterion,
		score: null,
		evidenceCount: 0,
		evidenceQuotes: [],
		assessmentState: 'NOT_ASSESSED',
	};
	return {
		byCriterion: { 'System design': criterion, Leadership: notAsked },
		mustHavesMet: score >= 50,
		overallConfidence: 0.8,
		aiRecommendation: hiringRecommendationOf(score),
		rubricSnapshot: { name: 'Engineering', criteria: ['System design', 'Leadership'] },
	};
}

/** Judged only for 1-to-1 interviews with one candidate. */
export function interviewerEvaluation(score: number) {
	return {
		overallRating: ratingOf(score),
		overallSummary: 'Asked open questions and left time to answer.',
		confidenceLevel: 'HIGH',
		confidenceReasoning: 'The whole talk was transcribed.',
		questionQuality: { rating: 4 },
		biasAssessment: { rating: 5 },
		timeManagement: { rating: 4 },
		candidateExperience: { rating: 4 },
		professionalConduct: { rating: 5, inappropriateQuestions: [], legalRiskQuestions: [] },
		strengths: ['Open questions'],
		improvements: ['Come back to answers that stay vague'],
		coachingRecommendations: ['Prepare two questions about results'],
	};
}

export function isOneToOne({ meetingType, isTeamMeeting }: Meeting): boolean {
	return meetingType === 'HUMAN' && !isTeamMeeting;
}

export function summaryOf(score: number): string {
	return `Overall ${score} of 100: concrete answers with examples from own work.`;
}

export function statisticsOf({ transcript }: Meeting) {
	return { duration: (transcript.at(-1)?.endMs ?? 0) / 1000, turnCount: transcript.length };
}

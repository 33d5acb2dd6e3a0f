import { clamp } from 'lodash';
import type { HiringRecommendation, Meeting } from './records';

export type Verdict = 'PASS' | 'REVIEW' | 'FAIL';

/** The five categories of the evaluation call, each 0 to 100. */
export interface CategoryScores {
	communication: number;
	technical: number;
	cultureFit: number;
	problemSolving: number;
	experienceMatch: number;
}

const spread: CategoryScores = {
	communication: 3,
	technical: -4,
	cultureFit: 8,
	problemSolving: -2,
	experienceMatch: 3,
};

/** Overall score of a finished analysis: 35 to 98, always the same for the same interview code. */
export function overallScoreOf({ code }: Pick<Meeting, 'code'>): number {
	return 35 + ((Number(code.replace(/\D/g, '')) * 37) % 64);
}

export function categoryScoresOf(overall: number): CategoryScores {
	const score = (offset: number) => clamp(overall + offset, 0, 100);
	return {
		communication: score(spread.communication),
		technical: score(spread.technical),
		cultureFit: score(spread.cultureFit),
		problemSolving: score(spread.problemSolving),
		experienceMatch: score(spread.experienceMatch),
	};
}

export function verdictOf(overall: number): Verdict {
	if (overall >= 70) return 'PASS';
	return overall >= 50 ? 'REVIEW' : 'FAIL';
}

export function hiringRecommendationOf(overall: number): HiringRecommendation {
	if (overall >= 90) return 'STRONG_HIRE';
	if (overall >= 70) return 'HIRE';
	return overall >= 50 ? 'NO_HIRE' : 'STRONG_NO_HIRE';
}

/** A score that goes with each of the recommendations of webhooks. */
export const scoreOfRecommendation: Partial<Record<string, number>> = {
	STRONG_PASS: 94,
	PASS: 82,
	REVIEW: 61,
	FAIL: 42,
	STRONG_FAIL: 12,
};

/** The 1 to 5 scale of webhooks and of rubrics. */
export function ratingOf(score: number): number {
	return clamp(Math.round(score / 20), 1, 5);
}

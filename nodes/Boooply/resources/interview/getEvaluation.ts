import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../../shared/request/operation';
import { shaped } from '../../../shared/request/records';
import { wholeAnswer } from '../answer';

const OUTSIDE_SCORES = [
	'aiSummary',
	'recommendations',
	'meetingStatistics',
	'rawAnalysis',
	'interviewerEvaluation',
];

/** Until June 2026 the scores stood at the top of the answer; today they stand under `evaluation`. */
const scoresUnderEvaluation = shaped((answer): IDataObject => {
	if ('evaluation' in answer) return answer;
	const entries = Object.entries(answer);
	return {
		evaluation: Object.fromEntries(entries.filter(([key]) => !OUTSIDE_SCORES.includes(key))),
		...Object.fromEntries(entries.filter(([key]) => OUTSIDE_SCORES.includes(key))),
	};
});

/** API reference, Evaluation. */
export const getEvaluation: Operation = {
	name: 'Get Evaluation',
	value: 'getEvaluation',
	action: 'Get the evaluation of an interview',
	description:
		'Get scores, recommendation and summary; the evaluation is null until the analysis is done',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/evaluation' },
		output: { postReceive: [wholeAnswer, scoresUnderEvaluation] },
	},
};

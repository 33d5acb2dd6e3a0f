import type { IDataObject } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { isEmpty, withoutEmpty } from '../../../shared/values';
import { ifNotReadyFields, resultOutput, whenReady } from './results';

const OUTSIDE_SCORES = [
	'aiSummary',
	'recommendations',
	'meetingStatistics',
	'rawAnalysis',
	'interviewerEvaluation',
];

/** Until June 2026 the scores stood at the top of the answer; today they stand under `evaluation`. */
function scoresUnderEvaluation(answer: IDataObject): IDataObject {
	if ('evaluation' in answer) return answer;
	const entries = Object.entries(answer);
	return {
		evaluation: Object.fromEntries(entries.filter(([key]) => !OUTSIDE_SCORES.includes(key))),
		...Object.fromEntries(entries.filter(([key]) => OUTSIDE_SCORES.includes(key))),
	};
}

/** API reference, Evaluation. */
export const getEvaluation: Operation = {
	name: 'Get Evaluation',
	value: 'getEvaluation',
	action: 'Get the evaluation of an interview',
	description: 'Get scores, recommendation and summary once the analysis is done',
	walk: whenReady('evaluation'),
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/evaluation' },
		output: {
			postReceive: resultOutput(({ success: _success, ...answer }) => ({
				ready: !isEmpty(withoutEmpty(scoresUnderEvaluation(answer).evaluation)),
				...scoresUnderEvaluation(answer),
			})),
		},
	},
};

/** Preset to fail: a candidate without an evaluation would pass for one who was turned down. */
export const getEvaluationFields = shownFor(
	'interview',
	['getEvaluation'],
	ifNotReadyFields('error'),
);

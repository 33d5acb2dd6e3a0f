import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { evaluationIn } from './evaluation';
import { ifNotReadyFields, resultOutput, whenReady } from './results';

/** API reference, Evaluation. */
export const getEvaluation: Operation = {
	name: 'Get Evaluation',
	value: 'getEvaluation',
	action: 'Get the evaluation of an interview',
	description: 'Get scores, recommendation and summary once the analysis is done',
	walk: whenReady('evaluation'),
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/evaluation' },
		output: { postReceive: resultOutput(evaluationIn) },
	},
};

/** Preset to fail: a candidate without an evaluation would pass for one who was turned down. */
export const getEvaluationFields = shownFor(
	'interview',
	['getEvaluation'],
	ifNotReadyFields('error'),
);

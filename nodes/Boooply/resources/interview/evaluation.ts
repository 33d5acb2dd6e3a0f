import type { IDataObject } from 'n8n-workflow';

import { isEmpty, withoutEmpty } from '../../../shared/values';
import type { Ready } from './results';

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

/** An evaluation as it is put out; `ready` is false until the analysis is done. */
export function evaluationIn({ success: _success, ...answer }: IDataObject): Ready {
	const scored = scoresUnderEvaluation(answer);
	return { ready: !isEmpty(withoutEmpty(scored.evaluation)), ...scored };
}

import type { INodePropertyOptions } from 'n8n-workflow';

import { inCommonFormat } from '../../shared/request/commonFormat';
import type { Operation } from '../../shared/request/operation';
import { commonInterview } from '../commonInterview';
import { interviewAnswer } from './interviewAnswer';

/**
 * The steps that an interview takes, each of which its path names.
 *
 * @param path of the interviews
 */
export function interviewSteps(path: string, steps: INodePropertyOptions[]): Operation[] {
	return steps.map((step) => ({
		...step,
		walk: inCommonFormat(commonInterview),
		routing: {
			request: { method: 'POST', url: `${path}/{id}/${step.value}` },
			output: { postReceive: interviewAnswer },
		},
	}));
}

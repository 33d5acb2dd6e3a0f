import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';

/** API reference, Trigger Analysis. */
export const startAnalysis: Operation = {
	name: 'Start Analysis',
	value: 'startAnalysis',
	action: 'Start the analysis of an interview',
	description:
		'Queue the analysis of a finished interview; Get Evaluation has the result some minutes later',
	routing: {
		request: { method: 'POST', url: '/api/integration/interviews/{meetingCode}/analyze' },
		output: { postReceive: [wholeAnswer] },
	},
};

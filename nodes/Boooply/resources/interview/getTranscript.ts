import type { Operation } from '../../../shared/request/operation';
import { wholeAnswer } from '../answer';

/** API reference, Transcript. */
export const getTranscript: Operation = {
	name: 'Get Transcript',
	value: 'getTranscript',
	action: 'Get the transcript of an interview',
	description: 'Get who said what, in one item',
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/transcript' },
		output: { postReceive: [wholeAnswer] },
	},
};

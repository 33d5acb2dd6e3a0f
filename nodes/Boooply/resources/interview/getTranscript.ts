import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { ifNotReadyFields, resultOutput, whenReady } from './results';
import { transcriptIn } from './transcript';

/** API reference, Transcript. */
export const getTranscript: Operation = {
	name: 'Get Transcript',
	value: 'getTranscript',
	action: 'Get the transcript of an interview',
	description: 'Get who said what, in one item',
	walk: whenReady('transcript'),
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/transcript' },
		output: { postReceive: resultOutput(transcriptIn) },
	},
};

/** Interviews that were not transcribed never have one. */
export const getTranscriptFields = shownFor(
	'interview',
	['getTranscript'],
	ifNotReadyFields('output'),
);

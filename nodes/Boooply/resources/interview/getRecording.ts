import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { recordingIn } from './recording';
import { ifNotReadyFields, resultOutput, whenReady } from './results';

/** API reference, Get Recording. */
export const getRecording: Operation = {
	name: 'Get Recording',
	value: 'getRecording',
	action: 'Get the recording of an interview',
	description: 'Get length, format and a video URL that is valid for 7 days',
	walk: whenReady('recording'),
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}/recording' },
		output: { postReceive: resultOutput(recordingIn) },
	},
};

/** Interviews that were not recorded never have one. */
export const getRecordingFields = shownFor(
	'interview',
	['getRecording'],
	ifNotReadyFields('output'),
);

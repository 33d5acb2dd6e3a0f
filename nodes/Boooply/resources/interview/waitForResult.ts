import type { INodeProperties } from 'n8n-workflow';

import { shownFor } from '../../../shared/editor/resource';
import { waitingFields } from '../../../shared/editor/waiting';
import { prepare, type Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { minutesToWait } from '../../../shared/request/waiting';
import { awaitedResults, wantedResults } from './awaitedResults';
import { wholeMeeting } from './meeting';

/** API reference, Get Interview, Evaluation, Transcript, Get Recording and Trigger Analysis. */
export const waitForResult: Operation = {
	name: 'Wait for Result',
	value: 'waitForResult',
	action: 'Wait for the results of an interview',
	description:
		'Wait some minutes for evaluation, transcript or recording, and get them in one item',
	walk: awaitedResults,
	furtherCalls: [
		'GET /api/integration/interviews/{meetingCode}/evaluation',
		'GET /api/integration/interviews/{meetingCode}/recording',
		'GET /api/integration/interviews/{meetingCode}/transcript',
		'POST /api/integration/interviews/{meetingCode}/analyze',
	],
	routing: {
		request: { method: 'GET', url: '/api/integration/interviews/{meetingCode}' },
		send: {
			preSend: [
				prepare(function () {
					wantedResults(this);
					minutesToWait(this);
				}),
			],
		},
		output: { postReceive: [records('meeting'), wholeMeeting] },
	},
};

const results: INodeProperties = {
	displayName: 'Results',
	name: 'results',
	type: 'multiOptions',
	options: [
		{ name: 'Evaluation', value: 'evaluation' },
		{ name: 'Recording', value: 'recording' },
		{ name: 'Transcript', value: 'transcript' },
	],
	default: ['evaluation'],
	required: true,
	description: 'What to wait for; an interview that was not recorded never has a recording',
};

const startAnalysis: INodeProperties = {
	displayName: 'Start Analysis',
	name: 'startAnalysis',
	type: 'boolean',
	default: false,
	displayOptions: { show: { results: ['evaluation'] } },
	description:
		'Whether to ask Boooply once to analyze the interview, if it is completed and has no evaluation',
};

export const waitForResultFields = shownFor(
	'interview',
	['waitForResult'],
	[
		results,
		startAnalysis,
		...waitingFields(
			'Boooply Trigger',
			'What to do when results are missing in the end, or at once where the interview was cancelled, failed or expired, or nobody came. The output names those that are missing.',
		),
	],
);

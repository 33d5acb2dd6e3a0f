import type { INodeProperties } from 'n8n-workflow';

import { simplify } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { interviewField } from '../interviewField';
import { cancel, cancelFields } from './cancel';
import { create, createFields } from './create';
import { deleteFields, deleteInterview } from './delete';
import { downloadRecording, downloadRecordingFields } from './downloadRecording';
import { get } from './get';
import { getAll, getAllFields } from './getAll';
import { getEvaluation, getEvaluationFields } from './getEvaluation';
import { getRecording, getRecordingFields } from './getRecording';
import { getTranscript, getTranscriptFields } from './getTranscript';
import { rebook, rebookFields } from './rebook';
import { reschedule, rescheduleFields } from './reschedule';
import { startAnalysis } from './startAnalysis';
import { waitForResult, waitForResultFields } from './waitForResult';

const operations = [
	cancel,
	create,
	deleteInterview,
	downloadRecording,
	get,
	getAll,
	getEvaluation,
	getRecording,
	getTranscript,
	rebook,
	reschedule,
	startAnalysis,
	waitForResult,
];

/** The operations about one interview that exists. */
const aboutOne = operations
	.map(({ value }) => String(value))
	.filter((value) => !['create', 'getAll'].includes(value));

export const interview: INodeProperties[] = [
	operationField('interview', operations, 'create'),
	...shownFor('interview', aboutOne, [interviewField]),
	...createFields,
	...getAllFields,
	...getEvaluationFields,
	...getRecordingFields,
	...getTranscriptFields,
	...rebookFields,
	...rescheduleFields,
	...cancelFields,
	...deleteFields,
	...downloadRecordingFields,
	...waitForResultFields,
	...shownFor(
		'interview',
		['cancel', 'create', 'get', 'getAll', 'rebook', 'reschedule'],
		[simplify],
	),
];

import type { INodeProperties } from 'n8n-workflow';

import { interviewField } from '../interviewField';
import { cancel, cancelFields } from './cancel';
import { create, createFields } from './create';
import { deleteInterview } from './delete';
import { downloadRecording, downloadRecordingFields } from './downloadRecording';
import { get } from './get';
import { getAll, getAllFields } from './getAll';
import { getEvaluation } from './getEvaluation';
import { getRecording } from './getRecording';
import { getTranscript } from './getTranscript';
import { reschedule, rescheduleFields } from './reschedule';
import { startAnalysis } from './startAnalysis';

export const interview: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['interview'] } },
		options: [
			cancel,
			create,
			deleteInterview,
			downloadRecording,
			get,
			getEvaluation,
			getAll,
			getRecording,
			getTranscript,
			reschedule,
			startAnalysis,
		],
		default: 'create',
	},
	{
		...interviewField,
		displayOptions: {
			show: { resource: ['interview'] },
			hide: { operation: ['create', 'getAll'] },
		},
	},
	...createFields,
	...getAllFields,
	...rescheduleFields,
	...cancelFields,
	...downloadRecordingFields,
];

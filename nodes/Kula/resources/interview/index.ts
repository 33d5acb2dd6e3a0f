import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { idLocator } from '../../fields/idLocator';
import { operation } from '../operations';
import { create, createFields } from './create';
import { getAll, getAllFields, getAllOfApplication } from './getAll';
import { interviewOutput } from './output';
import { rebook, rebookFields } from './rebook';
import { interviewUpdateFields, update } from './update';
import { waitForConferenceLink, waitForConferenceLinkFields } from './waitForConferenceLink';

const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an interview',
	description: 'Get one interview with its interviewers and its conference link',
	call: 'GET /v1/interviews/{id}',
	...interviewOutput,
});

const cancel = operation({
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel an interview',
	description: 'Cancel an interview and take down its calendar events',
	call: 'POST /v1/interviews/{id}/cancel',
	...interviewOutput,
});

const markNoShow = operation({
	name: 'Mark No-Show',
	value: 'markNoShow',
	action: 'Mark the candidate of an interview as a no-show',
	description: 'Only while the interview is in progress or after it ended, and before a scorecard',
	call: 'POST /v1/interviews/{id}/mark_candidate_no_show',
	...interviewOutput,
});

const undoNoShow = operation({
	name: 'Undo No-Show',
	value: 'undoNoShow',
	action: 'Undo the no-show of an interview',
	description: 'Take back that the candidate was marked as a no-show',
	call: 'POST /v1/interviews/{id}/undo_candidate_no_show',
	...interviewOutput,
});

export const interview: INodeProperties[] = [
	operationField(
		'interview',
		[
			cancel,
			create,
			get,
			getAll,
			getAllOfApplication,
			markNoShow,
			rebook,
			undoNoShow,
			update,
			waitForConferenceLink,
		],
		'create',
	),
	...shownFor(
		'interview',
		['cancel', 'get', 'markNoShow', 'rebook', 'undoNoShow', 'update', 'waitForConferenceLink'],
		[idLocator('id', 'Interview', 'searchInterviews', 'The interview')],
	),
	...shownFor(
		'interview',
		['create', 'getAllOfApplication'],
		[
			idLocator(
				'application_id',
				'Application',
				'searchApplications',
				'The application of the candidate to the job',
			),
		],
	),
	...createFields,
	...rebookFields,
	...interviewUpdateFields,
	...waitForConferenceLinkFields,
	...getAllFields,
];

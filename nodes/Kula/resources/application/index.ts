import type { INodeProperties } from 'n8n-workflow';

import { operationField, shownFor } from '../../../shared/editor/resource';
import { deleted } from '../../../shared/request/records';
import { body, query } from '../../fields/builders';
import { idLocator } from '../../fields/idLocator';
import { additionalFields, datesAndOrder, filters, updateFields } from '../collections';
import { listing, operation } from '../operations';

const operations = [
	listing({
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many applications',
		description: 'List applications to jobs',
		call: 'GET /v1/applications',
	}),
	operation({
		name: 'Get',
		value: 'get',
		action: 'Get an application',
		description: 'Get one application',
		call: 'GET /v1/applications/{id}',
	}),
	operation({
		name: 'Move to Stage',
		value: 'moveStage',
		action: 'Move an application to another stage',
		description: "Move an application along the job's stages",
		call: 'PATCH /v1/applications/{id}/stage',
	}),
	listing({
		name: 'Get Notes',
		value: 'getNotes',
		action: 'Get the notes of an application',
		description: 'List what was noted on an application',
		call: 'GET /v1/applications/{id}/notes',
	}),
	operation({
		name: 'Create Note',
		value: 'createNote',
		action: 'Create a note on an application',
		description: 'Note something on an application',
		call: 'POST /v1/applications/{id}/notes',
	}),
	operation({
		name: 'Update Note',
		value: 'updateNote',
		action: 'Update a note on an application',
		description: 'Change what was noted',
		call: 'PATCH /v1/applications/{id}/notes/{note_id}',
	}),
	operation({
		name: 'Delete Note',
		value: 'deleteNote',
		action: 'Delete a note on an application',
		description: "Delete a note; one README of the vendor's JavaScript client knows this call",
		call: 'DELETE /v1/applications/{id}/notes/{note_id}',
		postReceive: [deleted],
	}),
];

const noteText = body.text('body', 'Text', 'What is noted', 'e.g. Available from January');
const notify = body.flag(
	'notify_recruiter',
	'Notify Recruiter',
	'Whether the recruiter is told of the note',
);

export const application: INodeProperties[] = [
	operationField('application', operations, 'getAll'),
	...shownFor(
		'application',
		['get', 'moveStage', 'getNotes', 'createNote', 'updateNote', 'deleteNote'],
		[idLocator('id', 'Application', 'searchApplications', 'The application')],
	),
	...shownFor(
		'application',
		['updateNote', 'deleteNote'],
		[idLocator('note_id', 'Note', 'searchNotes', 'The note')],
	),
	...shownFor(
		'application',
		['moveStage'],
		[
			{
				...body.record(
					'stage_id',
					'Stage',
					'searchStagesOfApplication',
					'The stage to move the application to, one of the same job',
				),
				required: true,
			},
		],
	),
	...additionalFields(
		'application',
		['moveStage'],
		[
			body.text(
				'requisition_code',
				'Requisition Code',
				'Code of the requisition that the hire fills',
				'e.g. REQ-64',
			),
		],
	),
	...shownFor('application', ['createNote'], [{ ...noteText, required: true }, notify]),
	...updateFields('application', ['updateNote'], [noteText, notify]),
	...filters('application', ['getNotes'], datesAndOrder()),
	...filters(
		'application',
		['getAll'],
		[
			query.records(
				'credited_to_user_ids',
				'Credited User',
				'getUsers',
				'Only applications credited to these users',
			),
			query.record('job_id', 'Job', 'searchJobs', 'Only applications to this job'),
			query.ids('stage_ids', 'Stage IDs', 'Only applications in these stages'),
			query.someOf(
				'status',
				'Statuses',
				['active', 'duplicate', 'hired', 'rejected'],
				'Only applications in one of these states',
			),
			...datesAndOrder(),
		],
	),
];

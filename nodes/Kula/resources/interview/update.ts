import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import { prepare } from '../../../shared/request/operation';
import { updateFields } from '../collections';
import { operation } from '../operations';
import { checkUpdate } from './checks';
import { arrangement, details, fields } from './fields';
import { interviewOutput } from './output';

/** Update Interview. */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an interview',
	description: 'Move an interview or change its people, place or invites',
	call: 'PATCH /v1/interviews/{id}',
	preSend: [prepare(checkUpdate)],
	...interviewOutput,
});

export const interviewUpdateFields = [
	...shownFor(
		'interview',
		['update', 'cancel'],
		[notice('changeNotice', 'Everybody who is invited is told of the change')],
	),
	...updateFields(
		'interview',
		['update'],
		[fields.start, fields.end, fields.duration, fields.timeZone, ...arrangement, ...details],
	),
];

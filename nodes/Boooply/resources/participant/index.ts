import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { interviewField } from '../interviewField';
import { participantFields } from '../participantFields';
import { add } from './add';
import { getAll } from './getAll';
import { remove, removeFields } from './remove';

export const participant: INodeProperties[] = [
	operationField('participant', [add, getAll, remove], 'add'),
	...shownFor('participant', ['add', 'getAll', 'remove'], [interviewField]),
	...shownFor(
		'participant',
		['add'],
		[
			notice(
				'addNotice',
				'Boooply emails people who are invited to an interview. Remove takes somebody off again, but not the email back.',
			),
			...participantFields,
		],
	),
	...removeFields,
];

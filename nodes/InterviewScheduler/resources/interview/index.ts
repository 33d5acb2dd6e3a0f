import type { INodeProperties } from 'n8n-workflow';

import { notice, simplify } from '../../../shared/editor/fields';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { interviewSteps } from '../interviewSteps';
import { proposalFields } from '../timeFields';
import { create, createFields } from './create';
import { update, updateFields } from './update';

/** Interviews. */
const steps = interviewSteps('/api/v1/interviews', [
	{
		name: 'Accept',
		value: 'accept',
		action: 'Accept an interview',
		description: 'Agree to the time of an interview as its interviewer',
	},
	{
		name: 'Amend',
		value: 'amend',
		action: 'Amend an interview',
		description: 'Propose another time, which stands beside the present one until it is accepted',
	},
	{
		name: 'Cancel',
		value: 'cancel',
		action: 'Cancel an interview',
		description: 'Call an interview off',
	},
]);

const idField: INodeProperties = {
	displayName: 'Interview ID',
	name: 'id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 26',
	description: 'The ID that Create returns',
	hint: 'Keep the ID when you create an interview: no call to list them is documented for companies',
};

const ofOne = ['accept', 'amend', 'cancel', 'update'];

export const interview: INodeProperties[] = [
	operationField('interview', [...steps, create, update], 'create'),
	...shownFor('interview', ofOne, [idField]),
	...shownFor(
		'interview',
		['cancel'],
		[
			notice(
				'cancelNotice',
				'The interview is called off for the candidate too. No call to undo this is documented: create a new interview instead.',
			),
		],
	),
	...createFields,
	...updateFields,
	...shownFor('interview', ['amend'], proposalFields),
	...shownFor('interview', [...ofOne, 'create'], [simplify]),
];

import type { INodeProperties } from 'n8n-workflow';

import { notice, simplify } from '../../../shared/editor/fields';
import { digitsOnly, locator } from '../../../shared/editor/locator';
import { operationField, shownFor } from '../../../shared/editor/resource';
import { interviewSteps } from '../interviewSteps';
import { proposalFields } from '../timeFields';

/** Users > Interviews. */
const operations = interviewSteps('/api/v1/users/interviews', [
	{
		name: 'Accept',
		value: 'accept',
		action: 'Accept an interview as candidate',
		description: 'Agree to the time of an interview as the candidate',
	},
	{
		name: 'Amend',
		value: 'amend',
		action: 'Amend an interview as candidate',
		description: 'Propose another time as the candidate',
	},
	{
		name: 'Reject',
		value: 'reject',
		action: 'Reject an interview as candidate',
		description: 'Turn an interview down as the candidate, which ends the application as well',
	},
]);

const interviewField = locator({
	name: 'id',
	displayName: 'Interview',
	search: 'searchOwnInterviews',
	description: 'The interview to which the candidate of the credential is invited',
	placeholder: 'e.g. 57',
	hint: 'The ID of an interview that Own Application: Get Many returns',
	validation: digitsOnly,
});

const all = ['accept', 'amend', 'reject'];

export const candidateInterview: INodeProperties[] = [
	operationField('candidateInterview', operations, 'accept'),
	...shownFor('candidateInterview', all, [interviewField]),
	...shownFor(
		'candidateInterview',
		['reject'],
		[
			notice(
				'rejectNotice',
				'This rejects the interview and ends the application with it, which the company sees. No call to undo this is documented.',
			),
		],
	),
	...shownFor('candidateInterview', ['amend'], proposalFields),
	...shownFor('candidateInterview', all, [simplify]),
];

import { omit } from 'lodash';

import { forms, type Form } from '../../demo/editor/forms';

/** Lists of records, by form and field. */
const recordLists: Array<[form: string, field: string]> = [
	['boooplyGetEvaluation', 'meetingCode'],
	['mergeCreateInterview', 'application'],
	['mergeCreateInterview', 'remote_user_id'],
	['apploiScheduleInterview', 'applicant_id'],
	['schedulerCreateInterview', 'interviewee_id'],
	['kulaCreateInterview', 'application_id'],
	['kulaCreateInterview', 'organizer_id'],
];

/** A form in which nothing is chosen yet from a list. */
export interface FormWithList extends Form {
	/** The field with the list. */
	list: string;
}

/** Forms with a list from which nothing is chosen yet: n8n always shows what is chosen, whatever one searches for. */
export const formsWithLists: FormWithList[] = recordLists.flatMap(([name, list]) =>
	forms
		.filter((form) => form.name === name)
		.map((form) => ({
			...form,
			name: `${name} without ${list}`,
			list,
			parameters: omit(form.parameters, list),
		})),
);

/** A form to be filled in. */
export const emptyInterview: Form = {
	name: 'mergeEmptyInterview',
	node: 'mergeAts',
	credential: 'Merge ATS sandbox',
	parameters: { resource: 'interview', operation: 'create' },
};

/** Asks for an interview that does not exist. */
export const unknownInterview: Form = {
	name: 'boooplyUnknownInterview',
	node: 'boooply',
	credential: 'Boooply sandbox',
	parameters: {
		resource: 'interview',
		operation: 'get',
		meetingCode: { __rl: true, mode: 'code', value: 'Boooply-H-0' },
	},
};

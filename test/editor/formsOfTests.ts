import type { Form } from '../../demo/editor/forms';

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

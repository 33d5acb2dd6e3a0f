import { digitsOnly, locator } from '../../shared/editor/locator';

/** The application that an operation is about; its ID fills `{applicant_id}` of the path. */
export const applicantField = locator({
	name: 'applicant_id',
	displayName: 'Applicant',
	search: 'searchApplicants',
	description: 'The application, by the ID that Applicant: Get Many returns',
	placeholder: 'e.g. 265733753',
	hint: 'The ID of the application form, not of the person',
	validation: digitsOnly,
});

import type { INodeProperties } from 'n8n-workflow';

/** The application that an operation is about; its ID fills `{applicant_id}` of the path. */
export const applicantField: INodeProperties = {
	displayName: 'Applicant',
	name: 'applicant_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The application, by the ID that Applicant: Get Many puts out',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an applicant…',
			typeOptions: { searchListMethod: 'searchApplicants', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 265733753',
			hint: 'The ID of the application form, not of the person',
			validation: [
				{
					type: 'regex',
					properties: { regex: '^\\s*[0-9]+\\s*$', errorMessage: 'An ID has digits only' },
				},
			],
		},
	],
};

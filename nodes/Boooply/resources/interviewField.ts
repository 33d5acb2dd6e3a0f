import type { INodeProperties } from 'n8n-workflow';

/** The interview that an operation is about; its code fills `{meetingCode}` of the path. */
export const interviewField: INodeProperties = {
	displayName: 'Interview',
	name: 'meetingCode',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The AI interview, human interview or team meeting',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an interview…',
			typeOptions: { searchListMethod: 'searchInterviews', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'code',
			type: 'string',
			placeholder: 'e.g. Boooply-AI-1234567890',
			hint: 'The meeting code that Create and Get Many put out',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://boooply.com/meeting/Boooply-AI-1234567890',
			extractValue: { type: 'regex', regex: 'https?://[^/]+/meeting/([^/?#]+)' },
			validation: [
				{
					type: 'regex',
					properties: {
						regex: 'https?://[^/]+/meeting/[^/?#]+.*',
						errorMessage:
							'Paste the meeting URL, such as https://boooply.com/meeting/Boooply-AI-1234567890',
					},
				},
			],
		},
	],
};

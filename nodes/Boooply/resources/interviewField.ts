import { locator } from '../../shared/editor/locator';

/** The interview that an operation is about; its code fills `{meetingCode}` of the path. */
export const interviewField = locator({
	name: 'meetingCode',
	displayName: 'Interview',
	search: 'searchInterviews',
	description: 'The AI interview, 1-to-1 interview or team meeting',
	by: { displayName: 'By Code', name: 'code' },
	placeholder: 'e.g. Boooply-AI-1234567890',
	hint: 'The meeting code that Create and Get Many return',
	modes: [
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
});

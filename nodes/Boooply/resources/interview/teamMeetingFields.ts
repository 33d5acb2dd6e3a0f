import type { INodeProperties } from 'n8n-workflow';

import { flatList } from '../flatList';

/** What a team meeting can have beyond what it needs; API reference, Create Interview. */
export const teamMeetingFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'teamMeetingFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: { show: { interviewType: ['team'] } },
	options: [
		{
			displayName: 'Agenda',
			name: 'agenda',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Point' },
			default: [],
			placeholder: 'e.g. Compare the scorecards',
			description: 'The points to talk about; an expression may give a whole list',
			routing: { send: { type: 'body', property: 'agenda', preSend: [flatList('agenda')] } },
		},
		{
			displayName: 'Record and Transcribe',
			name: 'transcriptionEnabled',
			type: 'boolean',
			default: false,
			description: 'Whether the meeting gets a video recording, a transcript and a recap',
			routing: { send: { type: 'body', property: 'transcriptionEnabled' } },
		},
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Debrief on Jane Doe',
			description: 'What the invitation is called',
			routing: { send: { type: 'body', property: 'title' } },
		},
	],
};

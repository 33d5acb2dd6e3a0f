import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { deleted } from '../../../shared/records';

/** API reference, Remove Participant. */
export const remove: INodePropertyOptions = {
	name: 'Remove',
	value: 'remove',
	action: 'Remove a participant from an interview',
	description: 'Take a person off an interview',
	routing: {
		request: {
			method: 'DELETE',
			url: '/api/integration/interviews/{meetingCode}/participants/{participantId}',
		},
		output: { postReceive: [deleted] },
	},
};

export const participantField: INodeProperties = {
	displayName: 'Participant',
	name: 'participantId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	displayOptions: { show: { resource: ['participant'], operation: ['remove'] } },
	typeOptions: { loadOptionsDependsOn: ['meetingCode.value'] },
	description: 'The person to take off the interview',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a participant…',
			typeOptions: { searchListMethod: 'searchParticipants', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 7b0f6f0e-8f2c-4a37-9a3e-5d0c8f0c1d11',
			hint: 'The ID that Participant: Get Many puts out',
		},
	],
};

import type { PostReceiveAction } from 'n8n-workflow';
import pick from 'lodash/pick';

import { locator } from '../../../shared/editor/locator';
import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';

/** Who was removed, in the vendor's words where it has any. */
const removed: PostReceiveAction = async (items) =>
	items.map(({ json }) => ({ json: { deleted: true, ...pick(json, 'message') } }));

/** API reference, Remove Participant. */
export const remove: Operation = {
	name: 'Remove',
	value: 'remove',
	action: 'Remove a participant from an interview',
	description: 'Take a person off an interview',
	routing: {
		request: {
			method: 'DELETE',
			url: '/api/integration/interviews/{meetingCode}/participants/{participantId}',
		},
		output: { postReceive: [removed] },
	},
};

export const removeFields = shownFor(
	'participant',
	['remove'],
	[
		{
			...locator({
				name: 'participantId',
				displayName: 'Participant',
				search: 'searchParticipants',
				description: 'The person to take off the interview',
				placeholder: 'e.g. 7b0f6f0e-8f2c-4a37-9a3e-5d0c8f0c1d11',
				hint: 'The ID that Participant: Get Many returns',
			}),
			typeOptions: { loadOptionsDependsOn: ['meetingCode.value'] },
		},
	],
);

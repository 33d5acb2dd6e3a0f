import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { prepare, type Operation } from '../../../shared/request/operation';
import { isRecord } from '../../../shared/values';
import { wholeAnswer } from '../answer';
import { checkParticipants } from '../participantChecks';

/** The form of the answer is not documented: the people where it lists them, otherwise the answer itself. */
const addedParticipants: PostReceiveAction = async (items) =>
	items.flatMap((item) => {
		const { participants } = item.json;
		if (!Array.isArray(participants)) return [item];
		return participants.filter(isRecord).map((json) => ({ json }));
	});

/** API reference, Add Participants. */
export const add: Operation = {
	name: 'Add',
	value: 'add',
	action: 'Add participants to an interview',
	description: 'Invite further people to an interview',
	routing: {
		request: { method: 'POST', url: '/api/integration/interviews/{meetingCode}/participants' },
		send: {
			preSend: [
				prepare(function (options) {
					checkParticipants(this, options.body as IDataObject);
				}),
			],
		},
		output: { postReceive: [wholeAnswer, addedParticipants] },
	},
};

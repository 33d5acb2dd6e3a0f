import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { refuse } from './errors';
import { tenantOf } from './keys';
import { participantBody } from './presentation';
import type { Participant, ParticipantInput } from './records';
import { meetingOf, type BoooplyState } from './state';

interface MeetingPath {
	meetingCode: string;
}

interface ParticipantPath extends MeetingPath {
	participantId: string;
}

export function participantHandlers(state: BoooplyState) {
	return {
		'participant.getAll'(context: Context<undefined, MeetingPath>): Answer {
			const { participants } = meetingOf(tenantOf(context), context.request.params.meetingCode);
			return { status: 200, body: { success: true, participants, total: participants.length } };
		},
		'participant.add'(context: Context<{ participants: ParticipantInput[] }, MeetingPath>): Answer {
			const { params, requestBody } = context.request;
			const meeting = meetingOf(tenantOf(context), params.meetingCode);
			for (const { email } of requestBody.participants) {
				if (meeting.participants.some((known) => isSameEmail(known.email, email))) {
					refuse(409, 'CONFLICT', `${email} already takes part`);
				}
			}
			const added = requestBody.participants.map((person) => newParticipant(state, person));
			meeting.participants.push(...added);
			return { status: 200, body: { success: true, participants: added.map(participantBody) } };
		},
		'participant.remove'(context: Context<undefined, ParticipantPath>): Answer {
			const { meetingCode, participantId } = context.request.params;
			const meeting = meetingOf(tenantOf(context), meetingCode);
			const participant =
				meeting.participants.find(({ id }) => id === participantId) ??
				refuse(404, 'NOT_FOUND', 'Participant not found');
			meeting.participants = meeting.participants.filter((known) => known !== participant);
			const message = `Participant ${participant.name} removed`;
			return { status: 200, body: { success: true, message } };
		},
	};
}

/** Invites a person: gives an ID and a token to join with. */
export function newParticipant(
	state: BoooplyState,
	{ name, email, role }: ParticipantInput,
): Participant {
	return {
		id: state.nextId(),
		name,
		email,
		role,
		joinToken: state.nextToken(),
		joinedAt: null,
		leftAt: null,
		isActive: false,
	};
}

export function isSameEmail(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

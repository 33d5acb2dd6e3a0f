import { orderBy } from 'lodash';
import type { Context } from 'openapi-backend';
import type { Answer } from '../vendor';
import { applicantOf } from './keys';
import type { Message, MessageInput } from './records';
import type { ApploiState } from './state';

interface ApplicantPath {
	applicant_id: string;
}

const firstMessageId = 90_001;

export function messageHandlers(state: ApploiState) {
	return {
		'message.getAll'(context: Context<undefined, ApplicantPath>): Answer {
			const { id } = applicantOf(state, context, context.request.params.applicant_id);
			const own = state.messages.filter(({ applicantId }) => applicantId === id);
			const newestFirst = orderBy(own, ['sentAt', 'messageId'], ['desc', 'desc']);
			return { status: 200, body: { data: newestFirst.map(messageBody) } };
		},
		/** The answer is not shown in the vendor's pages: none at all here. */
		'message.record'(context: Context<MessageInput, ApplicantPath>): Answer {
			const { params, requestBody } = context.request;
			const { id: applicantId } = applicantOf(state, context, params.applicant_id);
			const messageId = firstMessageId + state.messages.length;
			state.messages.push({ ...requestBody, applicantId, messageId, sentAt: state.now() });
			return { status: 204 };
		},
	};
}

function messageBody(message: Message) {
	return {
		external_id: message.external_id,
		message_id: message.messageId,
		message_body: message.message_body,
		message_direction: message.message_direction,
		message_type: message.message_type,
		sent_at: new Date(message.sentAt).toUTCString(),
		status: message.status,
		subject: message.subject ?? null,
	};
}

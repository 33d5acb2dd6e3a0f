import { notice } from '../../../shared/editor/fields';
import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { outcome } from '../outcome';

/** Create a message on an application. */
export const record: Operation = {
	name: 'Record',
	value: 'record',
	action: 'Record a message',
	description: 'Add an email or a text message, sent or received, to an application',
	anyAnswer: true,
	routing: {
		request: { method: 'POST', url: '/applicants/{applicant_id}/message' },
		output: { postReceive: [outcome] },
	},
};

/** What the page says is required; an e-mail needs a subject besides. */
export const recordFields = shownFor(
	'message',
	['record'],
	[
		{
			displayName: 'Direction',
			name: 'messageDirection',
			type: 'options',
			options: [
				{ name: 'From Candidate', value: 'from_candidate' },
				{ name: 'To Candidate', value: 'to_candidate' },
			],
			default: 'to_candidate',
			description: 'Whether the message went to the candidate or came from the candidate',
			routing: { send: { type: 'body', property: 'message_direction' } },
		},
		{
			displayName: 'Type',
			name: 'messageType',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'Text', value: 'text' },
			],
			default: 'email',
			description: 'Whether the message is an email or a text message (SMS)',
			routing: { send: { type: 'body', property: 'message_type' } },
		},
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Your interview is booked',
			displayOptions: { show: { messageType: ['email'] } },
			routing: { send: { type: 'body', property: 'subject' } },
		},
		{
			displayName: 'Message',
			name: 'messageBody',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. We look forward to meeting you.',
			routing: { send: { type: 'body', property: 'message_body' } },
		},
		{
			displayName: 'External ID',
			name: 'externalId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. mail-5532',
			description: 'The ID of the message in the system that sent or received it',
			routing: { send: { type: 'body', property: 'external_id' } },
		},
		{
			displayName: 'Vendor Name',
			name: 'vendorName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Twilio',
			description: 'The service that sent or received the message',
			routing: { send: { type: 'body', property: 'vendor_name' } },
		},
		{
			displayName: 'Status',
			name: 'status',
			type: 'string',
			default: 'SENT',
			required: true,
			placeholder: 'e.g. DELIVERED',
			description: 'Apploi names SENT and DELIVERED as examples, not as the full list',
			routing: { send: { type: 'body', property: 'status' } },
		},
		{
			displayName: 'Sent by Vendor',
			name: 'isSentByVendor',
			type: 'boolean',
			default: true,
			description: 'Whether the vendor delivers the message itself. If not, Apploi delivers it.',
			routing: { send: { type: 'body', property: 'is_sent_by_vendor' } },
		},
		{
			...notice('deliveryNotice', 'Apploi delivers this message to the candidate by email or SMS'),
			displayOptions: { show: { isSentByVendor: [false] } },
		},
	],
);

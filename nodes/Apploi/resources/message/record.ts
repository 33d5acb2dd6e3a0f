import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { anyAnswer, prepare } from '../../../shared/plan';
import { refuse } from '../../../shared/refuse';
import { isRecord } from '../../../shared/request';
import { outcome } from '../outcome';

const shown = { resource: ['message'], operation: ['record'] };

const REQUIRED = {
	external_id: 'External ID',
	message_body: 'Message',
	status: 'Status',
	vendor_name: 'Vendor Name',
};

/** What the page says is required; an e-mail needs a subject besides. */
const checked = prepare(function ({ body }) {
	const given = isRecord(body) ? body : {};
	const required: Record<string, string> = {
		...REQUIRED,
		...(given.message_type === 'email' ? { subject: 'Subject' } : {}),
	};
	for (const [property, field] of Object.entries(required)) {
		if (String(given[property] ?? '').trim() !== '') continue;
		refuse(this, `'${field}' is empty`, `Fill in '${field}'. Nothing was recorded.`);
	}
});

/** Create a message on an application. */
export const record: INodePropertyOptions = {
	name: 'Record',
	value: 'record',
	action: 'Record a message',
	description: 'Add an email or a text message, sent or received, to an application',
	routing: {
		request: { method: 'POST', url: '/applicants/{applicant_id}/message' },
		send: { preSend: [anyAnswer, checked] },
		output: { postReceive: [outcome] },
	},
};

export const recordFields: INodeProperties[] = [
	{
		displayName: 'Direction',
		name: 'messageDirection',
		type: 'options',
		displayOptions: { show: shown },
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
		displayOptions: { show: shown },
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
		displayOptions: { show: { ...shown, messageType: ['email'] } },
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
		displayOptions: { show: shown },
		routing: { send: { type: 'body', property: 'message_body' } },
	},
	{
		displayName: 'External ID',
		name: 'externalId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. mail-5532',
		displayOptions: { show: shown },
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
		displayOptions: { show: shown },
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
		displayOptions: { show: shown },
		description: 'Apploi names SENT and DELIVERED as examples, not as the full list',
		routing: { send: { type: 'body', property: 'status' } },
	},
	{
		displayName: 'Sent by Vendor',
		name: 'isSentByVendor',
		type: 'boolean',
		default: true,
		displayOptions: { show: shown },
		description: 'Whether the vendor delivers the message itself. If not, Apploi delivers it.',
		routing: { send: { type: 'body', property: 'is_sent_by_vendor' } },
	},
	{
		displayName: 'Apploi delivers this message to the candidate by email or SMS',
		name: 'deliveryNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { ...shown, isSentByVendor: [false] } },
	},
];

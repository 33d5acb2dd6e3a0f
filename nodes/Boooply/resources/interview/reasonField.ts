import type { INodeProperties } from 'n8n-workflow';

/** Why an interview is moved or cancelled; API reference, Reschedule and Cancel Interview. */
export const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	placeholder: 'e.g. Position filled',
	description: 'Goes into the email that all participants get',
	routing: { send: { type: 'body', property: 'reason' } },
};

import type { INodeProperties } from 'n8n-workflow';

/** The value of Kind that leaves the word to the field Other Kind. */
export const OTHER = 'other';

/** The values of the vendor's samples; it does not document which are allowed. */
export const kind: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	options: [
		{ name: 'In Person', value: 'in_person' },
		{ name: 'Other', value: OTHER, description: 'A kind of your own Interview Scheduler' },
		{ name: 'Video Call', value: 'video_call' },
	],
	default: 'video_call',
	description: 'How candidate and interviewer meet',
	routing: { send: { type: 'body', property: 'interview.kind' } },
};

export const otherKind: INodeProperties = {
	displayName: 'Other Kind',
	name: 'otherKind',
	type: 'string',
	default: '',
	placeholder: 'e.g. phone_call',
	description: 'The kind in the words of your Interview Scheduler; its samples show no others',
	routing: { send: { type: 'body', property: 'interview.kind' } },
};

import type { INodeProperties } from 'n8n-workflow';

/** The job that an interview is for; API reference, Create Interview. */
export const jobRoleField: INodeProperties = {
	displayName: 'Job Role',
	name: 'jobRole',
	type: 'string',
	default: '',
	placeholder: 'e.g. Backend Engineer',
	description: 'The job that the candidate is interviewed for',
	routing: { send: { type: 'body', property: 'jobRole' } },
};

/** How long a meeting is; API reference, Create Interview. */
export const durationField: INodeProperties = {
	displayName: 'Duration',
	name: 'durationMinutes',
	type: 'number',
	typeOptions: { minValue: 5, numberPrecision: 0 },
	default: 30,
	description: 'How long the meeting lasts, in minutes',
	routing: { send: { type: 'body', property: 'durationMinutes' } },
};

import type { INodeParameters } from 'n8n-workflow';

/** The option that makes interviews of all vendors alike. */
export const inCommonFormat: INodeParameters = { options: { commonFormat: true } };

/** What every interview has then, in this order. */
export const commonFields = [
	'id',
	'vendor',
	'title',
	'start',
	'end',
	'timeZone',
	'status',
	'candidate',
	'interviewers',
	'location',
	'link',
];

export const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
export const fullName = expect.stringMatching(/^[A-Z]\w+ [A-Z]\w+$/);
export const email = expect.stringMatching(/^[^@]+@[^@]+$/);

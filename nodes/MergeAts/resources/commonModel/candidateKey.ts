import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { notice } from '../../../shared/editor/fields';
import { emailOf } from '../../../shared/input/email';
import { checkCharacters, refuseEmpty } from '../../../shared/input/text';
import { isGiven, recordsOf } from '../../../shared/values';

/** By what candidates are found. */
interface Key {
	/** The label of its field. */
	field: string;
	/** What the field holds; throws where that cannot be looked for. */
	valueOf(item: IExecuteSingleFunctions): string;
	/** The value such that those of the same candidate are equal. */
	comparable(value: string): string;
	/** The query that finds candidates by it. */
	query(value: string): IDataObject;
	/** Whether a candidate has it. */
	fits(candidate: IDataObject, value: string): boolean;
}

const byEmail: Key = {
	field: 'Email',
	valueOf: emailOf,
	comparable,
	// Whether the filter heeds capitals is not documented.
	query: (email) => ({ email_addresses: [...new Set([email, email.toLowerCase()])].join(',') }),
	fits: hasEmail,
};

const byRemoteId: Key = {
	field: 'Remote ID',
	valueOf(item) {
		const value = String(item.getNodeParameter('remoteId', '') ?? '').trim();
		if (value === '') refuseEmpty(item, 'Remote ID');
		checkCharacters(item, 'Remote ID', value);
		return value;
	},
	comparable: (value) => value,
	query: (remote_id) => ({ remote_id }),
	fits: ({ remote_id }, value) => remote_id === value,
};

/** The email addresses that a candidate, or the model of one, has, with what is told of them. */
export function emailRowsOf({ email_addresses: rows }: IDataObject): IDataObject[] {
	return recordsOf(rows).filter(
		({ value, remote_was_deleted: isGone }) => isGiven(value) && isGone !== true,
	);
}

/** An address such that equal ones are equal. */
function comparable(value: unknown): string {
	return String(value).trim().toLowerCase();
}

/** Whether a candidate, or the model of one, has an email address, in whatever letters. */
export function hasEmail(candidate: IDataObject, value: unknown): boolean {
	return emailRowsOf(candidate).some((row) => comparable(row.value) === comparable(value));
}

/** What the candidate of an item is found by. */
export function keyOf(item: IExecuteSingleFunctions): Key {
	return item.getNodeParameter('findBy', 'email') === 'remoteId' ? byRemoteId : byEmail;
}

/** The fields that the key is given in. */
export const keyFields: INodeProperties[] = [
	{
		displayName: 'Specify Candidate By',
		name: 'findBy',
		type: 'options',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'Remote ID', value: 'remoteId', description: 'The ID that the ATS gave' },
		],
		default: 'email',
		description: 'What tells whether there is such a candidate',
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. mira@example.com',
		description: 'Any email address of the candidate. A new candidate gets it.',
		displayOptions: { show: { findBy: ['email'] } },
	},
	{
		displayName: 'Remote ID',
		name: 'remoteId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 4000017',
		description: 'The ID of the candidate in the ATS',
		displayOptions: { show: { findBy: ['remoteId'] } },
	},
	{
		...notice(
			'remoteIdNotice',
			'The ATS gives a new candidate an ID of its own, so one created here is not found by this Remote ID again. Keep the ID of the output.',
		),
		displayOptions: { show: { findBy: ['remoteId'] } },
	},
];

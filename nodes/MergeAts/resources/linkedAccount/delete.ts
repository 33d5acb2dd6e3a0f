import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { deleted } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { confirmedAccount, confirmedAccountField } from '../confirmedAccount';
import { notice } from '../../../shared/editor/fields';

/** ATS reference, Linked account: Delete account. */
export const deleteAccount: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a linked account',
	description:
		'Delete the linked account of the account token with all its data at Merge, for good',
	verify: confirmedAccount,
	anyAnswer: true,
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/delete-account' },
		output: { postReceive: [deleted] },
	}),
};

export const deleteFields = shownFor(
	'linkedAccount',
	['delete'],
	[
		notice(
			'deleteNotice',
			'Merge deletes the linked account and everything it has synced from the ATS. Workflows that use it stop, and the customer has to link again. This cannot be undone.',
		),
		confirmedAccountField,
	],
);

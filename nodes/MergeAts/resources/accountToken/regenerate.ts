import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { confirmedAccount, confirmedAccountField } from '../confirmedAccount';
import { notice } from '../../../shared/editor/fields';

/** ATS reference, Linked account: Account token. */
export const regenerate: Operation = {
	name: 'Regenerate',
	value: 'regenerate',
	action: 'Regenerate an account token',
	description: 'Replace the account token; the one in use stops working at once',
	verify: confirmedAccount,
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/account-token/regenerate' },
	}),
};

export const regenerateFields = shownFor(
	'accountToken',
	['regenerate'],
	[
		notice(
			'regenerateTokenNotice',
			'The account token in use stops working at once, for everybody who has it. This cannot be undone. Put the new one, which this node returns, into the credential and everywhere else.',
		),
		confirmedAccountField,
	],
);

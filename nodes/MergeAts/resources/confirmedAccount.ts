import { refuse } from '../../shared/input/refuse';
import type { Walk } from '../../shared/request/paging/walk';
import { isRecord } from '../../shared/values';
import { recordLocator } from './recordLocator';

/** Names the linked account that an operation would harm. */
export const confirmedAccountField = recordLocator({
	name: 'confirmedAccountId',
	displayName: 'Confirm by Linked Account',
	description:
		'The linked account that this is about. Nothing happens unless the account token belongs to it.',
	search: 'searchLinkedAccounts',
});

/** Lets an operation through only if the account token is that of the linked account that was named. */
export const confirmedAccount: Walk<void> = async (item, { send }) => {
	const given = item.getNodeParameter('confirmedAccountId', '', { extractValue: true });
	const confirmed = String(given ?? '').trim();
	if (confirmed === '') {
		refuse(
			item,
			"'Confirm by Linked Account' is empty",
			'Choose the linked account that this is about, so that a wrong account token does no harm.',
		);
	}
	const { response } = await send({}, { method: 'GET', url: '/ats/v1/account-details' });
	const { id, end_user_organization_name: organization } = isRecord(response.body)
		? response.body
		: {};
	if (id === confirmed) return;
	refuse(
		item,
		`The account token belongs to another linked account: ${String(organization ?? id ?? 'Merge does not say which')}`,
		"Nothing was changed. Correct the account token, or 'Confirm by Linked Account'.",
	);
};

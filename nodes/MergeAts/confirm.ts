import type { IExecuteSingleFunctions, PreSendAction } from 'n8n-workflow';

import { planOf, prepare } from '../shared/plan';
import { refuse } from '../shared/refuse';
import { isRecord } from '../shared/request';

function parameter(context: IExecuteSingleFunctions, name: string): string {
	return String(context.getNodeParameter(name, '', { extractValue: true }) ?? '').trim();
}

/** Lets an operation through only if the account token is that of the linked account that was named. */
export const confirmedAccount: PreSendAction = prepare(function (options) {
	const confirmed = parameter(this, 'confirmedAccountId');
	if (confirmed === '') {
		refuse(
			this,
			"'Confirm by Linked Account' is empty",
			'Choose the linked account that this is about, so that a wrong account token does no harm.',
		);
	}
	planOf(options).walk = async (context, send) => {
		const { response } = await send({}, { method: 'GET', url: '/ats/v1/account-details' });
		const { id, end_user_organization_name: organization } = isRecord(response.body)
			? response.body
			: {};
		if (id !== confirmed) {
			refuse(
				context,
				`The account token belongs to another linked account: ${String(organization ?? id)}`,
				"Nothing was changed. Correct the account token, or 'Confirm by Linked Account'.",
			);
		}
		return (await send()).items;
	};
});

/** Lets an operation through only if the name of the key was given twice. */
export const confirmedName: PreSendAction = prepare(function () {
	if (parameter(this, 'confirmedName') === parameter(this, 'name')) return;
	refuse(
		this,
		"'Confirm by Name' is not the name of the key",
		"Repeat 'Name' in 'Confirm by Name'. The key was not replaced.",
	);
});

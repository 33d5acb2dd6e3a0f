import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { onLinkedAccount } from '../../account/accountToken';
import { notice } from '../../../shared/editor/fields';
import { flag, text } from '../fields';

/** The vendor's JavaScript client. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a webhook receiver',
	description: 'Have Merge take a webhook of the ATS, so that its data is fresh sooner',
	routing: onLinkedAccount({ request: { method: 'POST', url: '/ats/v1/webhook-receivers' } }),
};

export const createFields = shownFor(
	'webhookReceiver',
	['create'],
	[
		notice(
			'webhookReceiverNotice',
			"For webhooks of the ATS to Merge. To start a workflow by Merge's own webhooks use the Merge ATS Trigger.",
		),
		{
			...text(
				'event',
				'Event',
				'e.g. candidate.updated',
				'The event of the ATS; Merge does not document which it accepts',
			),
			required: true,
		},
		flag('is_active', 'Active', 'Whether Merge takes the event'),
		{
			...text('key', 'Signing Key', '', 'The key with which the ATS signs its webhooks'),
			typeOptions: { password: true },
		},
	],
);

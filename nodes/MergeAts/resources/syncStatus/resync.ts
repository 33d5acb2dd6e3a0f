import { shownFor } from '../../../shared/editor/resource';
import type { Operation } from '../../../shared/request/operation';
import { records } from '../../../shared/request/records';
import { onLinkedAccount } from '../../account/accountToken';
import { notice } from '../../../shared/editor/fields';

/** ATS reference, Linked account: Force resync. */
export const resync: Operation = {
	name: 'Resync',
	value: 'resync',
	action: 'Sync all models again',
	description: 'Have Merge sync all models of the linked account again at once',
	routing: onLinkedAccount({
		request: { method: 'POST', url: '/ats/v1/sync-status/resync' },
		output: { postReceive: [records()] },
	}),
};

export const resyncFields = shownFor(
	'syncStatus',
	['resync'],
	[
		notice(
			'resyncNotice',
			'Needs the Professional or Enterprise plan of Merge, and uses up a sync credit. Merge refuses it for test accounts.',
		),
	],
);

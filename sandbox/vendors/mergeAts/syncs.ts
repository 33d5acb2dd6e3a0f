import type { Context } from 'openapi-backend';
import type { Answer, Exchange } from '../vendor';
import { accountOf } from './access';
import type { LinkedAccount } from './accountRecords';
import { pageOf, type PageQuery } from './cursors';
import { refuse } from './errors';
import { commonModelNames } from './models';
import type { Fields } from './records';
import { emit } from './webhooks';
import type { MergeAtsState } from './state';

/** Seconds of sandbox time. */
const syncSeconds = 30;

const dayMilliseconds = 24 * 3600_000;

export function syncHandlers(state: MergeAtsState) {
	return {
		'syncStatus.getAll'(
			context: Context<undefined, object, PageQuery>,
			exchange: Exchange,
		): Answer {
			const statuses = syncStatuses(accountOf(context)).reverse();
			const position = ({ model_id }: SyncStatus) => model_id;
			const now = state.services.clock.now();
			const { query } = context.request;
			return { status: 200, body: pageOf(statuses, query, position, now, exchange) };
		},
		'syncStatus.resync'(context: Context): Answer {
			const account = accountOf(context);
			if (account.details.account_type === 'TEST') {
				return refuse(400, 'Test accounts cannot be resynced via the Merge API.');
			}
			const { clock, vendor } = state.services;
			account.syncStartedAt = clock.now();
			clock.after(syncSeconds * 1000, vendor, () => {
				account.syncFinishedAt = clock.now();
				emit(state, account, 'LinkedAccount.sync_completed', syncCompleted(account));
			});
			const organization = account.details.end_user_organization_name;
			state.audit('FORCED_LINKED_ACCOUNT_RESYNC', `Resynced ${organization}`);
			return { status: 200, body: syncStatuses(account) };
		},
	};
}

/** What the webhook LinkedAccount.sync_completed carries. */
export function syncCompleted(account: LinkedAccount): Fields {
	const entries = syncStatuses(account).map(({ model_id, ...status }) => [model_id, status]);
	return {
		is_initial_sync: false,
		integration_name: account.platform.name,
		integration_id: account.platform.slug,
		sync_status: Object.fromEntries(entries),
	};
}

type SyncStatus = ReturnType<typeof syncStatuses>[number];

/** By model_id, ascending. */
export function syncStatuses(account: LinkedAccount) {
	const { syncStartedAt, syncFinishedAt } = account;
	const isSyncing = syncStartedAt > syncFinishedAt;
	return commonModelNames.map((model_name) => ({
		model_name,
		model_id: `ats.${model_name}`,
		last_sync_start: new Date(syncStartedAt).toISOString(),
		next_sync_start: new Date(syncStartedAt + dayMilliseconds).toISOString(),
		last_sync_result: 'DONE',
		last_sync_finished: new Date(syncFinishedAt).toISOString(),
		status: isSyncing ? 'SYNCING' : 'DONE',
		is_initial_sync: false,
		data_fresh_as_of: new Date(syncFinishedAt).toISOString(),
		sync_status_reason: null,
	}));
}

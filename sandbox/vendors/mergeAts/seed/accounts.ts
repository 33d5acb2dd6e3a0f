import { stableUuid } from '../../../stableId';
import type { AccountDetails, LinkedAccount, Platform } from '../accountRecords';
import { greenhouse, lever, workday } from '../platforms';
import type { MergeAtsState } from '../state';

export const productionKey = 'production_sandbox_merge';
export const testKey = 'test_sandbox_merge';
export const publicToken = 'sandbox_public_token';

interface StandardAccount {
	token: string;
	platform: Platform;
	organization: string;
	originId: string;
	/** How many candidates there are; everything else is in proportion. */
	candidates: number;
	details?: Partial<AccountDetails>;
}

/** The first two are the large ones; the last belongs to another category and has nothing to tell about hiring. */
export const standardAccounts = {
	greenhouse: {
		token: 'sandbox_greenhouse_account_token',
		platform: greenhouse,
		organization: 'Acme Corp',
		originId: 'acme',
		candidates: 400,
	},
	workday: {
		token: 'sandbox_workday_account_token',
		platform: workday,
		organization: 'Initech',
		originId: 'initech',
		candidates: 400,
	},
	lever: {
		token: 'sandbox_lever_account_token',
		platform: lever,
		organization: 'Globex',
		originId: 'globex',
		candidates: 120,
	},
	relink: {
		token: 'sandbox_relink_account_token',
		platform: lever,
		organization: 'Hooli',
		originId: 'hooli',
		candidates: 20,
		details: { status: 'RELINK_NEEDED' },
	},
	incomplete: {
		token: 'sandbox_incomplete_account_token',
		platform: workday,
		organization: 'Soylent',
		originId: 'soylent',
		candidates: 0,
		details: { status: 'INCOMPLETE' },
	},
	test: {
		token: 'sandbox_test_account_token',
		platform: greenhouse,
		organization: 'Test Company',
		originId: 'test-company',
		candidates: 20,
		details: { account_type: 'TEST' },
	},
	hris: {
		token: 'sandbox_hris_account_token',
		platform: workday,
		organization: 'Umbrella',
		originId: 'umbrella',
		candidates: 0,
		details: { category: 'hris' },
	},
} as const satisfies Record<string, StandardAccount>;

export function addStandardAccount(state: MergeAtsState, account: StandardAccount): LinkedAccount {
	const { token, platform, organization, originId, details } = account;
	const now = state.services.clock.now();
	return state.addAccount(token, platform, {
		id: stableUuid(`linked account ${originId}`),
		category: 'ats',
		status: 'COMPLETE',
		end_user_origin_id: originId,
		end_user_organization_name: organization,
		end_user_email_address: `it@${originId}.example`,
		account_type: 'PRODUCTION',
		completed_at: new Date(now - 90 * 24 * 3600_000).toISOString(),
		is_duplicate: null,
		...details,
	});
}

import { stableToken, stableUuid } from '../../stableId';
import type { Services } from '../vendor';
import type { AccountDetails, LinkedAccount, Platform } from './accountRecords';
import { Records } from './collection';
import { refuse } from './errors';
import type { AuditEvent, Issue, TargetField, Webhook } from './organizationRecords';
import type { ModelName, StoredRecord } from './records';

/** Everything the stand-in remembers: one organisation at Merge with its linked accounts. */
export class MergeAtsState {
	/** By API key, the name it was made with. */
	readonly keys = new Map<string, string>();

	readonly accounts: LinkedAccount[] = [];

	/** Of finished linkings, each good for one use; the account tokens behind them. */
	readonly publicTokens = new Map<string, string>();

	readonly issues: Issue[] = [];

	readonly auditTrail: AuditEvent[] = [];

	/** Of the organisation, by model. */
	readonly targetFields = new Map<ModelName, TargetField[]>();

	webhook: Webhook | undefined;

	/** Status of an answer to a write that has errors, which is not documented. */
	failedWriteStatus: 400 | undefined;

	private created = 0;

	constructor(readonly services: Services) {}

	/** The sandbox's time, ISO 8601. */
	timestamp(): string {
		return new Date(this.services.clock.now()).toISOString();
	}

	/** A UUID that is the same in every sandbox for the same count of records. */
	nextId(): string {
		this.created += 1;
		return stableUuid(`mergeAts ${this.created}`);
	}

	nextToken(): string {
		return stableToken(this.nextId());
	}

	addAccount(token: string, platform: Platform, details: AccountDetails): LinkedAccount {
		const now = this.services.clock.now();
		const account: LinkedAccount = {
			token,
			platform,
			details,
			records: new Records(),
			scopes: new Map(),
			fieldMappings: new Map(),
			webhookReceivers: [],
			passthroughs: new Map(),
			writes: new Map(),
			syncStartedAt: now - 2 * 3600_000,
			syncFinishedAt: now - 2 * 3600_000 + 300_000,
		};
		this.accounts.push(account);
		return account;
	}

	accountByToken(token: string): LinkedAccount | undefined {
		return this.accounts.find((account) => account.token === token);
	}

	audit(event_type: string, event_description: string): void {
		this.auditTrail.push({
			id: this.nextId(),
			user_name: null,
			user_email: null,
			role: 'API',
			ip_address: '127.0.0.1',
			event_type,
			event_description,
			created_at: this.timestamp(),
		});
	}

	clear(): void {
		this.keys.clear();
		this.accounts.length = 0;
		this.publicTokens.clear();
		this.issues.length = 0;
		this.auditTrail.length = 0;
		this.targetFields.clear();
		this.webhook = undefined;
		this.failedWriteStatus = undefined;
		this.created = 0;
	}
}

/** @throws Refusal 404 when the account has no such record. */
export function recordOf(account: LinkedAccount, model: ModelName, id: string): StoredRecord {
	return account.records.of(model).get(id) ?? refuse(404, 'Not found.');
}

import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Services } from '../vendor';
import { refuse } from './errors';
import type { Computation, KulaRecord, TableName, Tables } from './records';

/** Key of the type Application API, which opens everything. */
export const applicationKey = 'kula_app_sandbox';

/** Key of the type Job Boards, which opens only what a careers page needs. */
export const jobBoardsKey = 'kula_jobs_sandbox';

export const accountId = 902;

/** Everything the stand-in remembers. */
export class KulaState {
	tables = emptyTables();

	/** Availability under computation or computed, by poll_id. */
	readonly computations = new Map<string, Computation>();

	/** Test deliveries of webhooks: the id of the delivery by test_id. */
	readonly webhookTests = new Map<string, { webhookId: number; deliveryId: string }>();

	/** Which webhook a delivery belongs to, by the id of the delivery. */
	readonly deliveries = new Map<string, KulaDelivery>();

	/** Addresses that public ones lead to, by origin: the stand-in takes https only, but n8n on this machine has none. */
	readonly tunnels = new Map<string, string>();

	private created = 0;

	constructor(readonly services: Services) {}

	/** The sandbox's time, milliseconds since 1970. */
	now(): number {
		return this.services.clock.now();
	}

	/** The sandbox's time as the vendor writes it. */
	timestamp(): string {
		return utc(this.now());
	}

	/** A number never given before, so that equal runs give equal records. */
	nextNumber(): number {
		this.created += 1;
		return this.created;
	}

	/** Hexadecimal digits that are the same in every sandbox for the same count of records. */
	nextDigits(length: number): string {
		return createHash('sha256').update(`${this.nextNumber()}`).digest('hex').slice(0, length);
	}

	/** Keeps a new record, created now unless its fields say otherwise. */
	add<Name extends TableName>(
		table: Name,
		fields: Omit<RecordOf<Name>, 'id' | 'created_at' | 'updated_at'> & Partial<KulaRecord>,
	): RecordOf<Name>;
	add(table: TableName, fields: Partial<KulaRecord>): KulaRecord {
		const now = this.timestamp();
		const records: Map<number, KulaRecord> = this.tables[table];
		const id = 1 + Math.max(0, ...records.keys());
		const record: KulaRecord = { id, created_at: now, updated_at: now, ...fields };
		records.set(record.id, record);
		return record;
	}

	/** Changes the fields that are given. */
	change(record: KulaRecord, fields: object): void {
		Object.assign(record, fields, { updated_at: this.timestamp() });
	}

	/** @throws Refusal 404 when there is no such record. */
	get<Name extends TableName>(table: Name, id: number, title: string): RecordOf<Name>;
	get(table: TableName, id: number, title: string): KulaRecord {
		const records: Map<number, KulaRecord> = this.tables[table];
		return records.get(id) ?? refuse(404, 'err_not_found', `${title} not found`);
	}

	clear(): void {
		this.tables = emptyTables();
		this.computations.clear();
		this.webhookTests.clear();
		this.deliveries.clear();
		this.tunnels.clear();
		this.created = 0;
	}
}

export interface KulaDelivery {
	webhookId: number;
	eventId: string;
	createdAt: number;
}

type RecordOf<Name extends TableName> = Tables[Name] extends Map<number, infer Kept> ? Kept : never;

/** Whole seconds in UTC. */
export function utc(time: number | string): string {
	const moment = typeof time === 'number' ? DateTime.fromMillis(time) : DateTime.fromISO(time);
	const text = moment.toUTC().startOf('second').toISO({ suppressMilliseconds: true });
	if (!text) throw new Error(`Not a time: ${time}`);
	return text;
}

function emptyTables(): Tables {
	return {
		interviews: new Map(),
		applications: new Map(),
		users: new Map(),
		activities: new Map(),
		emailTemplates: new Map(),
		webhooks: new Map(),
		candidates: new Map(),
		companies: new Map(),
		currencies: new Map(),
		customFields: new Map(),
		degrees: new Map(),
		departments: new Map(),
		disciplines: new Map(),
		industries: new Map(),
		institutions: new Map(),
		jobPosts: new Map(),
		jobs: new Map(),
		locations: new Map(),
		milestones: new Map(),
		notes: new Map(),
		offices: new Map(),
		rejectionReasons: new Map(),
		requisitions: new Map(),
		roles: new Map(),
		scorecards: new Map(),
		scorecardTemplates: new Map(),
		sharedCalendars: new Map(),
		skills: new Map(),
		sources: new Map(),
		stages: new Map(),
		tags: new Map(),
	};
}

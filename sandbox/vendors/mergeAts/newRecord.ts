import { mapValues } from 'lodash';
import type { LinkedAccount } from './accountRecords';
import { emptyFields, relationsOf } from './contractSchemas';
import { models } from './models';
import { recordBody } from './presentation';
import { isFields, type Fields, type ModelName, type StoredRecord } from './records';
import type { MergeAtsState } from './state';
import { emit } from './webhooks';

const isoTime = /_at$|^start_date$/;

/**
 * Adds a record; the records it belongs to list it from then on.
 * Related records that are given whole are added too.
 */
export function addRecord(
	state: MergeAtsState,
	account: LinkedAccount,
	model: ModelName,
	given: Fields,
): StoredRecord {
	const now = state.timestamp();
	const id = typeof given.id === 'string' ? given.id : state.nextId();
	const related = withRelatedIds(state, account, model, inUtc(given));
	const record: StoredRecord = {
		fields: {
			...emptyFields(model),
			remote_id: String(4_000_000 + account.records.of(model).size),
			remote_was_deleted: false,
			created_at: now,
			modified_at: now,
			...stamped(related, now),
			id,
		},
		isShell: false,
		custom: {},
	};
	account.records.of(model).add(record);
	nameInRelated(account, model, record);
	return record;
}

/** Adds a record and tells it to webhooks. */
export function createRecord(
	state: MergeAtsState,
	account: LinkedAccount,
	model: ModelName,
	given: Fields,
): StoredRecord {
	const record = addRecord(state, account, model, given);
	emit(state, account, `${model}.added`, recordBody(account, model, record));
	return record;
}

/** Changes a record and tells it to webhooks. */
export function changeRecord(
	state: MergeAtsState,
	account: LinkedAccount,
	model: ModelName,
	record: StoredRecord,
	change: Fields,
): void {
	const now = state.timestamp();
	Object.assign(record.fields, stamped(withRelatedIds(state, account, model, inUtc(change)), now), {
		modified_at: now,
	});
	nameInRelated(account, model, record);
	emit(state, account, `${model}.changed`, recordBody(account, model, record));
}

function withRelatedIds(
	state: MergeAtsState,
	account: LinkedAccount,
	model: ModelName,
	given: Fields,
): Fields {
	const fields: Fields = { ...given };
	for (const [field, related] of Object.entries(relationsOf(model))) {
		const asId = (value: unknown) =>
			isFields(value) ? addRecord(state, account, related, value).fields.id : value;
		const value = fields[field];
		if (Array.isArray(value)) fields[field] = value.map(asId);
		else if (field in fields) fields[field] = asId(value);
	}
	return fields;
}

/** Keeps lists such as a candidate's applications complete. */
function nameInRelated(account: LinkedAccount, model: ModelName, { fields }: StoredRecord): void {
	for (const [field, list] of Object.entries(models[model].listedIn ?? {})) {
		const related = relationsOf(model)[field];
		const owner = related && account.records.of(related).get(String(fields[field]));
		const named = owner?.fields[list];
		if (!owner || !Array.isArray(named) || named.includes(fields.id)) continue;
		owner.fields[list] = [...named, fields.id];
		if (owner.fields.modified_at < fields.modified_at) {
			owner.fields.modified_at = fields.modified_at;
		}
	}
}

/** E-mail addresses and their like have times of their own. */
function stamped(given: Fields, now: string): Fields {
	const stamp = { created_at: now, modified_at: now, remote_was_deleted: false };
	const stampedValue = (value: unknown) => (isFields(value) ? { ...stamp, ...value } : value);
	return mapValues(given, (value) => (Array.isArray(value) ? value.map(stampedValue) : value));
}

function inUtc(given: Fields): Fields {
	return mapValues(given, (value, name) =>
		typeof value === 'string' && isoTime.test(name) ? new Date(value).toISOString() : value,
	);
}

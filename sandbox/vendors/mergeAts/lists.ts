import { compact } from 'lodash';
import type { LinkedAccount } from './accountRecords';
import { relationsOf } from './contractSchemas';
import { models } from './models';
import { isFields, type Fields, type ModelName, type StoredRecord } from './records';

/** The part of a list's query that chooses records. */
export interface ListQuery {
	created_after?: string;
	created_before?: string;
	modified_after?: string;
	modified_before?: string;
	include_deleted_data?: boolean;
	include_shell_data?: boolean;
	remote_id?: string;
}

/** The records a list answers, newest first. */
export function foundRecords(
	account: LinkedAccount,
	model: ModelName,
	query: ListQuery & Fields,
): StoredRecord[] {
	const filters = compact([
		!query.include_deleted_data && (({ fields }) => fields.remote_was_deleted !== true),
		!query.include_shell_data && (({ isShell }) => !isShell),
		query.remote_id !== undefined && (({ fields }) => fields.remote_id === query.remote_id),
		isWithin('created_at', query.created_after, query.created_before),
		isWithin('modified_at', query.modified_after, query.modified_before),
		...Object.entries(models[model].filters ?? {}).map(([parameter, path]) =>
			hasValue(account, model, path, query[parameter]),
		),
	] satisfies Array<Filter | false>);
	return account.records
		.of(model)
		.newestFirst()
		.filter((record) => filters.every((filter) => filter(record)));
}

type Filter = (record: StoredRecord) => boolean;

/** "After" and "before" are taken by the word: the time itself is outside. */
function isWithin(
	field: 'created_at' | 'modified_at',
	after: string | undefined,
	before: string | undefined,
): Filter | false {
	if (after === undefined && before === undefined) return false;
	const from = after === undefined ? -Infinity : Date.parse(after);
	const to = before === undefined ? Infinity : Date.parse(before);
	return ({ fields }) => {
		const time = Date.parse(fields[field]);
		return time > from && time < to;
	};
}

/** Several values, joined by commas, ask for records that have one of them. */
function hasValue(
	account: LinkedAccount,
	model: ModelName,
	path: string,
	wanted: unknown,
): Filter | false {
	if (wanted === undefined) return false;
	const texts = [String(wanted), ...String(wanted).split(',')];
	return ({ fields }) =>
		valuesAt(account, model, [fields], path.split('.')).some((value) =>
			texts.includes(String(value)),
		);
}

/** What a path leads to, through lists and related records. */
function valuesAt(
	account: LinkedAccount,
	model: ModelName,
	from: Fields[],
	[field = '', ...rest]: string[],
): unknown[] {
	const values = from.flatMap((fields) => fields[field]);
	if (rest.length === 0) return values;
	const related = relationsOf(model)[field];
	if (related === undefined) return valuesAt(account, model, values.filter(isFields), rest);
	const records = values.map((id) => account.records.of(related).get(String(id))?.fields);
	return valuesAt(account, related, compact(records), rest);
}

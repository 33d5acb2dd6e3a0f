import { get, groupBy, isEqual, mapValues, pick } from 'lodash';
import { Refusal } from '../vendor';
import type { LinkedAccount } from './accountRecords';
import { choiceFieldsOf, propertiesOf, relationsOf } from './contractSchemas';
import { models } from './models';
import type { Fields, ModelName, StoredRecord } from './records';

/** The part of a query that says how records are answered. */
export interface ViewQuery {
	expand?: string[];
	include_remote_data?: boolean;
	show_enum_origins?: string[];
	remote_fields?: string[];
}

/**
 * The vendor lists each combination of these fields once, in alphabetical order.
 *
 * @throws Refusal 400 for another order
 */
export function checkOrder({ show_enum_origins = [], remote_fields = [] }: ViewQuery): void {
	for (const [name, fields] of Object.entries({ show_enum_origins, remote_fields })) {
		if (isEqual(fields, fields.toSorted())) continue;
		const body = { [name]: [`"${fields.join(',')}" is not a valid choice.`] };
		throw new Refusal({ status: 400, body });
	}
}

/** The record as the vendor answers it. */
export function recordBody(
	account: LinkedAccount,
	model: ModelName,
	record: StoredRecord,
	query: ViewQuery = {},
): Fields {
	const origins = [...(query.show_enum_origins ?? []), ...(query.remote_fields ?? [])];
	const body = {
		...record.fields,
		...mapValues(pick(record.fields, origins), originOf),
		...expandedFields(account, model, record, query.expand ?? []),
		field_mappings: mappedValues(account, model, record),
		remote_data: query.include_remote_data ? [remoteData(model, record)] : null,
	};
	return pick(body, Object.keys(propertiesOf(model)));
}

/** The record in the words of the ATS, as `remote_data` and passthrough have it. */
export function remoteBody(model: ModelName, { fields, custom }: StoredRecord): Fields {
	const choices = mapValues(pick(fields, choiceFieldsOf(model)), originOf);
	const own = pick(fields, ['name', 'title', 'first_name', 'last_name', 'start_at', 'end_at']);
	return { id: fields.remote_id, ...own, ...choices, ...custom };
}

function remoteData(model: ModelName, record: StoredRecord): { path: string; data: Fields } {
	return { path: `/${models[model].path}`, data: remoteBody(model, record) };
}

/** Here every ATS writes its values in lower case. */
function originOf(value: unknown): unknown {
	return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Related records in place of their ids; what follows a dot is expanded in the related record. */
function expandedFields(
	account: LinkedAccount,
	model: ModelName,
	{ fields }: StoredRecord,
	expand: string[],
): Fields {
	const byField = groupBy(expand, (path) => path.split('.')[0]);
	const relations = pick(relationsOf(model), Object.keys(byField));
	return mapValues(relations, (related, field) => {
		const deeper = (byField[field] ?? []).flatMap((path) => path.split('.').slice(1));
		const expanded = (id: unknown) => {
			const record = account.records.of(related).get(String(id));
			return record ? recordBody(account, related, record, { expand: deeper }) : null;
		};
		const value = fields[field];
		return Array.isArray(value) ? value.map(expanded) : expanded(value);
	});
}

function mappedValues(account: LinkedAccount, model: ModelName, record: StoredRecord): Fields {
	const targets = { organization_defined_targets: {}, linked_account_defined_targets: {} };
	const remote = remoteBody(model, record);
	const mappings = [...account.fieldMappings.values()].filter((one) => one.model === model);
	for (const { target, traversalPath } of mappings) {
		Object.assign(
			target.is_organization_wide
				? targets.organization_defined_targets
				: targets.linked_account_defined_targets,
			{ [target.name]: get(remote, traversalPath.map(String)) ?? null },
		);
	}
	return targets;
}

import type { IDataObject, PostReceiveAction } from 'n8n-workflow';

import { isEmpty, isRecord, withoutEmpty } from '../../shared/values';
import type { CommonModel } from './commonModel';
import { commonModel } from './commonModels';

/** What was asked for by a switch, or defined by the customer, stays wherever it is. */
const KEPT = ['field_mappings', 'remote_data'];

function simplifiedValue(value: unknown, resource: string | undefined): unknown {
	if (Array.isArray(value)) return value.map((entry) => simplifiedValue(entry, resource));
	if (resource === undefined || !isRecord(value)) return value;
	return simplifiedRecord(value, commonModel(resource));
}

/** The fields of a record that workflows go on with; related records that were expanded are simplified alike. */
export function simplifiedRecord(
	record: IDataObject,
	{ columns, expand = {} }: CommonModel,
): IDataObject {
	const names = columns ? [...columns, 'remote_was_deleted'] : Object.keys(record);
	const kept = KEPT.filter((name) => !names.includes(name) && !isEmpty(withoutEmpty(record[name])));
	return Object.fromEntries(
		[...names, ...kept]
			.filter((name) => name in record)
			.map((name) => [name, simplifiedValue(record[name], expand[name])]),
	) as IDataObject;
}

/** Puts out simplified records while Simplify is on. */
export function simplifiedRecords(model: CommonModel): PostReceiveAction {
	return async function (items) {
		if (this.getNodeParameter('simplify', false) !== true) return items;
		return items.map((item) => ({ ...item, json: simplifiedRecord(item.json, model) }));
	};
}

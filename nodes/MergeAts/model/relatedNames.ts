import type { IDataObject, IExecuteSingleFunctions, PostReceiveAction } from 'n8n-workflow';

import { wantsCommonFormat } from '../../shared/request/commonFormat';
import { prepare } from '../../shared/request/operation';
import { isRecord } from '../../shared/values';
import type { CommonModel } from './commonModel';
import { commonModel } from './commonModels';
import { nameOf } from './recordName';

/** The resources whose records people know by a name. */
const NAMED = [
	'candidate',
	'department',
	'job',
	'jobInterviewStage',
	'jobPosting',
	'office',
	'rejectReason',
	'user',
];

/** Fields of a model that hold records with a name, with the resource of these records. */
function namedFields({ expand = {} }: CommonModel): Array<[field: string, resource: string]> {
	return Object.entries(expand).flatMap(([field, resource]) =>
		resource !== undefined && NAMED.includes(resource) ? [[field, resource]] : [],
	);
}

/** Whether names can be added to the records of a model. */
export function hasNamedFields(model: CommonModel): boolean {
	return namedFields(model).length > 0;
}

/** Whether the output has names of related records: with Add Names, and in the common format. */
export function wantsNames(item: IExecuteSingleFunctions): boolean {
	return item.getNodeParameter('options.addNames', false) === true || wantsCommonFormat(item);
}

/** Asks for related records whole, which is where their names are; only reads can be asked. */
export const namesAsked = prepare(function (request) {
	if (request.method !== 'GET' || !wantsNames(this)) return;
	const model = commonModel(String(this.getNodeParameter('resource')));
	const chosen: unknown = request.qs?.expand ?? [];
	const fields = namedFields(model).map(([field]) => field);
	request.qs = { ...request.qs, expand: [...new Set([chosen, fields].flat())] };
});

/** A record with the names of those that a field holds beside their IDs. */
function named(record: IDataObject, field: string, resource: string): IDataObject {
	const [label = ''] = commonModel(resource).label;
	const idOf = (value: unknown) => (isRecord(value) ? value.id : value);
	const called = (value: unknown) => (isRecord(value) ? nameOf(value, [label], 'UTC') : '');
	const value: unknown = record[field];
	return Array.isArray(value)
		? { ...record, [field]: value.map(idOf), [`${field}_names`]: value.map(called) }
		: { ...record, [field]: idOf(value) ?? null, [`${field}_name`]: called(value) };
}

/**
 * Puts out the names of related records beside their IDs while Add Names is on; those that Expand names stay whole, and
 * all of them for the common format, which takes more of them.
 */
export function withNames(model: CommonModel): PostReceiveAction {
	return async function (items) {
		if (!wantsNames(this) || wantsCommonFormat(this)) return items;
		const whole = [this.getNodeParameter('options.expand', []) as unknown].flat();
		const fields = namedFields(model).filter(([field]) => !whole.includes(field));
		return items.map((item) => ({
			...item,
			json: fields.reduce((record, [field, resource]) => named(record, field, resource), item.json),
		}));
	};
}

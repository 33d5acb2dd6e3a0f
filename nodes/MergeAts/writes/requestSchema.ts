import type { FieldType, IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { isRecord, recordsOf } from '../../shared/values';
import { inWords } from '../model/labels';

/** The objects of a model whose fields are the customer's own; ATS reference, Meta. */
export const CUSTOM_OBJECTS = ['integration_params', 'linked_account_params'];

/** The common models name all their times so; meta often leaves their format out. */
const TIME = /^[a-z_]+_at$/;

/** One field that a write accepts. */
export interface WriteField {
	/** Path in the model, such as `start_at` or `integration_params.timezone`. */
	id: string;
	displayName: string;
	description?: string;
	type: FieldType;
	required: boolean;
	/** The values that are accepted, with their labels, where they are listed. */
	options?: INodePropertyOptions[];
}

/** What a linked account accepts for a write, as Merge's meta tells it. */
export interface WriteSchema {
	fields: WriteField[];
	/** Whether the acting user has to be named. */
	needsActingUser: boolean;
	/** The custom objects of which at least one field has to be given. */
	requiredObjects: string[];
	/** Whether what is required depends on a template that is chosen. */
	dependsOnChoice: boolean;
	/** Whether the write can be made; true where Merge does not say. */
	isPossible: boolean;
	accountStatus?: string;
}

function childOf(node: unknown, key: string): IDataObject {
	const child: unknown = isRecord(node) ? node[key] : undefined;
	return isRecord(child) ? child : {};
}

function listOf(node: IDataObject, key: string): unknown[] {
	const list: unknown = node[key];
	return Array.isArray(list) ? list : [];
}

function option(value: unknown, label: unknown): INodePropertyOptions[] {
	if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
		return [];
	return [{ name: String(label ?? value), value }];
}

function acceptedValues(node: IDataObject): INodePropertyOptions[] {
	const described = recordsOf(node.enum_information).flatMap(({ value, description }) =>
		option(value, description),
	);
	if (described.length > 0) return described;
	return listOf(node, 'enum').flatMap((value) => option(value, value));
}

/** The schema behind a choice between schemas, in which null stands for a field that may be emptied. */
function settled(node: IDataObject): IDataObject {
	const alternatives = [...recordsOf(node.anyOf), ...recordsOf(node.oneOf)];
	const meant = alternatives.find(({ type }) => type !== 'null');
	return meant ? { ...meant, ...node } : node;
}

function typeOf(id: string, node: IDataObject, options: INodePropertyOptions[]): FieldType {
	const type = [node.type].flat().find((name) => name !== 'null');
	if (type === 'array') return 'array';
	if (options.length > 0) return 'options';
	if (type === 'integer' || type === 'number') return 'number';
	if (type === 'boolean' || type === 'object') return type;
	return node.format === 'date-time' || TIME.test(id) ? 'dateTime' : 'string';
}

function field(id: string, schema: unknown, required: boolean): WriteField {
	const node = settled(isRecord(schema) ? schema : {});
	const options = acceptedValues(node);
	const about = typeof node.description === 'string' ? node.description : undefined;
	const key = pathOf(id).at(-1) ?? id;
	const { title } = node;
	return {
		id,
		displayName: typeof title === 'string' && title !== '' && title !== key ? title : inWords(key),
		...(about !== undefined && { description: about }),
		type: typeOf(id, node, options),
		required,
		...(options.length > 0 && { options }),
	};
}

function fieldsOf(model: IDataObject, prefix = ''): WriteField[] {
	const required = listOf(model, 'required');
	return Object.entries(childOf(model, 'properties')).flatMap(([key, schema]) => {
		const isCustom = prefix === '' && CUSTOM_OBJECTS.includes(key);
		if (!isCustom) return [field(`${prefix}${key}`, schema, required.includes(key))];
		const inner = isRecord(schema) ? fieldsOf(schema, `${key}.`) : [];
		if (inner.length > 0 || (isRecord(schema) && isRecord(schema.properties))) return inner;
		return [field(key, schema, required.includes(key))];
	});
}

/** Where a field lies: `integration_params.timezone` in an object, every other name in the model itself. */
export function pathOf(id: string): string[] {
	const custom = CUSTOM_OBJECTS.find((name) => id.startsWith(`${name}.`));
	return custom === undefined ? [id] : [custom, id.slice(custom.length + 1)];
}

/** Reads what Merge's meta answers; ATS reference, Meta. */
export function writeSchema(meta: IDataObject): WriteSchema {
	const root = childOf(meta, 'request_schema');
	const model = childOf(childOf(root, 'properties'), 'model');
	const status = childOf(meta, 'status');
	const required = [
		...listOf(model, 'required'),
		...(meta.has_required_linked_account_params === true ? ['linked_account_params'] : []),
	];
	return {
		fields: fieldsOf(model),
		needsActingUser: listOf(root, 'required').includes('remote_user_id'),
		requiredObjects: CUSTOM_OBJECTS.filter((name) => required.includes(name)),
		dependsOnChoice: meta.has_conditional_params === true,
		isPossible: status.can_make_request !== false,
		...(typeof status.linked_account_status === 'string' && {
			accountStatus: status.linked_account_status,
		}),
	};
}
